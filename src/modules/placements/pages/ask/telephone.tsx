import { type Instant, instantOf } from '../../../../platform/time.ts'
import { ChoiceField, DateField, LongTextField, SelectField, TextField } from '../../../../ui/index.ts'
import { writeAnswerDown } from '../../actions/write-answer-down.ts'
import { declineCodes, declineReasons } from '../../rules/decline-reasons.ts'
import type { Telephone } from '../../rules/facts.ts'
import { askStateWords } from '../../rules/steps.ts'
import type { Said } from '../../rules/telephone.ts'
import { askDeedPage } from '../ask-deed.tsx'
import { typedDay } from '../typed-fields.ts'

type Typed = Readonly<Record<string, string>>
type Value = { said: Said; telephone: Telephone; saw: Instant | null }

/** What a provider said by telephone, written down by whoever took the call. */
export const telephonePage = askDeedPage<Value>({
  name: 'telephone',
  may: 'find places',
  title: ({ ask }) => `What did ${ask.service} say?`,
  button: () => 'Write it down',
  says: ({ ask }, { viewer }) => ({ toldTo: viewer.name, saw: ask.answeredAt?.toString() ?? '' }),
  before: ({ ask }) => (
    <p>
      {ask.answeredAt && `${askStateWords(ask.state)} before. `}
      It counts as their answer, marked “by telephone”. They see it on their page and can correct it.
    </p>
  ),
  fields: (from) => (
    <>
      <input type="hidden" name="saw" value={from.typed.saw ?? ''} />
      <ChoiceField
        name="answer"
        label="They said"
        small
        options={[
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
          { value: 'rings back', text: 'They ring back' },
        ]}
        from={from}
      />
      <DateField name="startOn" label="For a yes: from when" from={from} />
      <TextField
        name="fee"
        label="For a yes: pounds a week (optional)"
        width={5}
        inputmode="decimal"
        from={from}
      />
      <SelectField
        name="reason"
        label="For a no: why"
        options={[
          { value: '', text: 'Choose' },
          ...declineReasons.map(({ code, plain }) => ({ value: code, text: plain })),
        ]}
        from={from}
      />
      <LongTextField
        name="words"
        label="In their words (optional)"
        hint="They read it too: name nobody"
        rows={2}
        from={from}
      />
      <TextField name="toldTo" label="Who took the call" width={20} from={from} />
      <TextField name="saidBy" label="Who of theirs said it (optional)" width={20} from={from} />
    </>
  ),
  read: readSaid,
  act: (tx, about, value) => writeAnswerDown(tx, { ...about, ...value }),
  said: (_, { ask }) => `Written down: what ${ask.service} said by telephone.`,
})

function readSaid(form: Typed): { value: Value } | { errors: Record<string, string> } {
  const errors: Record<string, string> = {}
  const said = saidIn(form, errors)
  const telephone = { toldTo: form.toldTo ?? '', saidBy: form.saidBy }
  return said && Object.keys(errors).length === 0
    ? { value: { said, telephone, saw: sawIn(form.saw ?? '') } }
    : { errors }
}

function saidIn(form: Typed, errors: Record<string, string>): Said | null {
  const { words } = form
  switch (form.answer) {
    case 'yes': {
      const startOn = typedDay(form, 'startOn', errors)
      if (!startOn) errors.startOn ??= 'Enter from when they can'
      const fee = pence(form.fee, errors)
      return startOn ? { answer: 'yes', startOn, fee, words } : null
    }
    case 'no': {
      const reason = declineCodes.find((code) => code === form.reason)
      if (!reason) errors.reason = 'Choose why not'
      return reason ? { answer: 'no', reason, words } : null
    }
    case 'rings back':
      return { answer: 'rings back', words }
    default:
      errors.answer = 'Choose what they said'
      return null
  }
}

function pence(text: string | undefined, errors: Record<string, string>): number | undefined {
  const typed = (text ?? '').replace(/[£,\s]/g, '')
  if (!typed) return undefined
  if (/^\d{1,5}(\.\d{1,2})?$/.test(typed)) return Math.round(Number(typed) * 100)
  errors.fee = 'Enter pounds a week, like 1250 or 1250.50, or leave it empty'
  return undefined
}

// A page that somebody made up is one that has seen nothing.
function sawIn(text: string): Instant | null {
  try {
    return text ? instantOf(text) : null
  } catch {
    return null
  }
}
