import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'

export type StayTimes = { place: string; admittedAt: Instant; leftAt: Instant | null }

/**
 * May something be said to have happened at `at` in this stay? Not in the future, not before the person came in, and
 * not once they have left, unless it corrects what was recorded.
 */
export function whyNotThen(
  stay: StayTimes,
  at: Instant,
  now: Instant,
  purpose: 'record' | 'correct',
): Refusal | null {
  if (stay.place === 'cancelled')
    return refuse('conflict', 'This stay was cancelled, so nothing can be recorded about it')
  if (stay.place === 'left' && purpose === 'record')
    return refuse('conflict', 'This person has left hospital. You can still correct what was recorded')
  if (at.epochMilliseconds > now.epochMilliseconds)
    return refuse('invalid', 'The time is in the future', { at: 'Enter a time that has passed' })
  // Times are typed to the minute.
  if (
    at.epochMilliseconds <
    stay.admittedAt.round({ smallestUnit: 'minute', roundingMode: 'floor' }).epochMilliseconds
  )
    return refuse('invalid', 'The time is before they came into hospital', {
      at: 'Enter a time after they came in',
    })
  if (stay.leftAt && at.epochMilliseconds > stay.leftAt.epochMilliseconds)
    return refuse('invalid', 'The time is after they left hospital', { at: 'Enter a time before they left' })
  return null
}
