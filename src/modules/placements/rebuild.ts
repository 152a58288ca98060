import type { Tx } from '../../platform/db/tx.ts'
import type { Viewer } from '../../platform/db/viewer.ts'
import { saveNeeds } from './derived.ts'
import { needFactOf } from './rows.ts'
import { deriveNeed } from './rules/derive-need.ts'

const batch = 500

/**
 * Derives every need and request of a place again from its facts, some hundred at a time. Runs as the service.
 * @returns how many rows were not as derived and were put right.
 */
export async function rebuildNeeds(tx: Tx, { systemId }: Pick<Viewer, 'systemId'>): Promise<number> {
  let changed = await removeUnfounded(tx, systemId)
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const needs = await tx
      .selectFrom('placements.fact')
      .select('need_id')
      .distinct()
      .where('system_id', '=', systemId)
      .where('need_id', '>', after)
      .orderBy('need_id')
      .limit(batch)
      .execute()
    if (needs.length === 0) return changed
    changed += await rebuildSome(
      tx,
      systemId,
      needs.map((need) => need.need_id),
    )
    after = needs.at(-1)!.need_id
  }
}

async function rebuildSome(tx: Tx, systemId: string, needIds: string[]): Promise<number> {
  const rows = await tx
    .selectFrom('placements.fact')
    .selectAll()
    .where('system_id', '=', systemId)
    .where('need_id', 'in', needIds)
    .execute()
  return saveNeeds(
    tx,
    systemId,
    [...Map.groupBy(rows, (row) => row.need_id)].map(([needId, facts]) => ({
      key: { systemId, needId, personId: facts[0]!.person_id, stayId: facts[0]!.stay_id },
      need: deriveNeed(facts.map(needFactOf)),
    })),
  )
}

async function removeUnfounded(tx: Tx, systemId: string): Promise<number> {
  let removed = 0
  for (const table of ['placements.ask', 'placements.need'] as const) {
    const result = await tx
      .deleteFrom(table)
      .where('system_id', '=', systemId)
      .where(
        'need_id',
        'not in',
        tx.selectFrom('placements.fact').select('need_id').where('system_id', '=', systemId),
      )
      .executeTakeFirst()
    removed += Number(result.numDeletedRows)
  }
  return removed
}
