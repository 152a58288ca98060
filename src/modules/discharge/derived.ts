import { sql } from 'kysely'
import type { Tx } from '../../platform/db/tx.ts'
import { rowsOf, type StayKey } from './rows.ts'
import type { Derived } from './rules/derive-status.ts'

/**
 * Writes the derived rows of some stays: what differs is changed, what is no longer derived is deleted, what is the
 * same is left alone.
 * @returns how many rows changed.
 */
export async function saveDerived(
  tx: Tx,
  systemId: string,
  stays: readonly { key: StayKey; derived: Derived }[],
): Promise<number> {
  if (stays.length === 0) return 0
  const rows = stays.map(({ key, derived }) => rowsOf(key, derived))
  const stayIds = stays.map(({ key }) => key.stayId)
  const waits = rows.flatMap((one) => one.waits)
  const gone = await sql`delete from discharge.wait
    where system_id = ${systemId} and stay_id = any(${stayIds}::uuid[])
      and not (wait_id = any(${waits.map((wait) => wait.wait_id)}::uuid[]))`.execute(tx)
  const changedWaits = await upsert(tx, 'wait', 'wait_id', waits)
  const changedStatus = await upsert(
    tx,
    'status',
    'stay_id',
    rows.map((one) => one.status),
  )
  return Number(gone.numAffectedRows ?? 0) + changedWaits + changedStatus
}

async function upsert(
  tx: Tx,
  table: 'wait' | 'status',
  id: string,
  rows: readonly object[],
): Promise<number> {
  if (rows.length === 0) return 0
  const columns = Object.keys(rows[0]!).filter((column) => column !== 'system_id' && column !== id)
  const name = sql.raw(`discharge.${table}`)
  const result = await sql`insert into ${name} as before
    select * from jsonb_populate_recordset(null::${name}, ${JSON.stringify(rows)}::jsonb)
    on conflict (system_id, ${sql.ref(id)}) do update
    set ${sql.join(columns.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`))}
    where before.* is distinct from excluded.*`.execute(tx)
  return Number(result.numAffectedRows ?? 0)
}
