import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db/tx.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'

/** The training that the viewer named under the last assessment they wrote, of people they may still see; null before the first. */
export async function lastTraining(tx: Tx, viewer: Viewer): Promise<{ what: string; on: string } | null> {
  const { rows } = await sql<{ trained: { what: string; on: string } }>`
    select detail -> 'trained' as trained from discharge.fact
    where system_id = ${viewer.systemId} and kind = 'assessment' and recorded_by = ${viewer.userId}
    order by recorded_at desc limit 1`.execute(tx)
  return rows[0]?.trained ?? null
}
