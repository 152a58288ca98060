import {
  Button,
  Details,
  EmptyState,
  ErrorSummaryFor,
  type Filled,
  Form,
  LongTextField,
  PageHeading,
  TextField,
  WhyField,
} from '../../../../../ui/index.ts'
import { listNamed } from '../../../rules/code-list.ts'
import { type LoadedReasons, loadableList } from '../../../rules/loaded-reasons.ts'
import { reasonsAwayAddress, settingsAddress, waitsAddress } from '../addresses.ts'

type Props = { here: string; once: string; from: Filled; loaded: LoadedReasons | null }

export const ReasonsView = ({ here, once, from, loaded }: Props) => (
  <>
    <ErrorSummaryFor errors={from.errors} />
    <PageHeading
      title="Reasons of the acute discharge SitRep"
      note="From May 2024. Loaded from NHS England’s own file."
      below
    />
    {loaded ? <Loaded loaded={loaded} /> : <NotLoaded />}
    <h2 class="nhsuk-heading-m">Load the list of reasons from NHS England’s file</h2>
    <p>
      Open its monthly CSV of the acute discharge situation report, keep the rows of one trust, and copy them
      with the first line. The whole file is too large for this page.
    </p>
    <Form action={here} once={once}>
      <LongTextField
        name="csv"
        label="Rows of the CSV file"
        hint="With the columns Period, Metric and Metric Group. All of it is loaded, or nothing."
        rows={10}
        from={from}
      />
      <TextField name="file" label="What the file is called" from={from} />
      <WhyField from={from} />
      <Button text="Load these reasons" preventDoubleClick />
    </Form>
    <p>
      <a href={settingsAddress}>How this place counts</a>
    </p>
  </>
)

const Loaded = ({ loaded: { labels, file, period } }: { loaded: LoadedReasons }) => (
  <>
    <p>
      {reasonsCount(labels.length)}, from {file} ({period}). Returns print them as they stand in that file.
    </p>
    <Details summary={labels.length === 1 ? 'The one reason' : `The ${labels.length} reasons`}>
      <ul>
        {labels.map((label) => (
          <li>{label}</li>
        ))}
      </ul>
    </Details>
    <p>
      <a href={waitsAddress}>Choose which reason each wait is</a> ·{' '}
      <a href={reasonsAwayAddress}>Take this list away</a>
    </p>
  </>
)

/** "1 reason", "37 reasons". */
export const reasonsCount = (count: number): string => `${count} ${count === 1 ? 'reason' : 'reasons'}`

const NotLoaded = () => {
  const { items, size } = listNamed(loadableList)
  const full = items.filter((one) => one.confidence === 'verified').length
  return (
    <EmptyState title="NHS England’s list is not loaded yet.">
      Until then returns print our own part of it: {items.length} of {size} reasons, {full} of them with the
      full label.
    </EmptyState>
  )
}
