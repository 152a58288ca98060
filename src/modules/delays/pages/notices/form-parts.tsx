import type { Content, Filled } from '../../../../ui/index.ts'
import { ChoiceField, DateField, TextField, TimeField } from '../../../../ui/index.ts'
import type { Known } from './form-page.tsx'
import { shortWhen } from './words.ts'

type From = { from: Filled }

/** When it was given, to the minute: after 2 pm is the next day. */
export const GivenFields = ({
  from,
  label = 'Day it was given',
  hint,
}: From & { label?: string; hint?: Content }) => (
  <>
    <DateField name="given" label={label} hint={hint} from={from} />
    <TimeField name="given-time" label="Time" from={from} />
  </>
)

export const ContactFields = ({ from }: From) => (
  <>
    <TextField name="contactName" label="Contact at the hospital, full name" from={from} />
    <TextField
      name="contactPhone"
      label="Their telephone number"
      hint="Or an e-mail address"
      width={20}
      from={from}
    />
    <TextField name="contactEmail" label="Their e-mail address" from={from} />
  </>
)

/** Which assessment notice it is about: not asked where there is one. */
export const WhichAssessment = ({ known, from }: From & { known: Known }) =>
  known.stay.cases.length === 1 ? (
    <input type="hidden" name="assessment" value={known.stay.cases[0]!.assessment.fact.factId} />
  ) : (
    <ChoiceField
      name="assessment"
      label="Which assessment notice?"
      options={known.stay.cases.map(({ assessment: { fact } }) => ({
        value: fact.factId,
        text: `${fact.detail.council}, given ${shortWhen(fact.happenedAt)}`,
      }))}
      from={from}
    />
  )

export const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, text]) => ({ value, text }))
