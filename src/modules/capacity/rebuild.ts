import { sql } from 'kysely'
import type { Tx } from '../../platform/db/tx.ts'
import type { Viewer } from '../../platform/db/viewer.ts'

/** The figure that stands of each line, found again among all that were said. Runs as the service. @returns rows put right. */
export async function rebuildCapacity(tx: Tx, by: Viewer): Promise<number> {
  const { rows } = await sql<{ changed: number }>`select capacity.rebuild(${by.systemId}) as changed`.execute(
    tx,
  )
  return rows[0]?.changed ?? 0
}
