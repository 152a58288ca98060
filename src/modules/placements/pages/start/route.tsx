import { dateBoxes } from '../../../../platform/http/typed-date.ts'
import { dateOf, type LocalDate } from '../../../../platform/time.ts'
import { DateField, LongTextField } from '../../../../ui/index.ts'
import { start } from '../../actions/start.ts'
import { askDeedPage } from '../ask-deed.tsx'
import { typedDay } from '../typed-fields.ts'

/** They are there, or the care has begun. */
export const startPage = askDeedPage<{ on: LocalDate; words: string | undefined }>({
  name: 'start',
  may: 'find places',
  title: ({ ask }) => `Has ${ask.service} started?`,
  button: () => 'It has started',
  says: (_, { now }) => dateBoxes('on', dateOf(now)),
  before: () => (
    <p>Both sides read it. The wait on the list is done, where your organisation asked for it or owns it.</p>
  ),
  fields: (from) => (
    <>
      <DateField name="on" label="Started on" from={from} />
      <LongTextField name="words" label="Anything to add (optional)" rows={2} from={from} />
    </>
  ),
  read(form) {
    const errors: Record<string, string> = {}
    const on = typedDay(form, 'on', errors)
    if (!on) errors.on ??= 'Enter the day on which it started'
    return on && Object.keys(errors).length === 0 ? { value: { on, words: form.words } } : { errors }
  },
  act: (tx, about, value) => start(tx, { ...about, ...value }),
  said: (_, { ask }) => `Started with ${ask.service}. Both sides see it.`,
})
