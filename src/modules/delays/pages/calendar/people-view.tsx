import { fullDate } from '../../../../platform/date-words.ts'
import { type Column, EmptyState, InsetText, PageHeading, Table } from '../../../../ui/index.ts'
import { showName } from '../../../people/index.ts'
import { peopleCount } from '../../rules/agreement-words.ts'
import { monthWords } from '../../rules/series-words.ts'
import { rulePage } from './addresses.ts'
import type { People } from './people-load.ts'
import { datesWords, splitWords } from './people-words.ts'

export type ToCalendar = (line: People['lines'][number]) => string

/** The people behind one number of a month, each with their days in it. */
export const PeopleView = ({ people, to, back }: { people: People; to: ToCalendar; back: string }) => {
  const { organisation, month, edition, at, lines, hidden } = people
  const seen = lines.reduce((sum, { days }) => sum + (days ?? 0), 0)
  const unit = edition.series === 'nights' ? ['night', 'nights'] : ['day', 'days']
  const amount = (days: number) => `${days} ${days === 1 ? unit[0] : unit[1]}`
  const number = new Set(lines.map(({ personId }) => personId)).size + hidden.people
  return (
    <>
      <nav class="hw-crumbs" aria-label="Where you are">
        <a href={back}>
          {organisation.shortName}, {monthWords(month)}
        </a>
      </nav>
      <PageHeading
        title={`${amount(seen + hidden.days)} of ${peopleCount(number)}`}
        note={[`${organisation.name}, ${monthWords(month)}`, ...splitWords(people)].join('; ')}
        below
      />
      <p>
        Counted by: <a href={rulePage(edition.id)}>{edition.name}</a>
        {at ? `, as it was known on the evening of ${fullDate(at)}` : ''}.
      </p>
      {hidden.people > 0 && (
        <InsetText>
          <p>
            {peopleCount(hidden.people)} with {amount(hidden.days)} {hidden.people === 1 ? 'is' : 'are'} in
            this number and not in the list: your organisation has no part in their care.
          </p>
        </InsetText>
      )}
      {lines.length > 0 ? (
        <Table caption="The people of this number" columns={columns(edition.series, to)} rows={lines} />
      ) : (
        <EmptyState title="Nobody to show">
          {hidden.people > 0
            ? 'Everybody in this number is outside your part of the care.'
            : 'No night of this month is in this number. Choose another month, rule or split.'}
        </EmptyState>
      )}
    </>
  )
}

type Line = People['lines'][number]

const columns = (series: People['edition']['series'], to: ToCalendar): Column<Line>[] => [
  {
    name: 'person',
    head: 'Person',
    rowHead: true,
    card: 'title',
    cell: (line) => <a href={to(line)}>{showName(line.name)}</a>,
  },
  {
    name: 'days',
    head: series === 'nights' ? 'Nights' : 'Days',
    numeric: true,
    cell: ({ days }) => days ?? 'no ready date recorded',
  },
  {
    name: 'which',
    head: series === 'drd' ? 'Left' : 'Which',
    cell: ({ dates }) => datesWords(dates),
  },
]
