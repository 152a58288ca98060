import { keptSettings } from '../../access/index.ts'
import { forecastSettings, nothingSet } from '../rules/settings.ts'

/** What things cost here, and shares by pathway: every choice is kept, with who made it and why. */
export const settings = keptSettings({
  table: 'forecast.setting',
  parse: (kept) => forecastSettings.parse(kept),
  usual: nothingSet,
})
