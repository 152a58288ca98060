import { csvDownload } from '../../../../edges/files/downloads.ts'
import { page } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import type { InterventionsFrom } from '../../queries/charts.ts'
import { sliceText } from '../../rules/tables/slice-text.ts'
import { paths } from '../addresses.ts'
import { chartPaths } from './addresses.ts'
import { chartColumns, chartRows } from './csv.ts'
import { loadChart } from './load.ts'
import { MeasureView } from './view.tsx'

/** One measure: is it better, and did we do it? @param others what other modules did that should move it */
export const measurePage = (others: readonly InterventionsFrom[]) =>
  page({
    at: paths.measure,
    may: 'see measures',
    logs: 'opened the chart of a measure',
    steady: true,
    async get(asked) {
      const loaded = await loadChart(asked, others)
      if (isRefusal(loaded)) return loaded
      return {
        title: loaded.model.definition.name,
        view: <MeasureView loaded={loaded} viewer={asked.viewer} now={asked.now} here={asked.here} />,
        wide: true,
        nav: paths.register,
      }
    },
  })

export const measureFilePage = (others: readonly InterventionsFrom[]) =>
  page({
    at: chartPaths.csv,
    may: 'see measures',
    logs: 'saved the chart of a measure as a file',
    async get(asked) {
      const loaded = await loadChart(asked, others)
      if (isRefusal(loaded)) return loaded
      const { model, wanted, names } = loaded
      return csvDownload(
        `homeward-${model.definition.key}-${wanted.step}-chart-${model.today.toString()}`,
        chartColumns,
        chartRows(model, sliceText(wanted.slice, names)),
      )
    },
  })
