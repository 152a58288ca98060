import { type Column, InsetText, Table } from '../../../../ui/index.ts'
import type { DaysFigures, Split } from '../../rules/returns/model.ts'
import {
  byWords,
  disagreements,
  type OfWhat,
  type Published,
  printedTables,
} from '../../rules/returns/published.ts'
import { number } from './words.ts'

/** Which line of our count a printed figure is held against; null where there is none. */
type Ours = (figure: Published) => number | null

const splitOf: Record<Exclude<OfWhat, 'total'>, Split> = {
  provider: 'provider',
  authority: 'authority',
  reason: 'reason',
  attribution: 'party',
  'care type': 'careType',
}

export const oursFrom =
  (figures: DaysFigures): Ours =>
  ({ ofWhat, key }) =>
    ofWhat === 'total'
      ? figures.total.days
      : (figures.by[splitOf[ofWhat]].find((line) => line.key === key)?.days ?? (key === '' ? null : 0))

/** Printed figures held against our count, and what they say of one another. Nothing is mended. */
export const PublishedPart = ({
  figures,
  ours,
  only,
  opens,
}: {
  figures: readonly Published[]
  /** Null where our count is of something else. */
  ours: Ours | null
  /** On the return of one organisation, its own figure; the whole tables stand on the page of published figures. */
  only?: string
  /** Where our own count opens to its people. */
  opens?: string
}) => {
  const said = disagreements(figures)
  const shown =
    only === undefined ? figures : figures.filter((one) => one.ofWhat === 'provider' && one.key === only)
  return (
    <>
      {said.length > 0 && (
        <InsetText>
          <p>
            <strong>The published figures do not agree among themselves.</strong> They are kept as they were
            printed.
          </p>
          <ul>
            {said.map((words) => (
              <li>{words}</li>
            ))}
          </ul>
        </InsetText>
      )}
      {printedTables(shown).map((table) => (
        <Table
          caption={`Published ${byWords(table.ofWhat)}: ${table.source}`}
          captionShown
          columns={columns(ours, opens)}
          rows={table.figures}
        />
      ))}
    </>
  )
}

const columns = (ours: Ours | null, opens?: string): Column<Published>[] => [
  {
    name: 'label',
    head: 'Figure',
    rowHead: true,
    card: 'title',
    cell: ({ label, line }) => (
      <>
        {label} {line && <span class="hw-second">“{line}”</span>}
      </>
    ),
  },
  {
    name: 'printed',
    head: 'As printed',
    numeric: true,
    cell: ({ value }) => number(value, value % 1 === 0 ? 0 : 1),
  },
  {
    name: 'ours',
    head: 'Our count',
    numeric: true,
    cell: (figure) => {
      const own = ours?.(figure) ?? null
      if (own === null) return 'no figure'
      return opens ? <a href={opens}>{number(own)}</a> : number(own)
    },
  },
  {
    name: 'apart',
    head: 'Difference',
    numeric: true,
    cell: (figure) => {
      const own = ours?.(figure) ?? null
      if (own === null) return 'no figure'
      const apart = Math.round((own - figure.value) * 100) / 100
      return apart === 0
        ? 'the same'
        : `ours is ${number(Math.abs(apart), apart % 1 === 0 ? 0 : 1)} ${apart > 0 ? 'more' : 'fewer'}`
    },
  },
]
