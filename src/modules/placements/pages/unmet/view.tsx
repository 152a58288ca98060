import { longDateWords } from '../../../../platform/date-words.ts'
import { dateOf, daysBetween, type Instant, type LocalDate } from '../../../../platform/time.ts'
import { Answer, type Column, Details, EmptyState, PageHeading, Table } from '../../../../ui/index.ts'
import type { NoLine } from '../../rules/no-reasons.ts'
import { type Part, partsOf, type UnmetWeek } from '../../rules/unmet-ledger.ts'
import { unmetChoices } from '../../rules/unmet-period.ts'
import {
  daysWords,
  hoursWords,
  lostWords,
  partWords,
  wholeWords,
  withinWords,
} from '../../rules/unmet-words.ts'
import { unmetAddress, unmetFileAddress, unmetPeopleAddress } from './addresses.ts'
import { Choose, periodNote, splitWords } from './choose.tsx'
import type { Loaded } from './load.ts'
import { SaidNoTable } from './said-no-table.tsx'

type UnmetProps = { loaded: Loaded; noes: readonly NoLine[]; now: Instant }

/**
 * What was missing: the sentence first, then every part with its numbers, each open to its people; then week by week; then
 * why providers said no.
 */
export const UnmetView = ({ loaded, noes, now }: UnmetProps) => {
  const { period, split, nights, whole, most, weeks, names } = loaded
  const parts = partsOf(nights, split)
  const today = dateOf(now)
  return (
    <>
      <PageHeading title="Unmet need" note={periodNote(period, (date) => longDateWords(date, today))} below />
      <Choose wanted={loaded} choices={unmetChoices(now)} to={unmetAddress}>
        <a href={unmetFileAddress(loaded)}>Save as CSV</a>
      </Choose>
      {whole.days === 0 ? (
        <EmptyState title="Nobody who was ready waited">
          No night of anybody who was ready had a need open or an assessment awaited in {period.words}.
        </EmptyState>
      ) : (
        <>
          <Answer>{lostWords(most, names)}</Answer>
          <p>
            {wholeWords(whole)} <a href={unmetPeopleAddress(loaded, null, 'days')}>Who they are</a>
          </p>
          <Table
            caption={`Bed days by ${splitWords[split]}`}
            captionShown
            columns={columns(loaded)}
            rows={parts}
          />
        </>
      )}
      <h2>Week by week</h2>
      <p>{trendWords(weeks, period.to)}</p>
      <Table caption="Bed days by week" columns={weekColumns(loaded, today)} rows={[...weeks].reverse()} />
      <p class="hw-second">
        Only who is recorded here counts: weeks before this place recorded everybody show less than there was.
      </p>
      <SaidNoTable lines={noes} />
      <Details summary={{ text: 'How it is counted' }}>
        <p>
          A night of somebody who was ready by our own count, on which a need was open that had not begun or
          an assessment was awaited. What was free is what had been said by that midnight and could be
          believed at it. Each night is put to one thing: the one of which the fewest services that would do
          had a unit free; the first looked for, where several are equal. So bed days add up. People and hours
          are those for whom it was missing, whatever their bed day is put to, so people do not add up.
        </p>
      </Details>
    </>
  )
}

const columns = (loaded: Loaded): Column<Part>[] => [
  {
    name: 'what',
    head: 'What was missing',
    rowHead: true,
    card: 'title',
    cell: (part) => partWords(part, loaded.split, loaded.names),
  },
  {
    name: 'days',
    head: 'Bed days',
    numeric: true,
    cell: (part) =>
      part.days === 0 ? 0 : <a href={unmetPeopleAddress(loaded, part.key, 'days')}>{part.days}</a>,
  },
  {
    name: 'people',
    head: 'People',
    numeric: true,
    cell: (part) => <a href={unmetPeopleAddress(loaded, part.key, 'missing')}>{part.people}</a>,
  },
  {
    name: 'hours',
    head: 'Hours of care',
    numeric: true,
    cell: (part) =>
      part.hours === null ? (
        'not in hours'
      ) : (
        <a href={unmetPeopleAddress(loaded, part.key, 'missing')}>{hoursWords(part.hours)}</a>
      ),
  },
]

const weekColumns = (loaded: Loaded, today: ReturnType<typeof dateOf>): Column<UnmetWeek>[] => [
  {
    name: 'week',
    head: 'Week from',
    rowHead: true,
    card: 'title',
    cell: ({ monday }) => (
      <a href={unmetAddress({ period: { kind: 'week', text: monday.toString() }, split: loaded.split })}>
        {longDateWords(monday, today)}
      </a>
    ),
  },
  { name: 'days', head: 'Bed days', numeric: true, cell: ({ whole }) => whole.days },
  { name: 'people', head: 'People', numeric: true, cell: ({ whole }) => whole.people },
  { name: 'hours', head: 'Hours of care', numeric: true, cell: ({ whole }) => hoursWords(whole.hours) },
  {
    name: 'most',
    head: 'Most of it',
    cell: ({ most }) =>
      most ? `${withinWords(most.of, loaded.names)}: ${most.days}` : 'nothing was missing',
  },
]

/** "146 bed days in the last week so far, 18 in the week before, 3 in the one before that." */
function trendWords(weeks: readonly UnmetWeek[], to: LocalDate): string {
  const [last, before, earlier] = weeks.toReversed()
  if (!last) return ''
  const whole = daysBetween(last.monday, to) === 6
  return [
    `${daysWords(last.whole.days)} in the last week${whole ? '' : ' so far'}`,
    before && `${before.whole.days} in the week before`,
    earlier && `${earlier.whole.days} in the one before that`,
  ]
    .filter(Boolean)
    .join(', ')
    .concat('.')
}
