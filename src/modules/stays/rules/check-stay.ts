import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { dateOf, type Instant, Temporal } from '../../../platform/time.ts'
import { admissionMethods, type Code, dischargeDestinations, dischargeMethods } from './codes.ts'
import { expectedDates } from './expected-dates.ts'
import type { StayFact } from './facts.ts'
import { inOrder } from './in-order.ts'
import { redDayReasons } from './red-day-reasons.ts'
import { sayWhen } from './say.ts'

/**
 * Whether the facts of a stay can all be true: the first thing that cannot, with the field and the remedy.
 * @param facts all facts of the stay, the new ones included.
 * @param added the new ones: only they are asked for codes and reasons, so that an old gap blocks nobody.
 * @param now nothing happens after it.
 */
export function checkStay(
  facts: readonly StayFact[],
  added: readonly StayFact[],
  now: Instant,
): Refusal | null {
  const late = added.find((fact) => fact.happenedAt.epochMilliseconds > now.epochMilliseconds)
  if (late) return no(late, `${sayWhen(late.happenedAt)} has not come yet: check the date and time`)
  const ordered = inOrder(facts)
  if (!ordered.some((fact) => fact.kind === 'admitted'))
    return facts.some((fact) => fact.kind === 'admitted')
      ? null
      : refuse('invalid', 'A stay begins with coming in: give that first')
  return (
    checkOrder(ordered) ??
    added.map(checkCodes).find((refusal) => refusal !== null) ??
    checkReasons(facts, added)
  )
}

function checkOrder(ordered: readonly StayFact[]): Refusal | null {
  const admitted = ordered.find((fact) => fact.kind === 'admitted')
  const cameIn = admitted ? sayWhen(admitted.happenedAt) : ''
  let left: Instant | null = null
  let away = false
  let inside = false
  for (const fact of ordered) {
    const when = sayWhen(fact.happenedAt)
    if (fact.kind === 'admitted') {
      if (inside) return no(fact, `They came in already, on ${cameIn}: one stay has one admission`)
      inside = true
      continue
    }
    if (!inside)
      return no(fact, `${said[fact.kind]} on ${when} is before coming in on ${cameIn}: check both times`)
    if (left)
      return no(
        fact,
        `${said[fact.kind]} on ${when} is after leaving on ${sayWhen(left)}: check the time, or cancel the discharge first`,
      )
    if (fact.kind === 'went-on-leave' && away)
      return no(fact, 'They are on leave already: record their return first')
    if (fact.kind === 'came-back' && !away)
      return no(fact, `They were not on leave on ${when}: record going on leave first`)
    if (fact.kind === 'expected-date' && admitted && before(fact.detail.date, admitted.happenedAt))
      return no(fact, `The expected date is before coming in on ${cameIn}: check the date`)
    if (fact.kind === 'day' && admitted && before(fact.detail.date, admitted.happenedAt))
      return no(fact, `That day is before coming in on ${cameIn}: check the date`)
    if (fact.kind === 'went-on-leave') away = true
    if (fact.kind === 'came-back') away = false
    if (fact.kind === 'discharged') left = fact.happenedAt
  }
  return null
}

const before = (date: string, instant: Instant) =>
  Temporal.PlainDate.compare(Temporal.PlainDate.from(date), dateOf(instant)) < 0

function checkCodes(fact: StayFact): Refusal | null {
  if (fact.kind === 'admitted')
    return known(admissionMethods, 'method', 'admission method', fact.detail.method)
  if (fact.kind === 'day' && fact.detail.colour === 'red') {
    const { reason, words } = fact.detail
    if (!redDayReasons.some((one) => one.code === reason))
      return field('reason', 'A red day needs its reason: choose one from the list')
    if (reason === 'other' && !words) return field('words', 'Say what the day was lost to')
  }
  if (fact.kind !== 'discharged') return null
  const { method, destination } = fact.detail
  const unknown =
    known(dischargeMethods, 'dischargeMethod', 'discharge method', method) ??
    known(dischargeDestinations, 'destination', 'discharge destination', destination)
  if (unknown) return unknown
  return (method === '4' || method === '5') === (destination === '79')
    ? null
    : field(
        'destination',
        'Method and destination disagree about a death: method 4 (died) goes with destination 79 (died)',
      )
}

const known = (list: readonly Code[], at: string, what: string, code: string) =>
  list.some((one) => one.code === code)
    ? null
    : field(
        at,
        `${code ? `${code} is not a known ${what}` : `The ${what} is missing`}: use one of ${list.map((one) => one.code).join(', ')}`,
      )

// Asked for from the second change on: the first is often the first real estimate.
function checkReasons(facts: readonly StayFact[], added: readonly StayFact[]): Refusal | null {
  const without = expectedDates(facts)
    .slice(2)
    .some((date) => !date.reason && added.some((fact) => fact.factId === date.factId))
  return without
    ? field('reason', 'The expected date has been changed before: say why it changes again')
    : null
}

const field = (name: string, because: string) => refuse('invalid', because, { [name]: because })

const no = (fact: StayFact, because: string) => field(fields[fact.kind] ?? 'happenedAt', because)

const fields: Partial<Record<StayFact['kind'], string>> = {
  admitted: 'admittedAt',
  discharged: 'leftAt',
  'expected-date': 'expectedDate',
  day: 'date',
}

const said: Record<StayFact['kind'], string> = {
  admitted: 'Coming in',
  moved: 'The move',
  'went-on-leave': 'Going on leave',
  'came-back': 'Coming back from leave',
  discharged: 'Leaving',
  'expected-date': 'An expected date recorded',
  'criteria-for-discharge': 'Criteria recorded',
  'senior-review': 'A senior review',
  day: 'A red or green day recorded',
  'key-worker': 'A key worker named',
  'social-worker': 'A social worker named',
  withdrawn: 'A correction',
}
