import { momentWords } from '../../../../platform/date-words.ts'
import { newId } from '../../../../platform/ids.ts'
import type { Instant } from '../../../../platform/time.ts'
import {
  Answer,
  Button,
  type Column,
  Details,
  EmptyState,
  ErrorSummaryFor,
  FileField,
  type Filled,
  Form,
  LongTextField,
  PageHeading,
  ProblemTable,
  Table,
  TextField,
} from '../../../../ui/index.ts'
import type { Checked } from '../../actions/load-figures.ts'
import type { Load } from '../../queries/loads.ts'
import type { ReadFigure } from '../../rules/read-figures.ts'
import { columns as fileColumns } from '../../rules/read-figures.ts'
import type { Slice } from '../../rules/series.ts'
import { periodWords } from '../../rules/value-words.ts'
import { paths } from '../addresses.ts'

type Props = {
  once: string
  from: Filled
  /** What the file would do; null before one was sent. */
  checked: Checked | null
  loads: readonly Load[]
  nameOf: (slice: Slice) => string
  now: Instant
}

const mostShown = 50

export const LoadView = ({ once, from, checked, loads, nameOf, now }: Props) => {
  const good = checked && checked.problems.length === 0
  return (
    <>
      <nav class="hw-crumbs" aria-label="Where you are">
        <a href={paths.register}>Measures</a>
      </nav>
      <PageHeading
        title="Load figures"
        note="All rows or none. What is loaded again takes the place of what was there, and can be taken back."
        below
      />
      <ErrorSummaryFor errors={from.errors} kept={false} />
      {checked && checked.problems.length > 0 && <ProblemTable problems={checked.problems} />}
      {good && <Preview checked={checked} from={from} once={once} nameOf={nameOf} />}
      {!good && (
        <Form action={paths.load} once={once} files>
          <FileField
            name="file"
            label="A file"
            from={from}
            hint="CSV, or OpenDocument (.ods), of whose sheets the one called Figures is read. Up to 1 MB. Larger ones: homeward measures load"
          />
          <LongTextField
            name="csv"
            label="Or the rows themselves"
            hint={`Copy them from a spreadsheet with the first line. Columns: ${fileColumns.join(', ')}. A slice is empty, or like “trust: Royal Infirmary”; a figure that is missing is -`}
            rows={8}
            from={from}
          />
          <TextField
            name="source"
            label="Where do the figures come from?"
            hint="For example, NHS England, delayed transfers, July 2017"
            from={from}
          />
          <Button text="Look at it first" preventDoubleClick />
        </Form>
      )}
      <h2>What was loaded</h2>
      {loads.length === 0 ? (
        <EmptyState title="Nothing was loaded yet">What is counted here needs no file.</EmptyState>
      ) : (
        <Table caption="Files that were loaded, newest first" columns={loadColumns(now)} rows={loads} />
      )}
    </>
  )
}

const Preview = ({
  checked,
  from,
  once,
  nameOf,
}: {
  checked: Checked
  from: Filled
  once: string
  nameOf: (slice: Slice) => string
}) => {
  const { figures, replaces, unchanged, unread } = checked
  return (
    <>
      <Answer>
        {figures.length} {figures.length === 1 ? 'figure' : 'figures'},{' '}
        {replaces === 0 ? 'all new' : `${replaces} of them instead of earlier ones`}
        {unchanged > 0 && `; ${unchanged} more are as they were`}. Nothing has been written yet.
        {unread.length > 0 && ` Columns that are not read: ${unread.join(', ')}.`}
      </Answer>
      <Table
        caption={`What would be loaded${figures.length > mostShown ? `: the first ${mostShown}` : ''}`}
        columns={figureColumns(nameOf)}
        rows={figures.slice(0, mostShown)}
      />
      <Form action={paths.load} once={once}>
        <input type="hidden" name="step" value="take" />
        <input type="hidden" name="csv" value={from.typed.csv} />
        <input type="hidden" name="source" value={from.typed.source} />
        <input type="hidden" name="fileName" value={from.typed.fileName} />
        <div class="hw-actions">
          <Button text="Take it in" preventDoubleClick />
          <a href={paths.load}>Cancel</a>
        </div>
      </Form>
    </>
  )
}

const figureColumns = (nameOf: (slice: Slice) => string): Column<ReadFigure>[] => [
  { name: 'row', head: 'Row', cell: ({ line }) => line },
  { name: 'measure', head: 'Measure', rowHead: true, card: 'title', cell: ({ measure }) => measure },
  { name: 'period', head: 'Period', cell: ({ from, step }) => periodWords({ from }, step) },
  { name: 'slice', head: 'Of', cell: ({ slice }) => nameOf(slice) },
  { name: 'numerator', head: 'Of which', numeric: true, cell: ({ numerator }) => numerator ?? 'not given' },
  {
    name: 'denominator',
    head: 'Out of',
    numeric: true,
    cell: ({ denominator }) => denominator ?? 'not given',
  },
  {
    name: 'value',
    head: 'Figure',
    numeric: true,
    cell: ({ value, missing }) => value ?? `no figure: ${missing}`,
  },
]

const loadColumns = (now: Instant): Column<Load>[] => [
  { name: 'file', head: 'File', rowHead: true, card: 'title', cell: ({ fileName }) => fileName },
  { name: 'source', head: 'Source', cell: ({ source }) => source },
  { name: 'figures', head: 'Figures', numeric: true, cell: ({ figures }) => figures },
  {
    name: 'loaded',
    head: 'Loaded',
    cell: ({ loadedAt, loadedBy }) => `${momentWords(loadedAt, now)} by ${loadedBy ?? 'the program'}`,
  },
  {
    name: 'back',
    head: 'Taken back',
    cell: ({ loadId, takenBack }) =>
      takenBack ? (
        `${momentWords(takenBack.at, now)} by ${takenBack.by ?? 'the program'}: ${takenBack.why}`
      ) : (
        <TakeBack loadId={loadId} />
      ),
  },
]

const TakeBack = ({ loadId }: { loadId: string }) => (
  <Details summary={{ text: 'Take it back' }}>
    <Form action={paths.takeBack} once={newId()}>
      <input type="hidden" name="load" value={loadId} />
      <div class="nhsuk-form-group">
        <label class="nhsuk-label" for={`why-${loadId}`}>
          Why is it taken back?
        </label>
        <input
          class="nhsuk-input"
          id={`why-${loadId}`}
          name="why"
          required
          maxlength={500}
          autocomplete="off"
        />
      </div>
      <Button text="Take it back" variant="secondary" small preventDoubleClick />
    </Form>
  </Details>
)
