import { longDateWords, shortDay } from '../../../../platform/date-words.ts'
import { dateOf, daysBetween, type Instant, type LocalDate } from '../../../../platform/time.ts'
import { type Column, EmptyState, InsetText, PageHeading, Table } from '../../../../ui/index.ts'
import { showName } from '../../../people/index.ts'
import type { UnmetPeople, UnmetPerson } from '../../queries/unmet-people.ts'
import { partOf } from '../../rules/unmet-ledger.ts'
import type { Missing } from '../../rules/unmet-model.ts'
import { daysWords, hoursWords, partWords, peopleWords } from '../../rules/unmet-words.ts'
import { journeyAddress, nightsAddress, unmetAddress } from './addresses.ts'
import { periodNote } from './choose.tsx'
import type { Loaded } from './load.ts'

type Props = {
  loaded: Loaded
  /** What was missing; null is everybody of the period. */
  part: Missing | null
  of: 'days' | 'missing'
  days: number
  people: UnmetPeople
  now: Instant
}

export const PeopleView = ({ loaded, part, of, days, people: { lines, hidden }, now }: Props) => {
  const { period, split, names } = loaded
  const what = part ? partWords({ key: partOf(part, split), of: part }, split, names) : 'Everybody who waited'
  return (
    <>
      <nav class="hw-crumbs" aria-label="Where you are">
        <a href={unmetAddress(loaded)}>Unmet need, {period.words}</a>
      </nav>
      <PageHeading
        title={what}
        note={`${of === 'days' ? `${daysWords(days)} put to it` : `missing on ${daysWords(days)}`}, ${periodNote(period, (date) => longDateWords(date, dateOf(now)))}`}
        below
      />
      {hidden.people > 0 && (
        <InsetText>
          <p>
            {peopleWords(hidden.people)} with {daysWords(hidden.days)} {hidden.people === 1 ? 'is' : 'are'} in
            this number and not in the list: your organisation has no part in their care.
          </p>
        </InsetText>
      )}
      {lines.length > 0 ? (
        <Table caption="The people of this number" columns={columns(part)} rows={lines} />
      ) : (
        <EmptyState title="Nobody to show">
          {hidden.people > 0
            ? 'Everybody in this number is outside your part of the care.'
            : 'Nobody is in this number.'}
        </EmptyState>
      )}
    </>
  )
}

const columns = (part: Missing | null): Column<UnmetPerson>[] => [
  {
    name: 'person',
    head: 'Person',
    rowHead: true,
    card: 'title',
    cell: ({ stayId, name }) => <a href={journeyAddress(stayId)}>{showName(name)}</a>,
  },
  {
    name: 'nights',
    head: 'Nights',
    numeric: true,
    cell: ({ stayId, dates }) => <a href={nightsAddress(stayId, dates.at(-1)!.toString())}>{dates.length}</a>,
  },
  ...(part === null || part.what === 'visit'
    ? [
        {
          name: 'hours',
          head: 'Hours of care',
          numeric: true,
          cell: ({ hours }: UnmetPerson) => hoursWords(hours),
        } satisfies Column<UnmetPerson>,
      ]
    : []),
  { name: 'which', head: 'Which', cell: ({ dates }) => spansOf(dates) },
]

/** "20 Nov to 23 Nov, 26 Nov" */
function spansOf(dates: readonly LocalDate[]): string {
  const spans: LocalDate[][] = []
  for (const date of dates) {
    const span = spans.at(-1)
    if (span && daysBetween(span.at(-1)!, date) === 1) span.push(date)
    else spans.push([date])
  }
  return spans
    .map((span) =>
      span.length === 1 ? shortDay(span[0]!) : `${shortDay(span[0]!)} to ${shortDay(span.at(-1)!)}`,
    )
    .join(', ')
}
