import { standing } from '../../../../platform/facts.ts'
import { dateOf, daysBetween, type Instant, type LocalDate, Temporal } from '../../../../platform/time.ts'
import type { DischargeFact } from '../facts.ts'
import { count } from '../lateness.ts'
import type { National } from '../national.ts'
import type { AwaitedPlace, Direction } from './facts.ts'

/** Somebody looks at each out-of-area bed in a weekly meeting (mission row W11), unless the place says otherwise. */
export const usualReviewEveryDays = 7

/** "weekly review", "review every 10 days" */
export const reviewName = (everyDays: number): string =>
  everyDays === usualReviewEveryDays ? 'weekly review' : `review every ${count(everyDays, 'day')}`

/** Waiting for another acute bed is not a delayed transfer of care. */
const acuteBedRule: National & { code: string } = {
  code: 'DTOC-09',
  edition: 'Delayed transfers of care: a wait for another acute bed is not one',
  validFrom: null,
  source: 'rules.md 1.1, DTOC-09: from memory, not seen in a document',
  confidence: 'memory',
}

/** What the pages say of it: the nights count all the same until somebody settles otherwise. */
export const acuteBedWords = `That a wait for another acute bed is no delayed transfer of care (${acuteBedRule.code}) is from memory, so the count does not leave such nights out: the two sides say so when they agree the month.`

export type Review = { at: Instant; plan: string; by: string }

/** Somebody in a bed out of their own area, as the latest facts say. */
export type OutOfArea = {
  direction: Direction
  homeOrganisation: string
  contact: string | null
  awaits: AwaitedPlace
  reason: string | null
  since: Instant
  /** The latest; null where nobody has reviewed them yet. */
  review: Review | null
  /** The day by which somebody looks again; the day they were marked where nobody has yet. */
  dueOn: LocalDate
}

/** Null where somebody is not marked, or no longer. @param everyDays for a review that does not name the next day */
export const outOfArea = (
  facts: readonly DischargeFact[],
  everyDays: number = usualReviewEveryDays,
): OutOfArea | null =>
  standing(facts).reduce<OutOfArea | null>((before, fact) => after(before, fact, everyDays), null)

function after(before: OutOfArea | null, fact: DischargeFact, everyDays: number): OutOfArea | null {
  if (fact.kind === 'out-of-area') {
    const { direction, homeOrganisation, awaits, contact, reason } = fact.detail
    return {
      direction,
      homeOrganisation,
      awaits,
      contact: contact || null,
      reason: reason || null,
      since: before?.since ?? fact.happenedAt,
      review: before?.review ?? null,
      dueOn: before?.dueOn ?? dateOf(fact.happenedAt),
    }
  }
  if (fact.kind === 'repatriation-review' && before) {
    const { plan, by, nextOn } = fact.detail
    const dueOn = nextOn ? Temporal.PlainDate.from(nextOn) : dateOf(fact.happenedAt).add({ days: everyDays })
    return { ...before, review: { at: fact.happenedAt, plan, by }, dueOn }
  }
  return fact.kind === 'out-of-area-ended' ? null : before
}

/** Somebody has said in this stay whether they are out of area, one way or the other: nobody is asked again. */
export const isAnswered = (facts: readonly DischargeFact[]): boolean =>
  standing(facts).some(({ kind }) => kind === 'out-of-area' || kind === 'out-of-area-ended')

export type ReviewState = { kind: 'late' | 'due today' | 'due'; days: number; words: string }

/** How the next review stands: "Not reviewed yet", "Review late 3 days", "Review due today", "Reviewed". */
export function reviewState(
  { review, dueOn }: Pick<OutOfArea, 'review' | 'dueOn'>,
  now: Instant,
): ReviewState {
  const days = daysBetween(dueOn, dateOf(now))
  if (!review)
    return { kind: days > 0 ? 'late' : 'due today', days: Math.max(0, days), words: 'Not reviewed yet' }
  if (days > 0) return { kind: 'late', days, words: `Review late ${count(days, 'day')}` }
  return days === 0
    ? { kind: 'due today', days: 0, words: 'Review due today' }
    : { kind: 'due', days: 0, words: 'Reviewed' }
}

/** Who has not been reviewed in time stands first, the longest overdue at the top; then whoever is due soonest. */
export const byReview = (a: OutOfArea, b: OutOfArea): number =>
  Temporal.PlainDate.compare(a.dueOn, b.dueOn) || a.since.epochMilliseconds - b.since.epochMilliseconds
