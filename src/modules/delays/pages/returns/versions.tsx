import { type Column, Mark, Table } from '../../../../ui/index.ts'
import type { StoredReturn } from '../../queries/returns.ts'
import type { DaysFigures, Split } from '../../rules/returns/model.ts'
import type { Loaded } from './load.ts'
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
            <VersionWords version={version} loaded={loaded} />
          </li>
        ))}
      </ul>
      {before && <SideBySide before={before} after={versions.at(-1)!} shown={shown} />}
    </>
  )
}

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
        Locked {moment(version.lock.at)},{' '}
        {version.lock.because === 'cut-off' ? 'because the cut-off came' : 'because all sides had signed'}
      </Mark>
    )}
  </>
)

type Compared = { name: string; before: number; after: number }

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
    { name: 'line', head: 'Line', rowHead: true, cell: ({ name }) => name },
    { name: 'before', head: `Version ${before.version}`, numeric: true, cell: (row) => number(row.before) },
    { name: 'after', head: `Version ${after.version}`, numeric: true, cell: (row) => number(row.after) },
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

const signed = (step: number) => (step > 0 ? `${number(step)} more` : `${number(-step)} fewer`)

function comparedRows(before: StoredReturn, after: StoredReturn, shown: Shown): Compared[] {
  const total = { name: 'Total', before: before.figures.total.days, after: after.figures.total.days }
  const people = { name: 'People', before: before.figures.total.people, after: after.figures.total.people }
  if (before.figures.kind !== 'days' || after.figures.kind !== 'days') return [total, people]
  const [was, is] = [before.figures, after.figures]
  const disputed = { name: 'Of which disputed', before: was.total.disputed, after: is.total.disputed }
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
  }))
}
