import {
  type Column,
  EmptyState,
  ExceptionsStrip,
  InsetText,
  PageHeading,
  type StatusName,
  Table,
  Two,
} from '../../../../ui/index.ts'
import {
  groupOf,
  groupWords,
  readingOfStanding,
  type Standing,
  type StandingGroup,
} from '../../rules/standing.ts'
import { betterWords, figureWords, periodWords } from '../../rules/value-words.ts'
import { definitionAddress, measureAddress, paths, peopleAddress } from '../addresses.ts'
import { chartPaths } from '../measure/addresses.ts'
import { registerAddress } from './address.ts'
import { Filters } from './filters.tsx'
import type { Loaded } from './load.ts'
import { Spark } from './spark.tsx'

type May = { load: boolean; define: boolean; open: boolean }

export const RegisterView = ({ loaded, may }: { loaded: Loaded; may: May }) => {
  const { wanted, names, all, shown } = loaded
  const groups = Map.groupBy(all, groupOf)
  return (
    <>
      <PageHeading title="Measures" note={`${names.nameOf(wanted.slice)}, by ${wanted.step}`}>
        <a href={chartPaths.trajectories}>Trajectories</a>
        {may.load && <a href={paths.load}>Load figures</a>}
        {may.load && <a href={paths.tables}>All tables</a>}
        {may.define && <a href={paths.define}>Add a measure</a>}
      </PageHeading>
      <ExceptionsStrip
        label="What to look at first"
        items={strip.flatMap(({ group, is, label }) => {
          const own = groups.get(group) ?? []
          return own.length === 0
            ? []
            : [
                {
                  is,
                  number: own.length,
                  label,
                  href: registerAddress({ ...wanted, show: group }),
                  note: namesIn(own),
                },
              ]
        })}
        total={{
          number: all.length,
          label: 'measures in all',
          href: registerAddress({ ...wanted, show: null }),
        }}
      />
      <Filters loaded={loaded} />
      {shown.length === 0 ? (
        <EmptyState title="No measure fits these filters">
          <a href={paths.register}>Show all of them</a>
        </EmptyState>
      ) : (
        <Table
          id="register"
          caption="Measures, those that are worse first"
          columns={columns(loaded, may)}
          rows={shown}
          group={(one) => {
            const group = groupOf(one)
            const { title, note } = groupWords[group]
            return { id: group.replace(' ', '-'), title, note }
          }}
        />
      )}
      <InsetText>
        <p>
          Each is read by the rules of statistical process control over the periods before: a single bad week
          is not news, seven in a row are. Where there is no figure, there is none: it is not nought.
        </p>
      </InsetText>
    </>
  )
}

const strip: { group: StandingGroup; is: StatusName; label: string }[] = [
  { group: 'worse', is: 'late', label: 'worse, not chance' },
  { group: 'misses', is: 'due-today', label: 'short of their promise' },
  { group: 'signal', is: 'changed', label: 'changed, not chance' },
  { group: 'better', is: 'ready', label: 'better, not chance' },
  { group: 'no figure', is: 'stale', label: 'without a figure' },
]

const owedWords = (owed: number, definition: Standing['definition']) =>
  owed > 0 ? `${figureWords(owed, definition)} ${definition.better === 'more' ? 'short' : 'over'}` : 'kept'

const namesIn = (own: readonly Standing[]): string =>
  `${own
    .slice(0, 2)
    .map(({ definition }) => definition.name)
    .join('; ')}${own.length > 2 ? ` and ${own.length - 2} more` : ''}`

const columns = ({ wanted: { slice } }: Loaded, may: May): Column<Standing>[] => [
  {
    name: 'measure',
    head: 'Measure',
    rowHead: true,
    card: 'title',
    cell: ({ definition, series }) => (
      <Two
        first={<a href={measureAddress(definition.key, slice, series.ref.step)}>{definition.name}</a>}
        second={
          <>
            {definition.edition ?? betterWords[definition.better]}
            {definition.confidence === 'memory' && ' · wording from memory, not official'}
          </>
        }
      />
    ),
  },
  {
    name: 'last',
    head: 'Last figure',
    numeric: true,
    cell: ({ last, definition }) =>
      last ? (
        <>
          {may.open ? (
            <a href={peopleAddress(definition.key, slice, last)}>
              <b>{figureWords(last.value!, definition)}</b>
            </a>
          ) : (
            <b>{figureWords(last.value!, definition)}</b>
          )}{' '}
          <span class="hw-second">{definition.unit === 'per cent' ? '' : definition.unit}</span>
        </>
      ) : (
        'no figure'
      ),
  },
  {
    name: 'of',
    head: 'Of',
    cell: ({ last, series, daysOld, missing }) =>
      last ? (
        <Two
          first={periodWords(last, series.ref.step)}
          second={`ended ${daysOld === 1 ? 'yesterday' : `${daysOld} days ago`}${last.source === 'file' ? ', from a file' : ''}`}
        />
      ) : (
        <span class="hw-why">{missing}</span>
      ),
  },
  { name: 'line', head: 'Until then', card: 'none', cell: ({ series }) => <Spark series={series} /> },
  { name: 'reading', head: 'Reading', cell: readingOfStanding },
  {
    name: 'promise',
    head: 'Promised',
    cell: ({ promise, owed, definition }) =>
      promise === null ? (
        'nothing'
      ) : (
        <Two
          first={figureWords(promise, definition)}
          second={owed === null ? '' : owedWords(owed, definition)}
        />
      ),
  },
  {
    name: 'counts',
    head: 'What counts',
    cell: ({ definition }) => (
      <Two
        first={<a href={definitionAddress(definition.key)}>Version {definition.version}</a>}
        second={`Owner: ${definition.owner ?? 'not set'}`}
      />
    ),
  },
]
