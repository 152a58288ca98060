import { writeCsv } from '../../../../edges/files/csv.ts'
import { odsType, writeOds } from '../../../../edges/files/ods.ts'
import { type Download, page } from '../../../../platform/http/page.ts'
import { isRefusal, type Refusal } from '../../../../platform/outcome.ts'
import { paths } from '../../addresses.ts'
import { sheetOf, sheetsOf } from '../../rules/sheet.ts'
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
    return {
      download: writeCsv(columns, rows),
      type: 'text/csv; charset=utf-8',
      name: `${found.plan.key}-${kind}.csv`,
    }
  },
})

/** Every table of a plan as one spreadsheet, each kind on its own sheet. */
export const odsPage = page({
  at: paths.ods,
  may: 'see plans',
  logs: 'kept a plan as a spreadsheet',
  async get(asked): Promise<Download | Refusal> {
    const found = await askedPlan(asked)
    if (isRefusal(found)) return found
    const download = writeOds(
      sheetsOf(found.plan).map(({ name, columns, rows }) => ({
        name,
        columns: columns.map((head) => ({ head, width: head === 'ref' ? 2 : 4.5 })),
        rows,
      })),
    )
    return { download, type: odsType, name: `${found.plan.key}.ods` }
  },
})
