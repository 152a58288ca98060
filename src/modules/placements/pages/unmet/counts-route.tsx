import { longDateWords } from '../../../../platform/date-words.ts'
import { page } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { dateOf, type Instant } from '../../../../platform/time.ts'
import { type Column, EmptyState, PageHeading, Table } from '../../../../ui/index.ts'
import { type UnmetTotals, unmetTotals } from '../../queries/unmet-totals.ts'
import type { CountedPart } from '../../rules/unmet-counts.ts'
import { daysWords, hoursWords, peopleWords } from '../../rules/unmet-words.ts'
import { unmetCountsAddress } from './addresses.ts'
import { Choose, periodNote, splitWords } from './choose.tsx'
import { readWanted, type Wanted } from './load.ts'

/** The ledger for a board: counts alone, and none that speaks of fewer than six people. */
export const unmetCountsPage = page({
  at: '/unmet/counts',
  may: 'see unmet counts',
  logs: 'opened the counts of unmet need',
  steady: true,
  async get(asked) {
    const wanted = readWanted(asked, 'kind')
    if (isRefusal(wanted)) return wanted
    const { tx, viewer, now } = asked
    const totals = await unmetTotals(tx, viewer, { ...wanted, now })
    return {
      title: 'Unmet need',
      view: <CountsView wanted={wanted} totals={totals} now={now} />,
      wide: true,
      nav: '/unmet/counts',
    }
  },
})

const CountsView = ({ wanted, totals, now }: { wanted: Wanted; totals: UnmetTotals; now: Instant }) => (
  <>
    <PageHeading
      title="Unmet need"
      note={periodNote(wanted.period, (date) => longDateWords(date, dateOf(now)))}
      below
    />
    <Choose wanted={wanted} now={now} to={unmetCountsAddress} />
    <p>{inAll(totals)}</p>
    {totals.parts.length > 0 ? (
      <Table
        caption={`Bed days by ${splitWords[wanted.split]}`}
        captionShown
        columns={columns}
        rows={totals.parts}
      />
    ) : (
      <EmptyState title="Nothing to split">Too few people waited to say more.</EmptyState>
    )}
    {totals.hidden > 0 && (
      <p>
        {totals.hidden === 1 ? 'One more is' : `${totals.hidden} more are`} hidden: they speak of fewer than
        six people, or such a number could be worked out from them.
      </p>
    )}
    <h2>Week by week</h2>
    <Table caption="Bed days by week" columns={weekColumns(now)} rows={[...totals.weeks].reverse()} />
  </>
)

const inAll = ({ days, people, hours }: UnmetTotals): string =>
  days === null || people === null
    ? 'Fewer than six people waited for something; how many is hidden.'
    : `${daysWords(days)} of ${peopleWords(people)} who were ready and waited; ${hours === null ? 'how many hours of care at home were missing is hidden' : `${hoursWords(hours)} hours of care at home were missing`}.`

const shown = (value: number | null): string => (value === null ? 'hidden' : String(value))

const columns: Column<CountedPart>[] = [
  { name: 'what', head: 'What was missing', rowHead: true, card: 'title', cell: ({ words }) => words },
  { name: 'days', head: 'Bed days', numeric: true, cell: ({ days }) => days },
  { name: 'people', head: 'People', numeric: true, cell: ({ people }) => people },
  {
    name: 'hours',
    head: 'Hours of care',
    numeric: true,
    cell: ({ hours }) => (hours === null ? 'not in hours' : hoursWords(hours)),
  },
]

const weekColumns = (now: Instant): Column<UnmetTotals['weeks'][number]>[] => [
  {
    name: 'week',
    head: 'Week from',
    rowHead: true,
    card: 'title',
    cell: ({ monday }) => longDateWords(monday, dateOf(now)),
  },
  { name: 'days', head: 'Bed days', numeric: true, cell: ({ days }) => shown(days) },
  { name: 'people', head: 'People', numeric: true, cell: ({ people }) => shown(people) },
]
