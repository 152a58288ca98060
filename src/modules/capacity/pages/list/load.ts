import type { Tx } from '../../../../platform/db/tx.ts'
import type { Instant } from '../../../../platform/time.ts'
import { type Ledger, ledger } from '../../queries/ledger.ts'
import { belongs, groupsOf, isOld, type LedgerGroup, type LedgerRow } from '../../rules/rows.ts'
import type { LedgerAsked } from './address.ts'

export type LoadedLedger = Ledger & {
  asked: LedgerAsked
  now: Instant
  /** Every row there is, and what was asked for in groups. */
  all: LedgerRow[]
  groups: LedgerGroup[]
  /** Rows that are out of date, or never said. */
  old: LedgerRow[]
}

export async function loadLedger(
  tx: Tx,
  { systemId, now, asked }: { systemId: string; now: Instant; asked: LedgerAsked },
): Promise<LoadedLedger> {
  const loaded = await ledger(tx, { systemId, now })
  const { holds } = loaded.settings
  const every = groupsOf(loaded.services)
  const all = every.flatMap(({ rows }) => rows)
  const groups = every
    .map((group) => ({ ...group, rows: group.rows.filter((row) => belongs(row, asked, now, holds)) }))
    .filter(({ rows }) => rows.length > 0)
  return { ...loaded, asked, now, all, groups, old: all.filter((row) => isOld(row, now, holds)) }
}
