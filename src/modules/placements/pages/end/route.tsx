import { dateBoxes } from '../../../../platform/http/typed-date.ts'
import { dateOf, type LocalDate } from '../../../../platform/time.ts'
import { ChoiceField, DateField, LongTextField } from '../../../../ui/index.ts'
import { end } from '../../actions/end.ts'
import { outcomes } from '../../rules/outcomes.ts'
import { askDeedPage } from '../ask-deed.tsx'
import { typedDay } from '../typed-fields.ts'

export const endPage = askDeedPage<{ on: LocalDate; outcome: string; words: string | undefined }>({
  name: 'end',
  may: 'find places',
  title: ({ ask }) => `How ${ask.service} ended`,
  button: () => 'It has ended',
  says: (_, { now }) => dateBoxes('on', dateOf(now)),
  before: () => <p>From here on the need can only be read.</p>,
  fields: (from) => (
    <>
      <ChoiceField
        name="outcome"
        label="How did it end?"
        options={outcomes.map(({ code, plain }) => ({ value: code, text: plain }))}
        from={from}
      />
      <DateField name="on" label="Ended on" from={from} />
      <LongTextField name="words" label="Anything to add (optional)" rows={2} from={from} />
    </>
  ),
  read(form) {
    const errors: Record<string, string> = {}
    const outcome = form.outcome ?? ''
    if (!outcome) errors.outcome = 'Choose how it ended'
    const on = typedDay(form, 'on', errors)
    if (!on) errors.on ??= 'Enter the day on which it ended'
    return on && Object.keys(errors).length === 0 ? { value: { on, outcome, words: form.words } } : { errors }
  },
  act: (tx, about, value) => end(tx, { ...about, ...value }),
  said: () => 'Ended. It can still be read.',
})
