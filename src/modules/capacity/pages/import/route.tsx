import { readCsv } from '../../../../edges/files/csv.ts'
import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { type Filled, nothingTyped } from '../../../../ui/index.ts'
import { countsWords, importFile } from '../../actions/files/import-file.ts'
import { paths } from '../../addresses.ts'
import { fileKinds } from '../../rules/files/columns.ts'
import type { Problem } from '../../rules/files/read-row.ts'
import { ImportView } from './view.tsx'

/** Services and figures from a spreadsheet: all rows or none, each problem with its row, column and remedy. */
export const importPage = page({
  at: paths.importing,
  may: 'change services',
  logs: 'opened the import of services',
  async get() {
    return show(nothingTyped, [])
  },
  async post(asked) {
    const { tx, viewer: by, now, form } = asked
    const kind = fileKinds.find((one) => one === form.kind)
    const errors: Record<string, string> = {}
    if (!kind) errors.kind = 'Choose what the rows are'
    if (!form.csv?.trim()) errors.csv = 'Paste the rows, with the names of the columns in the first line'
    if (!kind || Object.keys(errors).length > 0) return failed(asked, errors, [])
    const table = readCsv(Buffer.from(form.csv ?? '', 'utf8'))
    if (isRefusal(table)) return failed(asked, { csv: table.because }, [])
    const done = await importFile(tx, { by, now, kind, table, write: 'all' })
    if (isRefusal(done)) return failed(asked, { csv: done.because }, [])
    if (done.problems.length > 0)
      return failed(
        asked,
        {
          csv: `Nothing was changed: ${done.problems.length} ${done.problems.length === 1 ? 'cell is' : 'cells are'} wrong. Mend what is listed below and send it again`,
        },
        done.problems,
      )
    const unread = done.unread.length === 0 ? '' : ` Columns that were not read: ${done.unread.join(', ')}.`
    return { redirect: paths.ledger, said: `Taken in: ${countsWords(done.counts)}.${unread}`.slice(0, 1000) }
  },
})

const failed = ({ form }: Asked, errors: Record<string, string>, problems: readonly Problem[]): Reply =>
  show({ errors, typed: form }, problems, 422)

const show = (from: Filled, problems: readonly Problem[], status = 200): Reply => ({
  title: 'Import services and figures',
  nav: paths.ledger,
  status,
  view: <ImportView here={paths.importing} once={newId()} from={from} problems={problems} />,
})
