import { newId } from '../../../../platform/ids.ts'
import {
  ErrorSummaryFor,
  FileField,
  type Filled,
  Form,
  FormButtons,
  LongTextField,
  PageHeading,
  ProblemTable,
  SelectField,
  Table,
} from '../../../../ui/index.ts'
import type { TablesTaken } from '../../actions/import-tables.ts'
import { measureTableNames, measureTables } from '../../rules/tables/tables.ts'
import { paths, tableCsvAddress } from '../addresses.ts'

export type TablesShown = { from: Filled; problems: TablesTaken['problems'] }

export const TablesView = ({ from, problems }: TablesShown) => (
  <>
    <nav class="hw-crumbs" aria-label="Where you are">
      <a href={paths.register}>Measures</a>
    </nav>
    <PageHeading
      title="Tables of measures"
      note="Out as a spreadsheet, and in again. What is read again as it was changes nothing."
      below
    />
    <ErrorSummaryFor errors={from.errors} kept={false} />
    {problems.length > 0 && (
      <ProblemTable
        problems={problems.map(({ of, ...one }) => ({ ...one, sheet: measureTables[of].sheet }))}
      />
    )}
    <Table
      caption="Every table of measures"
      columns={[
        {
          name: 'sheet',
          head: 'Table',
          rowHead: true,
          card: 'title',
          cell: (one) => measureTables[one].sheet,
        },
        { name: 'about', head: 'What it holds', cell: (one) => measureTables[one].about },
        {
          name: 'csv',
          head: 'Save',
          cell: (one) => (
            <a href={tableCsvAddress(one)}>
              CSV<span class="nhsuk-u-visually-hidden"> of {measureTables[one].sheet}</span>
            </a>
          ),
        },
      ]}
      rows={measureTableNames}
    />
    <p>
      <a href={paths.tablesOds}>Save all of them as one spreadsheet</a> (OpenDocument).
    </p>
    <h2>Take tables in</h2>
    <p>
      All rows of all sheets, or none. A measure that differs gets a new version, for which the column
      “change” must say what changes. Figures, trajectories and limits that differ take the place of what was
      there, which is kept. What a table does not name stays.
    </p>
    <Form action={paths.tables} once={newId()} files>
      <FileField
        name="file"
        label="A file"
        hint="OpenDocument (.ods): every sheet with one of the names above. Or CSV: then say below what its rows are. Up to 1 MB. Larger ones: homeward measures import"
        from={from}
      />
      <SelectField
        name="of"
        label="What the rows of a CSV file are"
        options={[
          { value: '', text: 'Choose, for a CSV file or rows' },
          ...measureTableNames.map((one) => ({ value: one, text: measureTables[one].sheet })),
        ]}
        from={from}
      />
      <LongTextField name="csv" label="Or the rows, with the first line" rows={8} from={from} />
      <FormButtons text="Take it in" back={paths.register} />
    </Form>
  </>
)
