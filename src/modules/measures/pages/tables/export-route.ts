import { csvDownload, odsDownload } from '../../../../edges/files/downloads.ts'
import { type Download, page } from '../../../../platform/http/page.ts'
import { type Refusal, refuse } from '../../../../platform/outcome.ts'
import { dateOf } from '../../../../platform/time.ts'
import { measureSheets } from '../../queries/tables.ts'
import { isMeasureTable, measureTableNames } from '../../rules/tables/tables.ts'
import { paths } from '../addresses.ts'

const kept = { may: 'load measures', logs: 'kept the tables of measures as a file' } as const

/** Every table of measures as one spreadsheet. */
export const tablesOdsPage = page({
  at: paths.tablesOds,
  ...kept,
  async get({ tx, viewer, now }): Promise<Download> {
    const sheets = await measureSheets(tx, viewer.systemId, measureTableNames)
    return odsDownload(`homeward-measures-${dateOf(now).toString()}-tables`, sheets)
  },
})

export const tableCsvPage = page({
  at: paths.tableCsv,
  ...kept,
  async get({ tx, viewer, now, params }): Promise<Download | Refusal> {
    const table = params.measureTable ?? ''
    if (!isMeasureTable(table))
      return refuse('not-found', 'There is no such table: choose one of those that measures have')
    const [sheet] = await measureSheets(tx, viewer.systemId, [table])
    const { columns, rows } = sheet!
    return csvDownload(
      `homeward-measures-${dateOf(now).toString()}-${table}`,
      columns.map(({ head }) => head),
      rows,
    )
  },
})
