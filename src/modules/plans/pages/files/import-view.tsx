import { newId } from '../../../../platform/ids.ts'
import {
  ErrorSummaryFor,
  FileField,
  type Filled,
  Form,
  FormButtons,
  LongTextField,
  ProblemTable,
  SelectField,
} from '../../../../ui/index.ts'
import type { TableProblem } from '../../actions/import-tables.ts'
import {
  csvAddress,
  importPartsAddress,
  importTablesAddress,
  kindAddress,
  odsAddress,
  planAddress,
  progressCsvAddress,
} from '../../addresses.ts'
import { kindsOfParts, type PartKind, partKind } from '../../rules/content.ts'
import type { Plan } from '../../rules/plan.ts'
import { nameOfSheet, sheetNames } from '../../rules/sheet-names.ts'
import { PlanPageHeading } from '../heading.tsx'

export type ImportShown = {
  plan: Plan
  /** null: any table of the plan. */
  kind: PartKind | null
  from: Filled
  problems: readonly TableProblem[]
}

export const ImportView = ({ plan, kind, from, problems }: ImportShown) => (
  <>
    <PlanPageHeading plan={plan} title={importTitle(kind)} />
    <ErrorSummaryFor errors={from.errors} kept={false} />
    {problems.length > 0 && (
      <ProblemTable
        problems={problems.map(({ of, ...one }) => ({ ...one, sheet: kind ? undefined : nameOfSheet(of) }))}
      />
    )}
    <p>
      All rows or none. A short name that is there is changed, another is added, and what the rows do not name
      stays. A column that is left out leaves its field as it is; a blank cell clears it. Another state or
      figure in the last columns is kept as said today. The easiest way to begin:{' '}
      <Begin plan={plan} kind={kind} />, and change that.
    </p>
    <Form
      action={kind ? importPartsAddress(plan.planId, kind) : importTablesAddress(plan.planId)}
      once={newId()}
      files
    >
      <FileField
        name="file"
        label="A file"
        hint={
          kind
            ? `OpenDocument (.ods) or CSV. Of several sheets the one called ${nameOfSheet(kind)} is read`
            : 'OpenDocument (.ods): every sheet that is named after what it holds. Or CSV: then say below what its rows are'
        }
        from={from}
      />
      {!kind && (
        <SelectField name="of" label="What the rows of a CSV file are" options={sheetOptions} from={from} />
      )}
      <LongTextField
        name="csv"
        label="Or the rows"
        hint={`${kind ? `Columns: ref, ${Object.keys(partKind(kind).fields).join(', ')}. ` : ''}Open the file in a spreadsheet, copy all of it with its first line, and paste it here`}
        rows={12}
        from={from}
      />
      <FormButtons
        text="Take it in"
        back={kind ? kindAddress(plan.planId, kind) : planAddress(plan.planId)}
      />
    </Form>
  </>
)

export const importTitle = (kind: PartKind | null): string =>
  kind ? `Import ${partKind(kind).many}` : 'Import tables of the plan'

const Begin = ({ plan, kind }: { plan: Plan; kind: PartKind | null }) =>
  kind ? (
    <a href={csvAddress(plan.planId, kind)}>save what is here as CSV</a>
  ) : (
    <>
      <a href={odsAddress(plan.planId)}>save every table as a spreadsheet</a> (or{' '}
      <a href={progressCsvAddress(plan.planId)}>how the parts stand as CSV</a>)
    </>
  )

const sheetOptions = [
  { value: '', text: 'Choose, for a CSV file or rows' },
  ...kindsOfParts.map((kind) => ({ value: kind, text: nameOfSheet(kind) })),
  { value: 'plan', text: sheetNames.plan },
  { value: 'progress', text: `${sheetNames.progress}: how parts stand` },
]
