import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { settingsOf } from '../queries/settings.ts'
import { changeSettings } from './change-settings.ts'

/**
 * Takes a loaded list of reasons away, with what was chosen for each wait: from now on the program's own part of the list
 * holds again. What was loaded stays in the changes, and returns that were made keep the reasons they were made with.
 * @returns conflict where none is loaded, invalid without a reason, not-allowed for other roles
 */
export async function takeReasonsAway(
  tx: Tx,
  { by, why }: { by: Viewer; why: string },
): Promise<{ settingId: string } | Refusal> {
  const settings = await settingsOf(tx, by.systemId)
  if (settings.corrections.acuteReasons === null)
    return refuse('conflict', 'No list of reasons is loaded, so there is none to take away')
  const corrections = { ...settings.corrections, acuteReasons: null }
  return changeSettings(tx, { by, why, settings: { ...settings, corrections } })
}
