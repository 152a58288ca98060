import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { mayDo } from '../../access/index.ts'
import { settings as kept } from '../queries/settings.ts'
import type { PlaceSettings } from '../rules/place-settings.ts'

export type ChangeSettings = { by: Viewer; settings: PlaceSettings; why: string }

/**
 * Chooses how this place counts, from now on. Months that were returned keep the settings they were counted with.
 * @returns conflict where nothing differs, invalid without a reason, not-allowed for other roles.
 */
export async function changeSettings(
  tx: Tx,
  { by, settings, why }: ChangeSettings,
): Promise<{ settingId: string } | Refusal> {
  if (by.role !== 'service' && !mayDo(by, 'change the count'))
    return refuse('not-allowed', 'Only an administrator of the place can change how it counts')
  return kept.choose(tx, by.systemId, { settings, why })
}
