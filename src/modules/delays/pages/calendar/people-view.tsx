import { type Column, EmptyState, InsetText, PageHeading, Table } from '../../../../ui/index.ts'
import { showName } from '../../../people/index.ts'
import { peopleCount } from '../../rules/agreement-words.ts'
import { periodWords } from '../../rules/returns/period.ts'
import { rulePage } from './addresses.ts'
import type { People } from './people-load.ts'
import { datesWords, daysWords, numberWords, splitWords } from './people-words.ts'

export type ToCalendar = (line: People['lines'][number]) => string

/** The people behind one number of a return, each with their days in it. */
export const PeopleView = ({ people, to, back }: { people: People; to: ToCalendar; back: string }) => {
  const { organisation, period, edition, at, lines, hidden } = people
  const when = periodWords(edition.series, period)
  return (
    <>
      <nav class="hw-crumbs" aria-label="Where you are">
        <a href={back}>
          {organisation.shortName}, {when}
        </a>
      </nav>
      <PageHeading
        title={numberWords(people)}
        note={[`${organisation.name}, ${when}`, ...splitWords(people)].join('; ')}
        below
      />
      <p>
        Counted by: <a href={rulePage(edition.id)}>{edition.name}</a>
        {at ? `, as it was known ${at.words}` : ''}.
      </p>
      {hidden.people > 0 && (
        <InsetText>
          <p>
            {peopleCount(hidden.people)} with {daysWords(edition.series, hidden.days)}{' '}
            {hidden.people === 1 ? 'is' : 'are'} in this number and not in the list: your organisation has no
            part in their care.
          </p>
        </InsetText>
      )}
      {lines.length > 0 ? (
        <Table caption="The people of this number" columns={columns(edition.series, to)} rows={lines} />
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
    head: series === 'drd' ? 'Left' : series.endsWith('sitrep') ? 'On' : 'Which',
    cell: ({ dates }) => datesWords(dates),
  },
]
