import type { Page } from '../../../../platform/http/page.ts'
import { ChoiceField, DateField, LongTextField, TextField } from '../../../../ui/index.ts'
import { discountedReasons } from '../../rules/chc/discounted.ts'
import { chcFormPage } from './form-page.tsx'
import { reading } from './read-fields.ts'

const receivedPage = chcFormPage({
  form: 'received',
  kind: 'chc-received',
  title: 'When was the checklist received?',
  button: 'Start the 28 days',
  said: 'Received. The 28 days run.',
  logs: 'opened the form for a checklist received',
  before: () => (
    <p>
      The day on which the commissioner received the checklist, or other word that they may be eligible. The
      28 days are counted from it.
    </p>
  ),
  fields: ({ shell: { from } }) => (
    <>
      <DateField name="on" label="Day it was received" from={from} />
      <TextField name="by" label="Who received it" hint="The team or person" width={20} from={from} />
    </>
  ),
  read(form, now) {
    const read = reading(form, now)
    const detail = { on: read.day('on'), by: read.text('by') }
    return { record: { kind: 'chc-received', detail }, errors: read.errors }
  },
})

const fastTrackPage = chcFormPage({
  form: 'fast-track',
  kind: 'chc-fast-track',
  title: 'Fast track for continuing healthcare',
  heading: (name) => `Fast track for ${name}`,
  button: 'Record the completed tool',
  said: 'Recorded. No checklist or full assessment is needed: the decision is eligible, without delay.',
  logs: 'opened the form for a fast track',
  before: () => (
    <p>
      For somebody whose condition is worsening rapidly and who may be near the end of life. The tool,
      completed by an appropriate clinician, is enough by itself: no checklist, no full assessment.
    </p>
  ),
  fields: ({ shell: { from } }) => (
    <>
      <DateField name="on" label="Day the tool was completed" from={from} />
      <TextField name="by" label="Clinician who completed it" width={20} from={from} />
      <LongTextField name="words" label="What is worsening, and what is needed" rows={3} from={from} />
    </>
  ),
  read(form, now) {
    const read = reading(form, now)
    const detail = { on: read.day('on'), by: read.text('by'), words: read.text('words', 2000) }
    return { record: { kind: 'chc-fast-track', detail }, errors: read.errors }
  },
})

const decisionPage = chcFormPage({
  form: 'decision',
  kind: 'chc-decision',
  title: 'What was decided?',
  button: 'Record the decision',
  said: 'Decision recorded. The clock has stopped.',
  logs: 'opened the form for a continuing healthcare decision',
  fields: ({ shell: { from }, chc }) => (
    <>
      <ChoiceField
        name="decision"
        label="The commissioner’s decision"
        hint={chc.round.fastTrack ? 'On a completed fast track tool it is eligible' : undefined}
        options={[
          { value: 'eligible', text: 'Eligible' },
          { value: 'not eligible', text: 'Not eligible' },
        ]}
        from={from}
      />
      <DateField name="on" label="Day of the decision" from={from} />
      <LongTextField name="words" label="Why (optional)" rows={2} from={from} />
    </>
  ),
  read(form, now) {
    const read = reading(form, now)
    const on = read.day('on')
    const decision = read.oneOf('decision', ['eligible', 'not eligible'], 'Choose what was decided')
    if (!decision) return { record: null, errors: read.errors }
    return {
      record: { kind: 'chc-decision', detail: { on, decision, ...read.words() } },
      errors: read.errors,
    }
  },
})

const closePage = chcFormPage({
  form: 'close',
  kind: 'chc-discounted',
  title: 'Close the referral without a decision',
  button: 'Close the referral',
  said: 'Closed. A new checklist begins a new referral.',
  logs: 'opened the form to close a continuing healthcare referral',
  fields: ({ shell: { from } }) => (
    <>
      <ChoiceField
        name="code"
        label="Why is it closed?"
        options={discountedReasons.map(({ code, plain, national }) => ({
          value: code,
          label: {
            html: (
              <>
                {plain}{' '}
                <span class="hw-code">
                  {code} {national}
                </span>
              </>
            ),
          },
        }))}
        from={from}
      />
      <DateField name="on" label="Day it was closed" from={from} />
      <LongTextField name="words" label="Anything to add; needed for another reason" rows={2} from={from} />
    </>
  ),
  read(form, now) {
    const read = reading(form, now)
    const codes = discountedReasons.map(({ code }) => code)
    const on = read.day('on')
    const code = read.oneOf('code', codes, 'Choose why it is closed')
    if (!code) return { record: null, errors: read.errors }
    return { record: { kind: 'chc-discounted', detail: { on, code, ...read.words() } }, errors: read.errors }
  },
})

const packagePage = chcFormPage({
  form: 'package',
  kind: 'chc-package',
  title: 'When was the care in place?',
  button: 'Record it',
  said: 'Recorded: the care is in place.',
  logs: 'opened the form for a continuing healthcare package',
  fields: ({ shell: { from } }) => (
    <>
      <DateField name="on" label="First day" from={from} />
      <LongTextField name="words" label="What it is, and who gives it (optional)" rows={2} from={from} />
    </>
  ),
  read(form, now) {
    const read = reading(form, now)
    return {
      record: { kind: 'chc-package', detail: { on: read.day('on'), ...read.words() } },
      errors: read.errors,
    }
  },
})

const interimPage = chcFormPage({
  form: 'interim',
  kind: 'chc-interim',
  title: 'Who pays until it is decided?',
  button: 'Record who pays',
  said: 'Recorded, without prejudice.',
  logs: 'opened the form for interim funding',
  before: () => (
    <p>
      Without prejudice: it says nothing about who should pay in the end. Nobody waits in hospital for that.
    </p>
  ),
  fields: ({ shell: { from } }) => (
    <>
      <TextField
        name="payer"
        label="Who pays"
        hint="The organisation, several of them, or the person themselves"
        width={20}
        from={from}
      />
      <DateField name="from" label="First day" hint="Leave empty for today" from={from} />
      <DateField
        name="to"
        label="Last day, if it is known"
        hint="Leave empty: until it is decided"
        from={from}
      />
      <LongTextField name="words" label="What was agreed, and with whom (optional)" rows={2} from={from} />
    </>
  ),
  read(form, now) {
    const read = reading(form, now)
    const to = read.optionalDay('to')
    const detail = {
      from: read.day('from'),
      ...(to ? { to } : {}),
      payer: read.text('payer'),
      ...read.words(),
    }
    return { record: { kind: 'chc-interim', detail }, errors: read.errors }
  },
})

/** The forms that ask for a day and little more. */
export const datedPages: Page[] = [
  receivedPage,
  fastTrackPage,
  decisionPage,
  closePage,
  packagePage,
  interimPage,
]
