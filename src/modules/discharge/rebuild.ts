import type { Tx } from '../../platform/db/tx.ts'
import { saveDerived } from './derived.ts'
import { factOf } from './rows.ts'
import { deriveDischarge } from './rules/derive-status.ts'

const batch = 500

/**
 * Derives status and waits of every stay again from its facts, some hundred stays at a time. Runs as the service.
 * @returns how many rows were not as derived and were put right.
 */
export async function rebuildDischarge(tx: Tx, systemId: string): Promise<number> {
  let changed = await removeUnfounded(tx, systemId)
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const stays = await tx
      .selectFrom('discharge.fact')
      .select('stay_id')
      .distinct()
      .where('system_id', '=', systemId)
      .where('stay_id', '>', after)
      .orderBy('stay_id')
      .limit(batch)
      .execute()
    if (stays.length === 0) return changed
    changed += await rebuildSome(
      tx,
      systemId,
      stays.map((stay) => stay.stay_id),
    )
    after = stays.at(-1)!.stay_id
  }
}

async function removeUnfounded(tx: Tx, systemId: string): Promise<number> {
  let removed = 0
  for (const table of ['discharge.wait', 'discharge.status'] as const) {
    const result = await tx
      .deleteFrom(table)
      .where('system_id', '=', systemId)
      .where(
        'stay_id',
        'not in',
        tx.selectFrom('discharge.fact').select('stay_id').where('system_id', '=', systemId),
      )
      .executeTakeFirst()
    removed += Number(result.numDeletedRows)
  }
  return removed
}

async function rebuildSome(tx: Tx, systemId: string, stayIds: string[]): Promise<number> {
  const rows = await tx
    .selectFrom('discharge.fact')
    .selectAll()
    .where('system_id', '=', systemId)
    .where('stay_id', 'in', stayIds)
    .execute()
  const byStay = Map.groupBy(rows, (row) => row.stay_id)
  const derived = [...byStay].map(([stayId, facts]) => ({
    key: { systemId, stayId, personId: facts[0]!.person_id },
    derived: deriveDischarge(facts.map(factOf)),
  }))
  return saveDerived(tx, systemId, derived)
}
