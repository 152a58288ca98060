import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { mayDo } from '../../access/index.ts'
import { type CapacitySettings, capacitySettings } from '../rules/settings.ts'

/** Chooses how long figures hold here, and which one-off bank holidays there are. What was said keeps its moment. */
export async function changeSettings(
  tx: Tx,
  { by, settings }: { by: Viewer; settings: CapacitySettings },
): Promise<{ changed: true } | Refusal> {
  if (by.role !== 'service' && !mayDo(by, 'set how long figures hold'))
    return refuse('not-allowed', 'Only an administrator of the place can change how long figures hold')
  const wanted = capacitySettings.parse(settings)
  await tx
    .updateTable('access.system')
    .set({ settings: sql`settings || ${JSON.stringify({ capacity: wanted })}::jsonb` })
    .where('system_id', '=', by.systemId)
    .execute()
  return { changed: true }
}
