import {
  Button,
  ChoiceField,
  ErrorSummaryFor,
  type Filled,
  Form,
  PageHeading,
  TextField,
} from '../../../../ui/index.ts'
import type { BedPlace } from '../../rules/check-beds.ts'
import { closureReasons } from '../../rules/closure-reasons.ts'
import { WhenFields } from '../when.tsx'

export type CloseBedProps = {
  bed: BedPlace
  here: string
  once: string
  draft: string
  back: string
  from: Filled
  kept: boolean
}

export const CloseBed = ({ bed, here, once, draft, back, from, kept }: CloseBedProps) => (
  <>
    <PageHeading title={`Close bed ${bed.name} on ${bed.wardName}`} />
    <ErrorSummaryFor errors={from.errors} />
    {kept && <p role="status">What you typed before is still here.</p>}
    <Form action={here} once={once} draft={draft}>
      <input type="hidden" name="back" value={back} />
      <ChoiceField
        name="reason"
        label="Why"
        small
        from={from}
        options={closureReasons.map(({ code, words }) => ({ value: code, text: words }))}
      />
      <TextField name="words" label="More, needed with “something else”" from={from} />
      <WhenFields name="at" label="Closed since" from={from} />
      <div class="hw-actions">
        <Button text="Close the bed" />
        <a href={back}>Cancel</a>
      </div>
    </Form>
  </>
)
