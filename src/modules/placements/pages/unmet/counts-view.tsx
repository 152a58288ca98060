import { longDateWords } from '../../../../platform/date-words.ts'
import { dateOf, type Instant } from '../../../../platform/time.ts'
import { type Column, EmptyState, PageHeading, Table } from '../../../../ui/index.ts'
import type { UnmetTotals } from '../../queries/unmet-totals.ts'
import type { BoardCounts, BoardPart, Kept } from '../../rules/unmet-board.ts'
import { type BoardPeriod, boardChoices } from '../../rules/unmet-board-period.ts'
import type { Split } from '../../rules/unmet-ledger.ts'
import { daysWords, hoursWords, partWords, peopleWords } from '../../rules/unmet-words.ts'
import { unmetCountsAddress } from './addresses.ts'
import { Choose, splitWords } from './choose.tsx'

type Props = {
  wanted: { period: BoardPeriod; split: Split }
  totals: UnmetTotals
  names: (organisationId: string) => string
  now: Instant
}

export const CountsView = ({ wanted: { period, split }, totals: { counts, weeks }, names, now }: Props) => {
  const today = dateOf(now)
  const { parts, hidden } = counts.splits[split]
  return (
    <>
      <PageHeading
        title="Unmet need"
        note={`${period.words}: ${longDateWords(period.from, today)} to ${longDateWords(period.to, today)}`}
        below
      />
      <Choose wanted={{ period, split }} choices={boardChoices(now)} to={unmetCountsAddress} />
      <p>{inAll(counts)}</p>
      {parts.length > 0 ? (
        <Table
          caption={`Bed days by ${splitWords[split]}`}
          captionShown
          columns={columns((part) => partWords(part, split, names))}
          rows={parts}
        />
      ) : (
        <EmptyState title="Nothing to split">
          {counts.days === 0 ? 'Nobody who was ready waited.' : 'Too few people waited to say more.'}
        </EmptyState>
      )}
      {parts.length > 0 && hidden > 0 && (
        <p>
          {hidden === 1 ? 'One more is' : `${hidden} more are`} hidden: they speak of fewer than six people,
          or such a number could be worked out from them.
        </p>
      )}
      <h2>Week by week</h2>
      <Table
        caption="Bed days by week"
        columns={weekColumns((monday) => longDateWords(monday, today))}
        rows={[...weeks].reverse()}
      />
      <p class="hw-second">
        Weeks that are over, Monday to Sunday; a month is the weeks that begin in it. A week is hidden where
        fewer than six people waited, or where one such week could be worked out from it and the month.
      </p>
    </>
  )
}

const inAll = ({ days, people, hours }: BoardCounts): string => {
  if (days === 'hidden' || people === 'hidden')
    return 'How many waited is hidden: fewer than six people, or such a number could be worked out from it.'
  const inHours =
    hours === 'hidden'
      ? 'how many hours of care at home were missing is hidden'
      : `${hoursWords(hours)} hours of care at home were missing`
  return `${daysWords(days)} of ${peopleWords(people)} who were ready and waited; ${inHours}.`
}

const columns = (words: (part: BoardPart) => string): Column<BoardPart>[] => [
  { name: 'what', head: 'What was missing', rowHead: true, card: 'title', cell: words },
  { name: 'days', head: 'Bed days', numeric: true, cell: ({ days }) => days },
  { name: 'people', head: 'People', numeric: true, cell: ({ people }) => people },
  {
    name: 'hours',
    head: 'Hours of care',
    numeric: true,
    cell: ({ hours }) => (hours === null ? 'not in hours' : hours === 'hidden' ? hours : hoursWords(hours)),
  },
]

const shown = (value: Kept): string => String(value)

const weekColumns = (
  words: (monday: UnmetTotals['weeks'][number]['monday']) => string,
): Column<UnmetTotals['weeks'][number]>[] => [
  { name: 'week', head: 'Week from', rowHead: true, card: 'title', cell: ({ monday }) => words(monday) },
  { name: 'days', head: 'Bed days', numeric: true, cell: ({ days }) => shown(days) },
  { name: 'people', head: 'People', numeric: true, cell: ({ people }) => shown(people) },
]
