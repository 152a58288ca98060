import { writeCsv } from '../../../../edges/files/csv.ts'
import { sentTables } from '../../../../edges/files/read-tables.ts'
import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal, type Refusal } from '../../../../platform/outcome.ts'
import type { NamedTable } from '../../../../platform/plain-table.ts'
import { nothingTyped } from '../../../../ui/index.ts'
import { type Checked, checkFigures, loadedWords, loadFigures } from '../../actions/load-figures.ts'
import { takeBackLoad } from '../../actions/take-back-load.ts'
import { loads } from '../../queries/loads.ts'
import { sliceNames } from '../../queries/slice-names.ts'
import { figuresAmong } from '../../rules/tables/tables-in.ts'
import { paths } from '../addresses.ts'
import { LoadView } from './view.tsx'

/** Figures from a file: looked at first, then taken in, all rows or none. */
export const loadPage = page({
  at: paths.load,
  may: 'load measures',
  logs: 'opened the loading of figures',
  get: (asked) => show(asked, { errors: {}, checked: null }),
  async post(asked) {
    const { tx, viewer: by, now, form } = asked
    const table = tableSent(form)
    const typed = {
      csv: isRefusal(table) ? csvOf(form) : textOf(table),
      source: form.source ?? '',
      fileName: form['file-name'] || form.fileName || 'pasted',
    }
    const errors: Record<string, string> = {}
    if (form['file-wrong'] || form['file-workbook'])
      Object.assign(errors, isRefusal(table) && { file: table.because })
    else if (!csvOf(form).trim())
      errors.file = 'Choose a file, or paste the rows with the names of the columns in the first line'
    if (!typed.source.trim()) errors.source = 'Say where the figures come from'
    if (Object.keys(errors).length > 0) return show(asked, { errors, checked: null, typed })
    if (isRefusal(table)) return show(asked, { errors: { csv: table.because }, checked: null, typed })
    const checked = await checkFigures(tx, { by, table })
    if (isRefusal(checked)) return show(asked, { errors: { csv: checked.because }, checked: null, typed })
    if (checked.problems.length > 0 || form.step !== 'take')
      return show(asked, { errors: problemsIn(checked), checked, typed })
    const done = await loadFigures(tx, { by, now, table, fileName: typed.fileName, source: typed.source })
    if (isRefusal(done)) return show(asked, { errors: done.fields ?? { csv: done.because }, checked, typed })
    return {
      redirect: paths.load,
      said: `Loaded: ${loadedWords(done)}.`,
      ...(done.loadId && { undo: `${paths.takeBack}?load=${done.loadId}` }),
    }
  },
})

/** Takes a file back: by the form, with why, or at once after loading it. */
export const takeBackPage = page({
  at: paths.takeBack,
  may: 'load measures',
  logs: 'took back loaded figures',
  async post({ tx, viewer: by, now, form, query }) {
    const loadId = form.load ?? query.get('load') ?? ''
    const why = form.why ?? 'Undone at once'
    const done = await takeBackLoad(tx, { by, now, loadId, why })
    if (isRefusal(done)) return done
    return {
      redirect: paths.load,
      said: `Taken back: ${done.figures} figures count for nothing from now on. What they had replaced stands again.`,
    }
  },
})

/** What was chosen as a file, or pasted. */
const csvOf = (form: Readonly<Record<string, string>>): string => form.file || form.csv || ''

function tableSent(form: Readonly<Record<string, string>>): NamedTable | Refusal {
  const tables = sentTables(form)
  return isRefusal(tables) ? tables : figuresAmong(tables)
}

/** The table that was looked at, as the rows that are sent again to take it in. */
const textOf = ({ columns, rows }: NamedTable): string =>
  writeCsv(
    columns,
    rows.map(({ cells }) => columns.map((column) => cells[column] ?? null)),
  )

const problemsIn = ({ problems }: Checked): Record<string, string> =>
  problems.length === 0
    ? {}
    : {
        csv: `Nothing was loaded: ${problems.length} ${problems.length === 1 ? 'cell is' : 'cells are'} wrong. Mend them as said below and send it again`,
      }

type Shown = { errors: Record<string, string>; checked: Checked | null; typed?: Record<string, string> }

async function show({ tx, viewer, now }: Asked, { errors, checked, typed }: Shown): Promise<Reply> {
  const names = await sliceNames(tx, viewer.systemId)
  return {
    title: 'Load figures',
    nav: paths.register,
    status: Object.keys(errors).length > 0 ? 422 : 200,
    view: (
      <LoadView
        once={newId()}
        from={{ ...nothingTyped, errors, typed: typed ?? {} }}
        checked={checked}
        loads={await loads(tx, viewer.systemId)}
        nameOf={names.nameOf}
        now={now}
      />
    ),
  }
}
