import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { mayDo } from '../../access/index.ts'
import { settings as kept } from '../queries/settings.ts'
import type { PlaceSettings } from '../rules/place-settings.ts'

export type ChangeSettings = { by: Viewer; settings: PlaceSettings; why: string }

/**
 * Chooses the steps, days and aims of this place, from now on. What was recorded keeps what it came to by the settings of
 * its day: the outcome of a checklist, the day by which a letter asks for a choice.
 * @returns conflict where nothing differs, invalid without a reason, not-allowed for other roles.
 */
export async function changeSettings(
  tx: Tx,
  { by, settings, why }: ChangeSettings,
): Promise<{ settingId: string } | Refusal> {
  if (by.role !== 'service' && !mayDo(by, 'change days and aims'))
    return refuse('not-allowed', 'Only an administrator of the place can change its steps, days and aims')
  return kept.choose(tx, by.systemId, { settings, why })
}
