import { dateWords, momentWithin, timeWords } from '../../../../platform/date-words.ts'
import { dateBoxes } from '../../../../platform/http/typed-date.ts'
import { dateOf, daysBetween, type Instant, type LocalDate } from '../../../../platform/time.ts'
import { DateField, LongTextField, TimeField } from '../../../../ui/index.ts'
import { type Chosen, choose } from '../../actions/choose.ts'
import { placementSettingsOf } from '../../queries/settings.ts'
import { holdUntil } from '../../rules/answer-by.ts'
import { askDeedPage } from '../ask-deed.tsx'
import { typedDay, typedMoment } from '../typed-fields.ts'

type Value = { startOn?: LocalDate | undefined; holdUntil?: Instant | undefined; why?: string | undefined }

/** "You are chosen." Posted without a field it takes what the provider offered, and the usual hold. */
export const choosePage = askDeedPage<Value>({
  name: 'choose',
  may: 'choose places',
  title: ({ ask }) => `Choose ${ask.service}?`,
  button: ({ ask }) => `Choose ${ask.service}`,
  async says({ ask }, { tx, viewer, now }) {
    const until = holdUntil(ask.kind, now, await placementSettingsOf(tx, viewer.systemId))
    const offered = ask.startOn && daysBetween(dateOf(now), ask.startOn) > 0 ? ask.startOn : dateOf(now)
    return {
      ...dateBoxes('startOn', offered),
      ...dateBoxes('hold', dateOf(until)),
      holdTime: timeWords(until),
    }
  },
  before: ({ row }) => (
    <p>
      They are told at once, and the record opens to them. Everybody else who was asked about {row.name} is
      told that the person went elsewhere. The place is held until it is arranged, or until the hold lapses.
    </p>
  ),
  fields: (from) => (
    <>
      <DateField name="startOn" label="Starts on" from={from} />
      <DateField name="hold" label="Hold until" from={from} />
      <TimeField name="holdTime" label="At" from={from} />
      <LongTextField
        name="why"
        label="Why this one (optional)"
        hint="Worth writing where it is not the first on the list"
        rows={2}
        from={from}
      />
    </>
  ),
  read(form, now) {
    const errors: Record<string, string> = {}
    const startOn = typedDay(form, 'startOn', errors)
    const until = typedMoment(form, { date: 'hold', time: 'holdTime' }, now, errors)
    return Object.keys(errors).length > 0
      ? { errors }
      : { value: { startOn, holdUntil: until, why: form.why } }
  },
  act: (tx, about, value) => choose(tx, { ...about, ...value }),
  said: ({ service, holdUntil: until, startOn, others }: Chosen, _, now) =>
    `${service} is chosen, from ${dateWords(startOn, dateOf(now))}; held until ${momentWithin(until, now)}.${
      others > 0 ? ` ${others} told that they went elsewhere.` : ''
    }`,
})
