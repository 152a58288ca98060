import { type Column, Mark, Table } from '../../../../ui/index.ts'
import type { StoredReturn } from '../../queries/returns.ts'
import type { DaysFigures, Split } from '../../rules/returns/model.ts'
import { returnAddress } from './addresses.ts'
import type { Loaded } from './load.ts'
import { type NumberOf, peopleAddress } from './people-address.ts'
import type { Shown } from './shown.ts'
import { keyWords, moment, number } from './words.ts'

/** Every version with who made, signed and locked it; beside one another where there are several. */
export const Versions = ({ loaded, shown }: { loaded: Loaded; shown: Shown }) => {
  const { versions } = loaded
  if (versions.length === 0) return <></>
  const locked = versions.findLast(({ lock }) => lock !== null)
  const before = locked && locked !== versions.at(-1) ? locked : versions.at(-2)
  return (
    <>
      <h2 class="nhsuk-heading-m">Versions</h2>
      <ul>
        {versions.map((version) => (
          <li>
            <VersionWords version={version} loaded={loaded} />{' '}
            {version !== versions.at(-1) && (
              <a href={versionAddress(loaded, version)}>See version {version.version}</a>
            )}
          </li>
        ))}
      </ul>
      {before && <SideBySide before={before} after={versions.at(-1)!} shown={shown} />}
    </>
  )
}

/** The return as it stood when the version was made: its numbers open to the people of then. */
const versionAddress = (loaded: Loaded, { madeAt }: StoredReturn): string =>
  returnAddress({ ...loaded, organisationId: loaded.organisation.organisationId }, { at: madeAt.toString() })

const VersionWords = ({ version, loaded }: { version: StoredReturn; loaded: Loaded }) => (
  <>
    <strong>Version {version.version}</strong>, counted {moment(version.knownAt)} by{' '}
    {version.madeBy ?? 'Homeward'}
    {version.why && <>: “{version.why}”</>}.{' '}
    {version.signatures.map(({ by, organisationId, at, words }) => (
      <>
        Signed by {by} for {loaded.names(organisationId).name}, {moment(at)}
        {words && <>: “{words}”</>}.{' '}
      </>
    ))}
    {version.lock && (
      <Mark is="locked">
        Locked {moment(version.lock.at)}, {lockedWords(version)}
      </Mark>
    )}
  </>
)

const lockedWords = ({ lock, series }: StoredReturn): string => {
  if (lock?.because === 'cut-off') return 'because the cut-off came'
  return series === 'nights' ? 'because all sides had signed' : 'because it was signed by who sends it'
}

/** `of`: what to open, where a number of it has people of its own. */
type Compared = { name: string; before: number; after: number; of: NumberOf | null }

const SideBySide = ({
  before,
  after,
  shown,
}: {
  before: StoredReturn
  after: StoredReturn
  shown: Shown
}) => {
  const rows = comparedRows(before, after, shown)
  const differs = rows.filter((row) => row.before !== row.after)
  const columns: Column<Compared>[] = [
    { name: 'line', head: 'Line', rowHead: true, card: 'title', cell: ({ name }) => name },
    {
      name: 'before',
      head: `Version ${before.version}`,
      numeric: true,
      cell: (row) => <Opens value={row.before} of={row.of} shown={shown} version={before} />,
    },
    {
      name: 'after',
      head: `Version ${after.version}`,
      numeric: true,
      cell: (row) => <Opens value={row.after} of={row.of} shown={shown} version={after} />,
    },
    {
      name: 'step',
      head: 'Difference',
      numeric: true,
      cell: (row) => (row.after === row.before ? 'the same' : signed(row.after - row.before)),
    },
  ]
  return (
    <Table
      caption={`Version ${before.version} and version ${after.version} side by side`}
      captionShown
      columns={columns}
      rows={[rows[0]!, ...differs.filter((row) => row !== rows[0])]}
    />
  )
}

const Opens = ({
  value,
  of,
  shown,
  version: { version, knownAt },
}: {
  value: number
  of: NumberOf | null
  shown: Shown
  version: StoredReturn
}) =>
  of ? <a href={peopleAddress({ ...shown, version, knownAt }, of)}>{number(value)}</a> : <>{number(value)}</>

const signed = (step: number) => (step > 0 ? `${number(step)} more` : `${number(-step)} fewer`)

function comparedRows(before: StoredReturn, after: StoredReturn, shown: Shown): Compared[] {
  const of = before.figures.kind === 'days' ? {} : null
  const total = { name: 'Total', before: before.figures.total.days, after: after.figures.total.days, of }
  const people = {
    name: 'People',
    before: before.figures.total.people,
    after: after.figures.total.people,
    of,
  }
  if (before.figures.kind !== 'days' || after.figures.kind !== 'days') return [total, people]
  const [was, is] = [before.figures, after.figures]
  const disputed = {
    name: 'Of which disputed',
    before: was.total.disputed,
    after: is.total.disputed,
    of: { state: 'in dispute' } as const,
  }
  return [
    total,
    people,
    disputed,
    ...(['party', 'reason', 'authority'] as const).flatMap((split) => bySplit(split, was, is, shown)),
  ]
}

function bySplit(split: Split, was: DaysFigures, is: DaysFigures, shown: Shown): Compared[] {
  const keys = [...new Set([...was.by[split], ...is.by[split]].map(({ key }) => key))]
  const daysIn = (figures: DaysFigures, key: string | null) =>
    figures.by[split].find((line) => line.key === key)?.days ?? 0
  return keys.map((key) => ({
    name: keyWords(split, key, shown.edition, shown.names).plain,
    before: daysIn(was, key),
    after: daysIn(is, key),
    of: { [split]: key },
  }))
}
