import type { Tx } from '../../../platform/db/tx.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { dateOf, daysBetween, type LocalDate } from '../../../platform/time.ts'
import type { ReviewKind } from '../rules/reviews.ts'
import { type AboutNeed, knowNeed, type Recorded, recordNow } from './about-need.ts'

export type SetReview = AboutNeed & {
  what: ReviewKind
  /** The day of the next; null for none. */
  on: LocalDate | null
  /** It was held, and what was found; null where only its day is set. */
  found: string | null
}

/** Sets the day of a review, or writes down that it was held, what was found, and the day of the next. */
export async function setReview(tx: Tx, about: SetReview): Promise<Recorded | Refusal> {
  const { now, what, on, found } = about
  const known = await knowNeed(tx, about, 'find places')
  if (isRefusal(known)) return known
  if (on && daysBetween(dateOf(now), on) < 0)
    return refuse('invalid', 'The day of the review has passed', { on: 'Enter today or a later day' })
  if (found === null) {
    if (!on) return refuse('invalid', 'No day is set', { on: 'Enter the day of the review' })
    return recordNow(tx, known, now, [{ kind: 'review-set', detail: { what, on: on.toString() } }])
  }
  const words = found.trim()
  if (!words) return refuse('invalid', 'Nothing is said of it', { found: 'Enter what was found' })
  return recordNow(tx, known, now, [
    {
      kind: 'review-held',
      detail: { what, on: dateOf(now).toString(), words, ...(on ? { next: on.toString() } : {}) },
    },
  ])
}
