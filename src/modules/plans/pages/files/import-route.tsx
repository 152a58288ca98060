import { readCsv } from '../../../../edges/files/csv.ts'
import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import {
  ErrorSummaryFor,
  FileField,
  type Filled,
  Form,
  FormButtons,
  LongTextField,
  nothingTyped,
  Table,
} from '../../../../ui/index.ts'
import { importedWords, importParts } from '../../actions/import-parts.ts'
import { csvAddress, importPartsAddress, kindAddress, paths } from '../../addresses.ts'
import { type PartKind, partKind } from '../../rules/content.ts'
import type { Plan } from '../../rules/plan.ts'
import type { SheetProblem } from '../../rules/sheet.ts'
import { askedKind, askedPlan } from '../asked-plan.ts'
import { PlanPageHeading } from '../heading.tsx'

const mostShown = 100

/** Parts of one kind from a spreadsheet: all rows or none, each problem with its row, column and remedy. */
export const importPartsPage = page({
  at: paths.importParts,
  may: 'change plans',
  logs: 'opened the import of parts of a plan',
  async get(asked) {
    const [found, kind] = [await askedPlan(asked), askedKind(asked)]
    if (isRefusal(found)) return found
    return isRefusal(kind) ? kind : show(found.plan, kind, nothingTyped, [])
  },
  async post(asked) {
    const [found, kind] = [await askedPlan(asked), askedKind(asked)]
    if (isRefusal(found)) return found
    if (isRefusal(kind)) return kind
    return take(asked, found.plan, kind)
  },
})

async function take({ tx, viewer: by, now, form }: Asked, plan: Plan, kind: PartKind): Promise<Reply> {
  // A chosen file is its text; what was pasted counts where none was.
  const table = readCsv(Buffer.from(form.file ?? form.csv ?? '', 'utf8'))
  const again = (because: string, problems: readonly SheetProblem[]) =>
    show(plan, kind, { errors: { csv: because }, typed: form }, problems, 422)
  if (form['file-wrong'])
    return again(`${form['file-wrong']}. An OpenDocument file goes in by homeward plans import`, [])
  if (isRefusal(table)) return again(table.because, [])
  const done = await importParts(tx, { by, now, planId: plan.planId, kind, table })
  if (isRefusal(done)) return again(done.because, [])
  const { problems } = done
  if (problems.length > 0)
    return again(
      `Nothing was changed: ${problems.length} ${problems.length === 1 ? 'cell is' : 'cells are'} wrong. Mend them below and send it again`,
      problems,
    )
  return { redirect: kindAddress(plan.planId, kind), said: `Taken in: ${importedWords(done)}`.slice(0, 1000) }
}

function show(
  plan: Plan,
  kind: PartKind,
  from: Filled,
  problems: readonly SheetProblem[],
  status = 200,
): Reply {
  const { many, fields } = partKind(kind)
  return {
    title: `Import ${many}`,
    nav: paths.plans,
    status,
    view: (
      <>
        <PlanPageHeading plan={plan} title={`Import ${many}`} />
        <ErrorSummaryFor errors={from.errors} kept={false} />
        {problems.length > 0 && <Problems problems={problems} />}
        <p>
          All rows or none. A short name that is there is changed, another is added, and what the rows do not
          name stays. A column that is left out leaves its field as it is; a blank cell clears it. The easiest
          way to begin: <a href={csvAddress(plan.planId, kind)}>save what is here as CSV</a>, and change that.
        </p>
        <Form action={importPartsAddress(plan.planId, kind)} once={newId()} files>
          <FileField name="file" label="A CSV file" from={from} />
          <LongTextField
            name="csv"
            label="Or the rows"
            hint={`Columns: ref, ${Object.keys(fields).join(', ')}. Open the file in a spreadsheet, copy all of it with its first line, and paste it here. From a file, OpenDocument too: homeward plans import`}
            rows={12}
            from={from}
          />
          <FormButtons text="Take it in" back={kindAddress(plan.planId, kind)} />
        </Form>
      </>
    ),
  }
}

const Problems = ({ problems }: { problems: readonly SheetProblem[] }) => (
  <Table
    caption={`What is wrong${problems.length > mostShown ? `: the first ${mostShown} of ${problems.length}` : ''}`}
    captionShown
    columns={[
      { name: 'row', head: 'Row', rowHead: true, cell: ({ line }) => String(line) },
      { name: 'column', head: 'Column', cell: ({ column }) => column || 'the row' },
      { name: 'problem', head: 'What is wrong, and what to do', cell: ({ problem }) => problem },
    ]}
    rows={problems.slice(0, mostShown)}
  />
)
