import { fullDate, momentWords } from '../../../../platform/date-words.ts'
import { daysBetween, type Instant, type LocalDate } from '../../../../platform/time.ts'
import { Chips, type Column, EmptyState, InsetText, PageHeading, Table } from '../../../../ui/index.ts'
import { showName } from '../../../people/index.ts'
import type { Behind, BehindPerson } from '../../queries/behind.ts'
import type { Loaded } from '../../rules/file-points.ts'
import type { Definition } from '../../rules/model.ts'
import type { Period, Slice } from '../../rules/series.ts'
import { tallyOf } from '../../rules/tallies.ts'
import { figureWords, periodWords } from '../../rules/value-words.ts'
import { definitionAddress, type Of, paths, peopleAddress } from '../addresses.ts'

type Props = {
  definition: Definition
  /** What was counted; null for a measure that is only loaded. */
  tally: string | null
  over: string | null
  of: Of
  slice: Slice
  where: string
  period: Period
  behind: Behind | null
  rows: readonly Loaded[]
  now: Instant
}

export const PeopleView = (props: Props) => {
  const { definition, tally, over, of, slice, where, period, behind, rows, now } = props
  const { key, name } = definition
  return (
    <>
      <nav class="hw-crumbs" aria-label="Where you are">
        <a href={paths.register}>Measures</a> › <a href={definitionAddress(key)}>{name}</a>
      </nav>
      <PageHeading title={name} note={`${where}, ${spanWords(period)}`} below />
      {over && (
        <Chips
          label="Which side"
          chips={(['numerator', 'denominator'] as const).map((side) => ({
            href: peopleAddress(key, slice, period, side),
            label: side === 'numerator' ? definition.numerator : `Out of: ${definition.denominator}`,
            current: side === of,
          }))}
        />
      )}
      {behind && tally && <People behind={behind} words={tallyOf(tally)!.words} />}
      {rows.length > 0 && <FileRows rows={rows} definition={definition} now={now} />}
      {!behind && rows.length === 0 && (
        <EmptyState title="Nothing was loaded for this period">Load a file under Load figures.</EmptyState>
      )}
    </>
  )
}

const People = ({ behind: { people, hidden, nameless }, words }: { behind: Behind; words: string }) => {
  const all = people.reduce((sum, { amount }) => sum + amount, 0) + hidden.amount + nameless
  return (
    <>
      <p>
        <b>{all}</b> {words}.
      </p>
      {hidden.people > 0 && (
        <InsetText>
          <p>
            {hidden.people} {hidden.people === 1 ? 'person is' : 'people are'} in this number with{' '}
            {hidden.amount} of it and not in the list: your organisation has no part in their care.
          </p>
        </InsetText>
      )}
      {nameless > 0 && (
        <InsetText>
          <p>{nameless} came as a number from a service, without names.</p>
        </InsetText>
      )}
      {people.length > 0 ? (
        <Table caption="The people of this number" columns={personColumns} rows={people} />
      ) : (
        <EmptyState title="Nobody to show">
          {hidden.people > 0
            ? 'Everybody in this number is outside your part of the care.'
            : 'Nobody is in this number by name.'}
        </EmptyState>
      )}
    </>
  )
}

const personColumns: Column<BehindPerson>[] = [
  {
    name: 'person',
    head: 'Person',
    rowHead: true,
    card: 'title',
    cell: ({ stayId, personId, name }) => (
      <a href={stayId ? `/stays/${stayId}` : `/people/${personId}`}>{showName(name)}</a>
    ),
  },
  { name: 'amount', head: 'Counted', numeric: true, cell: ({ amount }) => amount },
  { name: 'days', head: 'On', cell: ({ days }) => daysWords(days) },
]

const FileRows = ({
  rows,
  definition,
  now,
}: {
  rows: readonly Loaded[]
  definition: Definition
  now: Instant
}) => {
  const columns: Column<Loaded>[] = [
    {
      name: 'file',
      head: 'File',
      rowHead: true,
      card: 'title',
      cell: ({ fileName, line }) => `${fileName}, row ${line}`,
    },
    { name: 'period', head: 'Period', cell: ({ from, step }) => periodWords({ from }, step) },
    {
      name: 'value',
      head: 'Figure',
      numeric: true,
      cell: ({ value, missing }) =>
        value === null ? `no figure: ${missing}` : figureWords(value, definition),
    },
    { name: 'numerator', head: 'Of which', numeric: true, cell: ({ numerator }) => numerator ?? 'not given' },
    {
      name: 'denominator',
      head: 'Out of',
      numeric: true,
      cell: ({ denominator }) => denominator ?? 'not given',
    },
    { name: 'source', head: 'Source', cell: ({ source }) => source },
    {
      name: 'loaded',
      head: 'Loaded',
      cell: ({ loadedAt, loadedBy }) => `${momentWords(loadedAt, now)} by ${loadedBy ?? 'the program'}`,
    },
  ]
  return <Table caption="The rows of files" captionShown columns={columns} rows={rows} />
}

const spanWords = ({ from, to }: Period) =>
  from.equals(to) ? fullDate(from) : `${fullDate(from)} to ${fullDate(to)}`

/** "3 November 2026 to 9 November 2026 (7 days)", or the days themselves where they are few. */
function daysWords(days: readonly LocalDate[]): string {
  const [first, last] = [days[0]!, days.at(-1)!]
  if (days.length < 3) return days.map(fullDate).join(', ')
  const without = daysBetween(first, last) + 1 - days.length
  return `${spanWords({ from: first, to: last })}${without > 0 ? `, ${without} days of them not` : ''}`
}
