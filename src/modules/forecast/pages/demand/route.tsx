import { csvDownload } from '../../../../edges/files/downloads.ts'
import { page } from '../../../../platform/http/page.ts'
import { isRefusal, refuse } from '../../../../platform/outcome.ts'
import { paths } from '../addresses.ts'
import { loadDemand } from './load.ts'
import { DemandView } from './view.tsx'

/** How many there will be of what is counted by the day, with bands, and how good such forecasts have been. */
export const demandPage = page({
  at: paths.demand,
  may: 'see forecasts',
  logs: 'opened the forecast',
  steady: true,
  async get(asked) {
    const loaded = await loadDemand(asked)
    if (isRefusal(loaded)) return loaded
    return { title: 'What comes next', view: <DemandView loaded={loaded} />, wide: true, nav: paths.demand }
  },
})

/** The same days as a file. */
export const demandCsvPage = page({
  at: paths.csv,
  may: 'see forecasts',
  logs: 'kept a forecast as a file',
  async get(asked) {
    const loaded = await loadDemand(asked)
    if (isRefusal(loaded)) return loaded
    if (!loaded.chosen || !loaded.forecast)
      return refuse('conflict', loaded.problem ?? 'Nothing has been counted by the day yet')
    return csvDownload(
      `homeward-forecast-${loaded.chosen.definition.key}-${loaded.today.toString()}`,
      ['date', 'expected', 'low 80', 'high 80', 'low 95', 'high 95'],
      loaded.forecast.days.map(({ date, mean, low80, high80, low95, high95 }) => [
        date.toString(),
        mean.toFixed(1),
        String(low80),
        String(high80),
        String(low95),
        String(high95),
      ]),
    )
  },
})
