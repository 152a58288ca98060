import { dateBoxes } from '../../../../platform/http/typed-date.ts'
import { dateOf, daysBetween, type LocalDate } from '../../../../platform/time.ts'
import { DateField, LongTextField, TimeField } from '../../../../ui/index.ts'
import { arrange } from '../../actions/arrange.ts'
import { askDeedPage } from '../ask-deed.tsx'
import { typedDay, typedTime } from '../typed-fields.ts'

type Value = { startOn: LocalDate; startAt: string | undefined; words: string | undefined }

/** Everything is agreed: the day, perhaps the time, transport, keys. The hold no longer lapses. */
export const arrangePage = askDeedPage<Value>({
  name: 'arrange',
  may: 'choose places',
  title: ({ ask }) => `What is agreed with ${ask.service}`,
  button: () => 'It is arranged',
  says({ ask, row }, { now }) {
    const day = row.startOn ?? ask.startOn
    return dateBoxes('startOn', day && daysBetween(dateOf(now), day) >= 0 ? day : dateOf(now))
  },
  fields: (from) => (
    <>
      <DateField name="startOn" label="Starts on" from={from} />
      <TimeField name="startAt" label="At (optional)" from={from} />
      <LongTextField
        name="words"
        label="What is agreed (optional)"
        hint="Transport, keys, who is there, medicines"
        rows={2}
        from={from}
      />
    </>
  ),
  read(form) {
    const errors: Record<string, string> = {}
    const startOn = typedDay(form, 'startOn', errors)
    if (!startOn) errors.startOn ??= 'Enter the day on which it starts'
    return startOn && Object.keys(errors).length === 0
      ? { value: { startOn, startAt: typedTime(form.startAt) || undefined, words: form.words } }
      : { errors }
  },
  act: (tx, about, value) => arrange(tx, { ...about, ...value }),
  said: (_, { ask }) => `Arranged with ${ask.service}. The hold no longer lapses.`,
})
