import { momentWords } from '../../../../platform/date-words.ts'
import type { Instant } from '../../../../platform/time.ts'
import { type Column, Details, Table } from '../../../../ui/index.ts'
import type { Withdrawn } from '../../queries/published.ts'
import { byWords, printedNumber } from '../../rules/returns/published.ts'

/** Figures that were here, with why they went. */
export const TakenAway = ({ withdrawn, now }: { withdrawn: readonly Withdrawn[]; now: Instant }) =>
  withdrawn.length === 0 ? (
    <></>
  ) : (
    <Details summary={`Withdrawn: ${withdrawn.length} ${withdrawn.length === 1 ? 'figure' : 'figures'}`}>
      <Table caption="Withdrawn figures, the latest first" columns={columns(now)} rows={withdrawn} />
    </Details>
  )

const columns = (now: Instant): Column<Withdrawn>[] => [
  {
    name: 'label',
    head: 'Figure',
    rowHead: true,
    card: 'title',
    cell: ({ label, ofWhat }) => `${label} (${byWords(ofWhat)})`,
  },
  { name: 'printed', head: 'As printed', numeric: true, cell: ({ value }) => printedNumber(value) },
  { name: 'source', head: 'Source', cell: ({ source }) => source },
  { name: 'why', head: 'Why it was withdrawn', cell: ({ why }) => why },
  {
    name: 'who',
    head: 'Who and when',
    cell: ({ by, at }) => `${by ?? 'the program'}, ${momentWords(at, now)}`,
  },
]
