import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { mayDo } from '../../access/index.ts'
import { settingsOf } from '../queries/settings.ts'
import { type PlaceSettings, placeSettings } from '../rules/place-settings.ts'

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
  const reason = why.trim()
  if (reason === '' || reason.length > 2000) {
    const say = 'Say why in 2,000 characters or fewer: it is shown beside the change'
    return refuse('invalid', say, { why: say })
  }
  const wanted = placeSettings.parse(settings)
  const now = await settingsOf(tx, by.systemId)
  if (JSON.stringify(now) === JSON.stringify(wanted))
    return refuse('conflict', 'Nothing was changed: these settings hold already')
  const settingId = newId()
  await tx
    .insertInto('delays.setting')
    .values({
      system_id: by.systemId,
      setting_id: settingId,
      settings: JSON.stringify(wanted),
      why: reason,
    })
    .execute()
  return { settingId }
}
