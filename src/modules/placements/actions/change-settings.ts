import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { mayDo } from '../../access/index.ts'
import { type PlacementSettings, placementSettings } from '../rules/settings.ts'

/** Chooses how long providers have to answer here, and how long a chosen place is held. What was asked before keeps its time. */
export async function changePlacementSettings(
  tx: Tx,
  { by, settings }: { by: Viewer; settings: PlacementSettings },
): Promise<{ changed: true } | Refusal> {
  if (by.role !== 'service' && !mayDo(by, 'set times to answer'))
    return refuse('not-allowed', 'Only an administrator of the place can change the times to answer')
  const wanted = placementSettings.parse(settings)
  await tx
    .updateTable('access.system')
    .set({ settings: sql`settings || ${JSON.stringify({ placements: wanted })}::jsonb` })
    .where('system_id', '=', by.systemId)
    .execute()
  return { changed: true }
}
