import { sentTables } from '../../../../edges/files/read-tables.ts'
import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { nothingTyped } from '../../../../ui/index.ts'
import {
  importedWords,
  importTables,
  type TableCounts,
  type TableProblem,
} from '../../actions/import-tables.ts'
import { kindAddress, paths, planAddress } from '../../addresses.ts'
import type { PartKind } from '../../rules/content.ts'
import { inPlanWords } from '../../rules/disagreements/in-plan.ts'
import { capital } from '../../rules/part-words.ts'
import type { Plan } from '../../rules/plan.ts'
import { nameOfSheet, sheetNamed } from '../../rules/sheet-names.ts'
import { tablesIn } from '../../rules/tables-in.ts'
import { askedKind, askedPlan } from '../asked-plan.ts'
import { type ImportShown, ImportView, importTitle } from './import-view.tsx'

/** Parts of one kind from a spreadsheet: all rows or none, each problem with its row, column and remedy. */
export const importPartsPage = page({
  at: paths.importParts,
  may: 'change plans',
  logs: 'opened the import of parts of a plan',
  async get(asked) {
    const [found, kind] = [await askedPlan(asked), askedKind(asked)]
    if (isRefusal(found)) return found
    return isRefusal(kind) ? kind : show({ plan: found.plan, kind, from: nothingTyped, problems: [] })
  },
  async post(asked) {
    const [found, kind] = [await askedPlan(asked), askedKind(asked)]
    if (isRefusal(found)) return found
    return isRefusal(kind) ? kind : take(asked, found.plan, kind)
  },
})

/** Any tables of a plan from one file: every sheet of a spreadsheet that is named after what it holds, all of them or none. */
export const importTablesPage = page({
  at: paths.importTables,
  may: 'change plans',
  logs: 'opened the import of the tables of a plan',
  async get(asked) {
    const found = await askedPlan(asked)
    return isRefusal(found) ? found : show({ plan: found.plan, kind: null, from: nothingTyped, problems: [] })
  },
  async post(asked) {
    const found = await askedPlan(asked)
    return isRefusal(found) ? found : take(asked, found.plan, null)
  },
})

async function take(asked: Asked, plan: Plan, kind: PartKind | null): Promise<Reply> {
  const { tx, viewer: by, now, form } = asked
  const again = (because: string, problems: readonly TableProblem[] = []) =>
    show({
      plan,
      kind,
      from: { errors: { csv: capital(because) }, typed: form },
      problems,
    })
  const sent = sentTables(form)
  if (isRefusal(sent)) return again(sent.because)
  const found = tablesIn(sent, kind ?? sheetNamed(form.of ?? ''))
  if (isRefusal(found)) return again(found.because)
  const done = await importTables(tx, { by, now, planId: plan.planId, tables: found.tables })
  if (isRefusal(done)) return again(done.because)
  const { problems, counts } = done
  if (problems.length > 0)
    return again(
      `Nothing was changed: ${problems.length} ${problems.length === 1 ? 'cell is' : 'cells are'} wrong. Mend what is listed below and send it again`,
      problems,
    )
  const [moved, still] = [counts.filter(isMoved), counts.filter((one) => !isMoved(one))]
  const said = (kind ? counts : moved).map((one) =>
    kind ? importedWords(one) : `${nameOfSheet(one.of)}: ${importedWords(one)}`,
  )
  const unread =
    found.unreadSheets.length > 0 ? ` Sheets that were not read: ${found.unreadSheets.join(', ')}.` : ''
  if (!kind && still.length > 0)
    said.push(`${still.length} ${still.length === 1 ? 'table is as it was' : 'tables are as they were'}.`)
  return {
    redirect: kind ? kindAddress(plan.planId, kind) : planAddress(plan.planId),
    said: `Taken in: ${[said.join(' ') + unread, inPlanWords(done.found)].filter(Boolean).join(' ')}`.slice(
      0,
      1000,
    ),
  }
}

const isMoved = ({ added, changed, said, unread }: TableCounts) => added + changed + said + unread.length > 0

const show = (shown: ImportShown): Reply => ({
  title: importTitle(shown.kind),
  nav: paths.plans,
  status: Object.keys(shown.from.errors).length > 0 ? 422 : 200,
  view: <ImportView {...shown} />,
})
