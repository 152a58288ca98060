import { dateWords, timeWords } from '../../../../platform/date-words.ts'
import { dateOf, type Instant } from '../../../../platform/time.ts'
import { Button, Form, Mark } from '../../../../ui/index.ts'
import type { Due } from '../../queries/our-people.ts'
import type { HeldAsk } from '../../queries/provider-page.ts'
import { spanWords } from '../../rules/provider-answer.ts'
import { atWords, expectedWords } from '../../rules/provider-words.ts'
import { wrongWords } from '../../rules/truth-check.ts'
import { asLink } from '../answer/ask-block.tsx'
import { truthAddress } from './addresses.ts'
import { HeldButtons } from './held-buttons.tsx'

/** Somebody chosen without a day is as good as here. */
export const comesBy = ({ startOn }: Pick<HeldAsk, 'startOn'>, now: Instant): boolean =>
  startOn === null || startOn.toString() <= dateOf(now).toString()

/** Somebody who was placed with us: now there is a name. */
export const Coming = ({ ask, now, once }: { ask: HeldAsk; now: Instant; once: string }) => {
  const { person, startOn, holdUntil, state } = ask
  return (
    <section class="hw-came">
      <p>
        <Person ask={ask} />
        <br />
        {expectedWords(startOn, person.startAt, now)}
        {person.from ? ` from ${person.from}. ` : ' from home. '}
        <Mark is="chosen">{state === 'arranged' ? 'Arranged' : 'Chosen'}</Mark>
        {holdUntil && state === 'chosen' && (
          <>
            {' '}
            <Mark is="held">Held, {spanWords(minutesTo(holdUntil, now))} left</Mark>
          </>
        )}
      </p>
      {person.words && <p>{person.words}</p>}
      {person.onlyChosen && (
        <p>
          For you to know: <q>{person.onlyChosen}</q>
        </p>
      )}
      <p class="hw-second">{sentWords(ask, now)}</p>
      {person.stayId && (
        <p class="hw-alone">
          <a href={`/stays/${person.stayId}`}>All that is written for you</a>
        </p>
      )}
      <HeldButtons ask={ask} once={once} today={comesBy(ask, now)} />
    </section>
  )
}

const Person = ({ ask: { person, service } }: { ask: HeldAsk }) => (
  <>
    <strong>
      {person.name}
      {person.age !== null && `, ${person.age}`}
    </strong>
    , to {service}
  </>
)

const minutesTo = (at: Instant, now: Instant) =>
  Math.max(0, Math.floor((at.epochMilliseconds - now.epochMilliseconds) / 60_000))

function sentWords({ person: { sent, stayId } }: HeldAsk, now: Instant): string {
  if (stayId === null) return 'They come from home: nothing is sent from a ward.'
  if (sent.length === 0) return 'Nothing is written yet about medicines, letter or transport.'
  return `${sent
    .map(({ what, done, at, due }) =>
      done
        ? `${what} done ${dateOf(at).equals(dateOf(now)) ? timeWords(at) : atWords(at, now)}`
        : `${what} not yet${due ? `, due ${dueWords(due, now)}` : ''}`,
    )
    .join('. ')}.`
}

/** A day without a time is a day: no clock stands at midnight for it. */
const dueWords = ({ at, hasTime }: Due, now: Instant): string =>
  hasTime ? atWords(at, now) : dateOf(at).equals(dateOf(now)) ? 'today' : dateWords(dateOf(at), dateOf(now))

/** "Was it as described?" One tap where all was. */
export const ToCheck = ({ ask, now, once }: { ask: HeldAsk; now: Instant; once: string }) => (
  <section class="hw-came">
    <p>
      <Person ask={ask} />, came {cameWords(ask, now)}
    </p>
    <div class="hw-two">
      <Form action={truthAddress(ask.askId)} once={once}>
        <input type="hidden" name="all" value="yes" />
        <Button variant="secondary" preventDoubleClick>
          Yes, as described<span class="nhsuk-u-visually-hidden">: {ask.person.name}</span>
        </Button>
      </Form>
      <Button text="Something not" href={truthAddress(ask.askId)} variant="secondary" attributes={asLink} />
    </div>
  </section>
)

export const Checked = ({ ask, now }: { ask: HeldAsk; now: Instant }) => {
  const { said } = ask.person
  if (!said) return <></>
  return (
    <p>
      <Person ask={ask} />, came {cameWords(ask, now)}:{' '}
      {said.wrong.length === 0 ? 'all as described' : `not as described: ${wrongWords(said.wrong)}`}.{' '}
      <a href={truthAddress(ask.askId)}>Change</a>
    </p>
  )
}

const cameWords = ({ person: { startedOn } }: HeldAsk, now: Instant): string => {
  if (!startedOn) return 'lately'
  const days = startedOn.until(dateOf(now), { largestUnit: 'days' }).days
  return days === 0 ? 'today' : days === 1 ? 'yesterday' : dateWords(startedOn, dateOf(now))
}
