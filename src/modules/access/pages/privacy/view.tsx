import { momentWithin, momentWords } from '../../../../platform/date-words.ts'
import type { Instant } from '../../../../platform/time.ts'
import {
  type Column,
  EmptyState,
  ErrorSummaryFor,
  type Filled,
  PageHeading,
  Table,
  Two,
} from '../../../../ui/index.ts'
import type { Account } from '../../queries/accounts.ts'
import type { BreakGlass } from '../../queries/break-glass-list.ts'
import type { OddAccess } from '../../queries/odd-access.ts'
import { openingsAddress } from '../addresses.ts'
import { Reports } from './reports.tsx'
import { ToCheck } from './to-check.tsx'

type PrivacyProps = {
  list: BreakGlass[]
  odd: OddAccess[]
  users: Account[]
  from: Filled
  once: string
  now: Instant
}

export const PrivacyView = ({ list, odd, users, from, once, now }: PrivacyProps) => {
  const open = list.filter((one) => !one.checked)
  const checked = list.filter((one) => one.checked)
  return (
    <>
      <PageHeading
        title="Privacy"
        note="Who looked, and why. You see references, never whom a record is about"
        below
      />
      <ErrorSummaryFor errors={from.errors} />
      <h2>Opened with a reason, to check</h2>
      {open.length === 0 ? (
        <EmptyState title="Nothing to check">Every opening with a reason has been looked at.</EmptyState>
      ) : (
        open.map((one) => <ToCheck one={one} from={from} once={`${once}-${one.breakGlassId}`} now={now} />)
      )}
      <h2>Worth asking about</h2>
      {odd.length === 0 ? (
        <EmptyState title="Nothing stands out in the last fortnight" />
      ) : (
        <Table caption="Openings that stand out" columns={oddColumns(now)} rows={odd} />
      )}
      <Reports users={users} />
      {checked.length > 0 && (
        <Table caption="Checked" captionShown columns={checkedColumns(now)} rows={checked} />
      )}
    </>
  )
}

const oddColumns = (now: Instant): Column<OddAccess>[] => [
  { name: 'what', head: 'What', rowHead: true, card: 'title', cell: (row) => row.words },
  {
    name: 'who',
    head: 'Who',
    cell: (row) => (
      <Two first={<a href={openingsAddress({ user: row.userId })}>{row.user}</a>} second={row.organisation} />
    ),
  },
  {
    name: 'when',
    head: 'When',
    cell: (row) => `${momentWords(row.from, now)} to ${momentWithin(row.to, now)}`,
  },
]

const checkedColumns = (now: Instant): Column<BreakGlass>[] => [
  {
    name: 'finding',
    head: 'Finding',
    rowHead: true,
    card: 'title',
    cell: (row) => <Two first={row.checked?.finding} second={row.checked?.words} />,
  },
  { name: 'who', head: 'Opened by', cell: (row) => <Two first={row.user} second={row.organisation} /> },
  { name: 'why', head: 'Reason', cell: (row) => <Two first={row.reasonClass} second={row.words} /> },
  { name: 'at', head: 'Opened', cell: (row) => momentWords(row.at, now) },
  {
    name: 'checked',
    head: 'Checked',
    cell: (row) => row.checked && <Two first={momentWords(row.checked.at, now)} second={row.checked.by} />,
  },
]
