import { LongTextField, TextField } from '../../../../ui/index.ts'
import { recordSeniorReview } from '../../actions/record-care.ts'
import { stayForm } from '../stay-form.tsx'
import { WhenFields, whenBoxes } from '../when.tsx'
import { readForm } from './form.ts'

/** A look by someone who can decide on treatment and discharge. */
export const seniorReviewPage = stayForm({
  at: '/stays/:stayId/senior-review',
  may: 'record the stay',
  logs: 'opened the form for a senior review',
  title: 'Senior review',
  button: 'Save',
  draft: 'senior-review',
  load: async () => null,
  prefill: ({ stay }, { now }) => ({ ...whenBoxes('happenedAt', now), reviewer: stay.seniorReviewer ?? '' }),
  read: (form, { asked: { now } }) => readForm(form, now),
  act: (tx, on, value) => recordSeniorReview(tx, { ...on, ...value }),
  said: () => 'Senior review saved.',
  view: ({ from }) => (
    <>
      <TextField
        name="reviewer"
        label="Who reviewed them"
        hint="Someone who can decide on treatment and on leaving, like Dr Bell"
        from={from}
        width={20}
      />
      <WhenFields name="happenedAt" label="When" from={from} />
      <LongTextField name="words" label="What was decided (optional)" rows={3} from={from} />
    </>
  ),
})
