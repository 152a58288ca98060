import type { Tx } from '../../../platform/db/tx.ts'
import { type Instant, instantOf } from '../../../platform/time.ts'
import { type PlaceSettings, placeSettings, usualPlaceSettings } from '../rules/place-settings.ts'

/** What this place chose about steps, days and aims: the latest choice holds, and the usual where there is none. */
export async function settingsOf(tx: Tx, systemId: string): Promise<PlaceSettings> {
  const row = await tx
    .selectFrom('discharge.setting')
    .select('settings')
    .where('system_id', '=', systemId)
    .orderBy('set_at', 'desc')
    .orderBy('setting_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? placeSettings.parse(row.settings) : usualPlaceSettings
}

export type SettingChange = {
  settingId: string
  setAt: Instant
  /** Account name; null for the program itself. */
  setBy: string | null
  why: string
  settings: PlaceSettings
}

/** Every choice, newest first. */
export async function settingChanges(tx: Tx, systemId: string): Promise<SettingChange[]> {
  const rows = await tx
    .selectFrom('discharge.setting as s')
    .leftJoin('access.account as a', (j) =>
      j.onRef('a.system_id', '=', 's.system_id').onRef('a.user_id', '=', 's.set_by'),
    )
    .select(['s.setting_id', 's.set_at', 's.why', 's.settings', 'a.name'])
    .where('s.system_id', '=', systemId)
    .orderBy('s.set_at', 'desc')
    .orderBy('s.setting_id', 'desc')
    .execute()
  return rows.map((row) => ({
    settingId: row.setting_id,
    setAt: instantOf(row.set_at),
    setBy: row.name,
    why: row.why,
    settings: placeSettings.parse(row.settings),
  }))
}
