import { sentTables } from '../../../../edges/files/read-tables.ts'
import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { nothingTyped } from '../../../../ui/index.ts'
import { importMeasureTables, type TablesTaken, takenWords } from '../../actions/import-tables.ts'
import { measureTableNamed, measureTables } from '../../rules/tables/tables.ts'
import { measureTablesIn } from '../../rules/tables/tables-in.ts'
import { paths } from '../addresses.ts'
import { type TablesShown, TablesView } from './view.tsx'

/** Every table of measures, out as a spreadsheet and in again: all rows of all sheets, or none. */
export const tablesPage = page({
  at: paths.tables,
  may: 'load measures',
  logs: 'opened the tables of measures',
  get: async () => show({ from: nothingTyped, problems: [] }),
  post: (asked) => take(asked),
})

async function take({ tx, viewer: by, now, form }: Asked): Promise<Reply> {
  const again = (because: string, problems: TablesTaken['problems'] = []) =>
    show({ from: { errors: { csv: because }, typed: form }, problems })
  const sent = sentTables(form)
  if (isRefusal(sent)) return again(sent.because)
  const found = measureTablesIn(sent, measureTableNamed(form.of ?? ''))
  if (isRefusal(found)) return again(found.because)
  const fileName = form['file-name'] || 'pasted'
  const done = await importMeasureTables(tx, { by, now, tables: found.tables, fileName })
  if (isRefusal(done)) return again(`Nothing was changed. ${done.because}`)
  const { problems, taken } = done
  if (problems.length > 0)
    return again(
      `Nothing was changed: ${problems.length} ${problems.length === 1 ? 'cell is' : 'cells are'} wrong. Mend what is listed below and send it again`,
      problems,
    )
  const words = taken.map((one) => `${measureTables[one.of].sheet}: ${takenWords(one)}`)
  const unread =
    found.unreadSheets.length > 0 ? [`Sheets that were not read: ${found.unreadSheets.join(', ')}.`] : []
  return { redirect: paths.tables, said: [...words, ...unread].join(' ').slice(0, 1000) }
}

const show = (shown: TablesShown): Reply => ({
  title: 'Tables of measures',
  nav: paths.register,
  status: Object.keys(shown.from.errors).length > 0 ? 422 : 200,
  view: <TablesView {...shown} />,
})
