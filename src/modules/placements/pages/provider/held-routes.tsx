import { dateWords } from '../../../../platform/date-words.ts'
import { type Asked, page, type Reply } from '../../../../platform/http/page.ts'
import { dateBoxes } from '../../../../platform/http/typed-date.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../../../platform/outcome.ts'
import { dateOf } from '../../../../platform/time.ts'
import {
  Button,
  type Content,
  DateField,
  ErrorSummaryFor,
  type Filled,
  Form,
  LongTextField,
  PageHeading,
  TimeField,
} from '../../../../ui/index.ts'
import { recordOpening } from '../../../access/index.ts'
import { arrange } from '../../actions/arrange.ts'
import { letGo } from '../../actions/let-go.ts'
import { start } from '../../actions/start.ts'
import { type OurAskRow, ourAsk } from '../../queries/our-asks.ts'
import { type OurPerson, ourPeople } from '../../queries/our-people.ts'
import { isHeld } from '../../rules/model.ts'
import { undoNeedAddress } from '../addresses.ts'
import { typedDay, typedTime } from '../typed-fields.ts'
import { cannotAddress, expectedAddress, providerAddress } from './addresses.ts'

type Held = { ask: OurAskRow; person: OurPerson }

/** Somebody who chose us; there is nobody before. */
async function heldHere({ tx, viewer, now, params }: Asked): Promise<Held | Refusal> {
  const ask = await ourAsk(tx, viewer, params.askId ?? '')
  // Who is only asked may know the person by another way, and nobody comes to them yet.
  const person = ask && isHeld(ask.state) && (await ourPeople(tx, viewer, now, [ask.askId])).get(ask.askId)
  return ask && person ? { ask, person } : refuse('not-found', 'Nobody comes to you by such a request')
}

/** Whoever opens a form about somebody by name is listed on their record. */
async function openHeld(asked: Asked, what: string): Promise<Held | Refusal> {
  const held = await heldHere(asked)
  if (!isRefusal(held))
    await recordOpening(asked.tx, { viewer: asked.viewer, personId: held.person.personId, what })
  return held
}

const expects = 'opened the form for when somebody is expected'
const givesUp = 'opened the form to give somebody up'

/** "They are here": one tap, and what is asked next is whether it was as described. */
export const arrivedPage = page({
  at: '/provider/asks/:askId/arrived',
  may: 'answer requests',
  logs: 'said that somebody has arrived',
  async post(asked) {
    const held = await heldHere(asked)
    if (isRefusal(held)) return held
    const { tx, viewer: by, now } = asked
    const { askId, needId } = held.ask
    const done = await start(tx, { by, now, needId, askId, on: dateOf(now) })
    if (isRefusal(done)) return done
    return {
      redirect: providerAddress,
      said: 'Thank you. Whoever sent them knows that they are with you. Was it as described? Say so below when you can.',
      undo: undoNeedAddress(done.factId),
    }
  },
})

/** The day and the time are agreed: what is held no longer lapses. */
export const expectedPage = page({
  at: '/provider/asks/:askId/expected',
  may: 'answer requests',
  logs: expects,
  marks: true,
  async get(asked) {
    const held = await openHeld(asked, expects)
    if (isRefusal(held)) return held
    const { ask, person } = held
    const typed = {
      ...dateBoxes('startOn', ask.startOn ?? dateOf(asked.now)),
      ...(person.startAt ? { startAt: person.startAt } : {}),
      ...(person.words ? { words: person.words } : {}),
    }
    return show(held, 'expected', { errors: {}, typed })
  },
  async post(asked) {
    const held = await heldHere(asked)
    if (isRefusal(held)) return held
    const { tx, viewer: by, now, form } = asked
    const errors: Record<string, string> = {}
    const day = typedDay(form, 'startOn', errors)
    if (!day) errors.startOn ??= 'Enter the day on which they come'
    const startAt = typedTime(form.startAt) || undefined
    if (!day || Object.keys(errors).length > 0) return show(held, 'expected', { errors, typed: form }, 422)
    const { askId, needId } = held.ask
    const done = await arrange(tx, { by, now, needId, askId, startOn: day, startAt, words: form.words })
    if (isRefusal(done))
      return done.fields ? show(held, 'expected', { errors: done.fields, typed: form }, 422) : done
    const when = `${dateWords(day, dateOf(now))}${startAt ? ` at ${startAt}` : ''}`
    return {
      redirect: providerAddress,
      said: `Agreed: expected ${when}. Whoever chose you reads it, and nothing lapses any more.`,
      undo: undoNeedAddress(done.factId),
    }
  },
})

/** Chosen, and yet it cannot be: the search goes on at once, and nobody else may let it go. */
export const cannotPage = page({
  at: '/provider/asks/:askId/cannot',
  may: 'answer requests',
  logs: givesUp,
  marks: true,
  async get(asked) {
    const held = await openHeld(asked, givesUp)
    return isRefusal(held) ? held : show(held, 'cannot', { errors: {}, typed: {} })
  },
  async post(asked) {
    const held = await heldHere(asked)
    if (isRefusal(held)) return held
    const { tx, viewer: by, now, form } = asked
    const { askId, needId } = held.ask
    const done = await letGo(tx, { by, now, needId, askId, reason: form.reason ?? '' })
    if (isRefusal(done))
      return done.fields ? show(held, 'cannot', { errors: done.fields, typed: form }, 422) : done
    return {
      redirect: providerAddress,
      said: 'Given up. Whoever chose you knows why, and looks elsewhere; this record closes to you now.',
    }
  },
})

const forms: Record<'expected' | 'cannot', (held: Held, from: Filled) => Content> = {
  expected: ({ ask }, from) => (
    <Form action={expectedAddress(ask.askId)} once={newId()}>
      <DateField name="startOn" label="Which day?" from={from} />
      <TimeField name="startAt" label="What time? (optional)" from={from} />
      <LongTextField
        name="words"
        label="Room, who meets them, what to bring (optional)"
        rows={2}
        from={from}
      />
      <Button text="Agreed" preventDoubleClick />
    </Form>
  ),
  cannot: ({ ask }, from) => (
    <Form action={cannotAddress(ask.askId)} once={newId()}>
      <p>Ring them as well, if they come today. This cannot be undone: they look elsewhere at once.</p>
      <LongTextField name="reason" label="Why can you not take them?" rows={2} from={from} />
      <Button text="We cannot take them" variant="warning" preventDoubleClick />
    </Form>
  ),
}
const titles = { expected: 'When do they come?', cannot: 'You cannot take them?' } as const

const show = (held: Held, which: keyof typeof forms, from: Filled, status = 200): Reply => ({
  view: (
    <div class="hw-phone">
      <PageHeading title={titles[which]} note={`${held.person.name}, to ${held.ask.service}`} below />
      <ErrorSummaryFor errors={from.errors} />
      {forms[which](held, from)}
      <p class="hw-alone">
        <a href={providerAddress}>Back</a>
      </p>
    </div>
  ),
  title: titles[which].replace('?', ''),
  nav: providerAddress,
  phone: 'with script',
  status,
})
