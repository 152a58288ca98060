import { sql } from 'kysely'
import { instantOf } from '../time.ts'
import { setViewer, type Tx } from './tx.ts'
import { serviceOf, type Viewer } from './viewer.ts'

/**
 * Runs `work` within the viewer's transaction as the service, which sees everybody of the place, and then is the viewer
 * again. For counts, which must not depend on whose record the one who asks may open; and to write down an answer of
 * somebody who may give it and may not see whom it is about. What comes back may hold ids, to be asked for as the
 * viewer, and never a name. When `work` throws, the transaction is over and nothing is undone.
 */
export async function asService<T>(
  tx: Tx,
  viewer: Viewer,
  work: (service: Viewer) => Promise<T>,
): Promise<T> {
  const { rows } = await sql<{ now: string | null }>`
    select nullif(current_setting('app.now', true), '') as now`.execute(tx)
  const now = rows[0]?.now ? instantOf(rows[0].now) : null
  // Whoever asked stays named: the journal says who did it, not that the service did.
  const service = { ...serviceOf(viewer.systemId, viewer.organisationId), userId: viewer.userId }
  // 'write' leaves a read-only transaction read-only: it only never makes one so.
  await setViewer(tx, service, now, 'write')
  const answer = await work(service)
  await setViewer(tx, viewer, now, 'write')
  return answer
}
