import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import { mayDo } from '../../access/index.ts'

/** Takes a loaded file back: its figures count for nothing from now on, and what they superseded stands again. */
export async function takeBackLoad(
  tx: Tx,
  { by, now, loadId, why }: { by: Viewer; now: Instant; loadId: string; why: string },
): Promise<{ figures: number } | Refusal> {
  if (by.role !== 'service' && !mayDo(by, 'load measures'))
    return refuse('not-allowed', 'Your role does not load figures')
  if (!why.trim() || why.trim().length > 500)
    return refuse('invalid', 'Say why it is taken back', {
      why: 'Say why it is taken back, in up to 500 characters',
    })
  const missing = refuse('not-found', 'There is no such file: choose one of those that were loaded')
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(loadId)) return missing
  const load = await tx
    .selectFrom('measures.load')
    .select('figures')
    .where('system_id', '=', by.systemId)
    .where('load_id', '=', loadId)
    .executeTakeFirst()
  if (!load) return missing
  const done = await tx
    .insertInto('measures.load_taken_back')
    .values({ system_id: by.systemId, load_id: loadId, why: why.trim(), taken_back_at: now.toString() })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 0n
    ? refuse('conflict', 'The file was taken back already')
    : { figures: load.figures }
}
