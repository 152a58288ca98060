import { dateWords, timeWords } from '../../../../platform/date-words.ts'
import { dateOf, type Instant } from '../../../../platform/time.ts'
import { type Column, EmptyState, type KeyEntry, KeysBar, PageHeading, Table } from '../../../../ui/index.ts'
import { mayDo } from '../../../access/index.ts'
import { paths } from '../../addresses.ts'
import { believed } from '../../rules/age.ts'
import { kindOf, unitWords } from '../../rules/kinds.ts'
import { isOld, type LedgerGroup, type LedgerRow } from '../../rules/rows.ts'
import { ledgerAddress, rowId } from './address.ts'
import {
  AgeCell,
  FreeCell,
  Legend,
  LimitsCell,
  RunsOutCell,
  ServiceCell,
  StartsCell,
  TrendCell,
} from './cells.tsx'
import { LedgerChips } from './chips.tsx'
import { ConfirmCell, type Confirming } from './confirm-cell.tsx'
import type { LoadedLedger } from './load.ts'
import { LedgerStrip } from './strip.tsx'

const keys: KeyEntry[] = [
  { keys: ['j', 'k'], label: 'move' },
  { keys: ['y'], label: 'still true' },
  { keys: ['e'], label: 'change the figure' },
  { keys: ['q'], label: 'ask now' },
  { keys: ['Enter'], label: 'open the service' },
]

/** What is free, and whether to believe it. */
export const LedgerView = ({ loaded, confirming }: { loaded: LoadedLedger; confirming: Confirming }) => {
  const { asked, groups, now } = loaded
  return (
    <>
      <PageHeading
        title="What is free"
        note={`${asked.area ?? 'All areas'}. Only figures that still hold count as free.`}
        live={{ at: stampWords(now) }}
      />
      <LedgerStrip loaded={loaded} />
      <LedgerChips loaded={loaded} viewer={confirming.viewer} />
      {groups.length === 0 ? (
        <Empty loaded={loaded} />
      ) : (
        <LedgerTable loaded={loaded} confirming={confirming} />
      )}
      <Legend />
      <Keeping viewer={confirming.viewer} />
      <KeysBar entries={keys} />
    </>
  )
}

/** For those who look after the ledger itself. */
const Keeping = ({ viewer }: Pick<Confirming, 'viewer'>) => {
  const links = [
    mayDo(viewer, 'change services') && { href: paths.newService, words: 'Add a service' },
    mayDo(viewer, 'change services') && { href: paths.importing, words: 'Import a file' },
    { href: paths.differences, words: 'Counts that differ' },
    mayDo(viewer, 'set how long figures hold') && { href: paths.settings, words: 'How long figures hold' },
    // A page of the placements module, which this one may not know.
    mayDo(viewer, 'set where counting begins') && {
      href: '/measures/settings',
      words: 'Where counting begins',
    },
    mayDo(viewer, 'set times to answer') && { href: '/places/settings', words: 'Times to answer' },
  ].filter((link) => link !== false)
  return (
    <ul class="hw-links hw-screen-only">
      {links.map(({ href, words }) => (
        <li>
          <a href={href}>{words}</a>
        </li>
      ))}
    </ul>
  )
}

type Placed = LedgerRow & { group: LedgerGroup; first: boolean }

const LedgerTable = ({ loaded, confirming }: { loaded: LoadedLedger; confirming: Confirming }) => {
  const seen = new Set<string>()
  const rows: Placed[] = loaded.groups.flatMap((group) =>
    group.rows.map((row) => {
      const first = !seen.has(row.service.serviceId)
      seen.add(row.service.serviceId)
      return { ...row, group, first }
    }),
  )
  return (
    <div class="hw-print-list" data-capacity="">
      <Table
        caption="Services and what is free of each"
        columns={columnsOf(loaded, confirming)}
        rows={rows}
        long
        group={({ group }) => ({ id: group.id, title: group.title, note: totalWords(group, loaded) })}
        row={({ service, line }) => ({ id: rowId(line?.lineId ?? service.serviceId) })}
      />
    </div>
  )
}

const columnsOf = (loaded: LoadedLedger, confirming: Confirming): Column<Placed>[] => [
  {
    name: 'service',
    width: 6,
    head: 'Service',
    rowHead: true,
    card: 'title',
    cell: (row) => <ServiceCell row={row} />,
  },
  {
    name: 'limits',
    width: 7,
    head: 'Area and limits',
    card: 'line',
    cell: (row) => <LimitsCell row={row} />,
  },
  {
    name: 'free',
    width: 4,
    head: 'Free now',
    card: 'corner',
    cell: (row) => <FreeCell row={row} loaded={loaded} viewer={confirming.viewer} />,
  },
  {
    name: 'age',
    width: 9,
    head: 'How old, and from whom',
    cell: (row) => <AgeCell row={row} loaded={loaded} />,
  },
  { name: 'until', width: 4, head: 'Runs out', cell: (row) => <RunsOutCell row={row} loaded={loaded} /> },
  {
    name: 'starts',
    width: 3,
    head: 'Starts, target',
    numeric: true,
    cell: (row) => (row.first ? <StartsCell row={row} loaded={loaded} /> : ''),
  },
  {
    name: 'weeks',
    width: 4,
    head: '8 weeks',
    cell: (row) =>
      row.first ? (
        <TrendCell weeks={loaded.weeks.get(row.service.serviceId)} target={row.service.target} />
      ) : (
        ''
      ),
  },
  {
    name: 'confirm',
    width: 7,
    head: 'Confirm',
    card: 'foot',
    cell: (row) => <ConfirmCell row={row} loaded={loaded} confirming={confirming} />,
  },
]

/** Only like is added up: a group is of one kind, and a kind of one unit. Where no figure holds there is none, and not 0. */
function totalWords({ kind, rows }: LedgerGroup, { now, settings }: LoadedLedger): string {
  if (rows.every((row) => isOld(row, now, settings.holds))) return 'no figure that holds'
  const free = rows.reduce(
    (sum, { line }) => sum + believed(line?.figure ?? null, kind, now, settings.holds),
    0,
  )
  return `${free} ${unitWords(free, kind)} free`
}

const Empty = ({ loaded }: { loaded: LoadedLedger }) => {
  const { asked, all } = loaded
  if (all.length === 0)
    return (
      <EmptyState title="There is no service here yet.">
        The hub or an administrator adds the first, or imports a file.
      </EmptyState>
    )
  if (asked.show === 'old' && !asked.kind && !asked.area)
    return <EmptyState title="Nothing is out of date.">Every figure still holds.</EmptyState>
  const words = [asked.kind && kindOf(asked.kind).plain, asked.area, asked.zone && `zone ${asked.zone}`]
    .filter(Boolean)
    .join(', ')
  return (
    <EmptyState
      title={
        asked.show === 'free'
          ? `Nothing is free${words ? `: ${words}` : ''}.`
          : `No service matches ${words}.`
      }
    >
      <a href={ledgerAddress({})}>Show all {all.length}</a>
    </EmptyState>
  )
}

/** "Tue 24 Nov 2026, 08:12" */
function stampWords(now: Instant): string {
  const date = dateOf(now)
  return `${dateWords(date, date)} ${date.year}, ${timeWords(now)}`
}
