import type { Tx } from '../../../../platform/db/tx.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'

export type FactHere = { factId: string; stayId: string; kind: string; supersedes: string | null }

/** One fact of the way home, or null where the viewer may not see it. */
export async function factHere(tx: Tx, viewer: Viewer, factId: string | undefined): Promise<FactHere | null> {
  const row = await tx
    .selectFrom('discharge.fact')
    .select(['fact_id', 'stay_id', 'kind', 'supersedes'])
    .where('system_id', '=', viewer.systemId)
    .where('fact_id', '=', factId ?? null)
    .executeTakeFirst()
  return row ? { factId: row.fact_id, stayId: row.stay_id, kind: row.kind, supersedes: row.supersedes } : null
}
