import {
  Button,
  ChoiceField,
  DateField,
  ErrorSummaryFor,
  type Filled,
  Form,
  LongTextField,
  PageHeading,
  TextField,
  WarningCallout,
} from '../../../../ui/index.ts'
import { reasonClasses } from '../../actions/open-with-reason.ts'

type OpenProps = { of: string | null; from: Filled; once: string; organisation: string }

export const OpenWithReason = ({ of, from, once, organisation }: OpenProps) => (
  <>
    <PageHeading title="Open a record with a reason" />
    <ErrorSummaryFor errors={from.errors} />
    <WarningCallout heading="The privacy officer is told">
      <p>
        {organisation} has no part in this person’s care that Homeward knows of. You can still look, for eight
        hours, if you must. Your name and your reason are shown to the privacy officer, and stay on the
        record.
      </p>
    </WarningCallout>
    <Form action="/open-with-a-reason" once={once}>
      {of ? <input type="hidden" name="of" value={of} /> : <WhomFields from={from} />}
      <ChoiceField
        name="reasonClass"
        label="What lets you open it?"
        from={from}
        options={Object.entries(reasonClasses).map(([value, text]) => ({ value, text }))}
      />
      <LongTextField
        name="words"
        label="Why do you need to look?"
        hint="Do not write names or NHS numbers here"
        from={from}
        rows={4}
      />
      <div class="hw-actions">
        <Button text="Open the record" />
        <a href="/">Cancel</a>
      </div>
    </Form>
  </>
)

const WhomFields = ({ from }: { from: Filled }) => (
  <>
    <p>Both must be exact. Nothing is shown until the record is open.</p>
    <TextField
      name="nhsNumber"
      label="NHS number"
      hint="10 digits, for example 999 123 4567"
      from={from}
      width={10}
      inputmode="numeric"
    />
    <DateField name="bornOn" label="Date of birth" hint="For example, 31 3 1940" from={from} />
  </>
)
