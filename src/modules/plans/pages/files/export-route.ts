import { csvDownload, odsDownload } from '../../../../edges/files/downloads.ts'
import { type Download, page } from '../../../../platform/http/page.ts'
import { isRefusal, type Refusal } from '../../../../platform/outcome.ts'
import { paths } from '../../addresses.ts'
import { resultsOf } from '../../queries/results.ts'
import { progressColumns, progressRows } from '../../rules/progress-sheet.ts'
import { sheetOf } from '../../rules/sheet.ts'
import { planSheets, resultColumns, resultRows } from '../../rules/tables-out.ts'
import { askedKind, askedPlan } from '../asked-plan.ts'

export const csvPage = page({
  at: paths.csv,
  may: 'see plans',
  logs: 'kept parts of a plan as a file',
  async get(asked): Promise<Download | Refusal> {
    const [found, kind] = [await askedPlan(asked), askedKind(asked)]
    if (isRefusal(found)) return found
    if (isRefusal(kind)) return kind
    const { columns, rows } = sheetOf(found.plan, kind)
    return csvDownload(`${found.plan.key}-${kind}`, columns, rows)
  },
})

/** All that was said of how parts stand. */
export const progressCsvPage = page({
  at: paths.progressCsv,
  may: 'see plans',
  logs: 'kept how the parts of a plan stand as a file',
  async get(asked): Promise<Download | Refusal> {
    const found = await askedPlan(asked)
    if (isRefusal(found)) return found
    return csvDownload(`${found.plan.key}-progress`, progressColumns, progressRows(found.plan))
  },
})

/** Promises against results, a row each. */
export const resultsCsvPage = page({
  at: paths.resultsCsv,
  may: 'see plans',
  logs: 'kept the results of a plan as a file',
  async get(asked): Promise<Download | Refusal> {
    const found = await askedPlan(asked)
    if (isRefusal(found)) return found
    const rows = resultRows(await resultsOf(asked, [found.plan]))
    return csvDownload(`${found.plan.key}-results`, resultColumns, rows)
  },
})

/** Every table of a plan as one spreadsheet, each on its own sheet. */
export const odsPage = page({
  at: paths.ods,
  may: 'see plans',
  logs: 'kept a plan as a spreadsheet',
  async get(asked): Promise<Download | Refusal> {
    const found = await askedPlan(asked)
    if (isRefusal(found)) return found
    const { facts, plan } = found
    return odsDownload(plan.key, planSheets(facts, plan, await resultsOf(asked, [plan])))
  },
})
