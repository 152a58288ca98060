import {
  Button,
  ChoiceField,
  ErrorSummaryFor,
  type Filled,
  Form,
  LongTextField,
  PageHeading,
  Table,
} from '../../../../ui/index.ts'
import { type FileKind, fileColumns } from '../../rules/files/columns.ts'
import type { Problem } from '../../rules/files/read-row.ts'

const words: Record<FileKind, string> = {
  services: 'Services and their lines',
  figures: 'What is free',
  starts: 'New starts by day',
  districts: 'Postcode districts: zones, and where they lie',
}

const mostShown = 100

type Props = { here: string; once: string; from: Filled; problems: readonly Problem[] }

export const ImportView = ({ here, once, from, problems }: Props) => (
  <>
    <PageHeading
      title="Import services and figures"
      note="All rows or none. The same rows twice change nothing."
      below
    />
    <ErrorSummaryFor errors={from.errors} kept={false} />
    {problems.length > 0 && <Problems problems={problems} />}
    <Form action={here} once={once}>
      <ChoiceField
        name="kind"
        label="What are the rows?"
        options={Object.entries(words).map(([value, text]) => ({
          value,
          text,
          hint: `Columns: ${fileColumns[value as FileKind].map(({ name, required }) => (required ? `${name} (needed)` : name)).join(', ')}`,
        }))}
        from={from}
      />
      <LongTextField
        name="csv"
        label="The rows"
        hint="Open the file in a text editor or a spreadsheet, copy all of it with its first line, and paste it here. Larger files: homeward capacity import"
        rows={12}
        from={from}
      />
      <Button text="Take it in" preventDoubleClick />
    </Form>
  </>
)

const Problems = ({ problems }: { problems: readonly Problem[] }) => (
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
