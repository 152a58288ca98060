import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { mayDo } from '../../access/index.ts'
import { settingsOf } from '../queries/settings.ts'
import { type PlaceSettings, placeSettings } from '../rules/place-settings.ts'

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
  const reason = why.trim()
  if (reason === '' || reason.length > 2000) {
    const say = 'Say why in 2,000 characters or fewer: it is shown beside the change'
    return refuse('invalid', say, { why: say })
  }
  const wanted = placeSettings.parse(settings)
  if (JSON.stringify(await settingsOf(tx, by.systemId)) === JSON.stringify(wanted))
    return refuse('conflict', 'Nothing was changed: these settings hold already')
  const settingId = newId()
  await tx
    .insertInto('discharge.setting')
    .values({
      system_id: by.systemId,
      setting_id: settingId,
      settings: JSON.stringify(wanted),
      why: reason,
    })
    .execute()
  return { settingId }
}
