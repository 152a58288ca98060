import { type SettingChange as Change, keptSettings } from '../../access/index.ts'
import { type PlaceSettings, placeSettings, usualPlaceSettings } from '../rules/place-settings.ts'

/** What this place chose about the count. */
export const settings = keptSettings<PlaceSettings>({
  table: 'delays.setting',
  parse: (kept) => placeSettings.parse(kept),
  usual: usualPlaceSettings,
})
export const settingsOf = settings.of
export const settingChanges = settings.changes
export type SettingChange = Change<PlaceSettings>
