import { csvDownload, odsDownload } from '../../../edges/files/downloads.ts'
import { page } from '../../../platform/http/page.ts'
import { isRefusal, refuse } from '../../../platform/outcome.ts'
import { seriesOf } from '../queries/series.ts'
import { sliceNames } from '../queries/slice-names.ts'
import { pointColumns, pointRows } from '../rules/register-rows.ts'
import { sliceText } from '../rules/tables/slice-text.ts'
import { paths } from './addresses.ts'
import { readPeriod, readSlice, readStep } from './asked-slice.ts'

/** Every point of one series as a file that can be loaded elsewhere. */
export const pointsPage = page({
  at: paths.points,
  may: 'see measures',
  logs: 'kept the points of a measure as a file',
  async get({ tx, viewer, params, query }) {
    const [slice, step, period] = [readSlice(query), readStep(query, 'week'), readPeriod(query)]
    if (isRefusal(slice)) return slice
    if (isRefusal(step)) return step
    if (isRefusal(period)) return period
    const [series] = await seriesOf(tx, viewer, [{ measure: params.measure!, slice, step }], period)
    if (!series) return refuse('not-found', 'There is no such measure: choose one of the register')
    const names = await sliceNames(tx, viewer.systemId)
    const rows = pointRows(series, sliceText(slice, names))
    const name = `homeward-${series.definition.key}-${step}-${period.from.toString()}-${period.to.toString()}`
    if (query.get('as') === 'ods') {
      const sheet = { name: series.definition.name, columns: pointColumns.map((head) => ({ head })), rows }
      return odsDownload(name, [sheet])
    }
    return csvDownload(name, pointColumns, rows)
  },
})
