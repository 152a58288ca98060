import type { Selectable } from 'kysely'
import { readFactRow } from '../../../platform/db/fact-row.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Schema } from '../../../schema.generated.ts'
import type { StayFact, StayFactInput } from '../rules/facts.ts'

/** All facts of these stays that the viewer may see, superseded ones included, by stay, in the order they were recorded. */
export async function staysFacts(tx: Tx, stayIds: readonly string[]): Promise<Map<string, StayFact[]>> {
  const facts = new Map<string, StayFact[]>()
  if (stayIds.length === 0) return facts
  const rows = await tx
    .selectFrom('stays.fact')
    .selectAll()
    .where('stay_id', 'in', [...new Set(stayIds)])
    .orderBy('recorded_at')
    .orderBy('fact_id')
    .execute()
  for (const row of rows) {
    const list = facts.get(row.stay_id)
    if (list) list.push(factOf(row))
    else facts.set(row.stay_id, [factOf(row)])
  }
  return facts
}

const factOf = (row: Selectable<Schema['stays.fact']>): StayFact => ({
  ...({ kind: row.kind, detail: row.detail } as StayFactInput),
  ...readFactRow(row),
})
