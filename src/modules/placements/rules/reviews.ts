import { dateWords } from '../../../platform/date-words.ts'
import { daysBetween, type LocalDate } from '../../../platform/time.ts'
import type { ServiceKind } from '../../capacity/index.ts'
import type { AskState } from './model.ts'
import { isHeld } from './model.ts'
import type { Requires } from './requires.ts'

/**
 * What is looked at again on a day: whether somebody may put weight on a leg, and where somebody goes on to whose place is
 * for the time being. Our own two (docs/rules/reviews.md); no national rule says when.
 */
const reviewKinds = ['weight-bearing', 'move on'] as const
export type ReviewKind = (typeof reviewKinds)[number]
export const isReviewKind = (text: string): text is ReviewKind => reviewKinds.some((one) => one === text)

/** Places for the time being: nobody lives there, and a day is set by which they move on. */
const interimKinds = ['interim bed', 'virtual bed'] as const satisfies readonly ServiceKind[]
export const isInterim = (kind: ServiceKind): boolean => interimKinds.some((one) => one === kind)

/** As the facts leave it: the next day of each review; none once it was held and no other day was set. */
export type PlannedReview = { what: ReviewKind; dueOn: LocalDate }

export type StandingReview = {
  what: ReviewKind
  /** Null where it is needed and nobody has set a day. */
  dueOn: LocalDate | null
  state: 'late' | 'today' | 'to come' | 'not set'
}

type Of = {
  requires: Pick<Requires, 'needs'>
  asks: readonly { kind: ServiceKind; state: AskState }[]
  planned: readonly PlannedReview[]
  /** Reviews that were held, with no other day set: not asked for again. */
  held: readonly ReviewKind[]
}

/** The reviews of a need: those that it calls for, and those that somebody set a day for. */
export function reviewsOf({ requires, asks, planned, held }: Of, today: LocalDate): StandingReview[] {
  const called: Record<ReviewKind, boolean> = {
    'weight-bearing': requires.needs.includes('non-weight-bearing'),
    'move on': asks.some(({ kind, state }) => isHeld(state) && isInterim(kind)),
  }
  return reviewKinds.flatMap((what): StandingReview[] => {
    const dueOn = planned.find((one) => one.what === what)?.dueOn ?? null
    if (dueOn) return [{ what, dueOn, state: stateOf(dueOn, today) }]
    return called[what] && !held.includes(what) ? [{ what, dueOn: null, state: 'not set' }] : []
  })
}

function stateOf(dueOn: LocalDate, today: LocalDate): StandingReview['state'] {
  const left = daysBetween(today, dueOn)
  return left < 0 ? 'late' : left === 0 ? 'today' : 'to come'
}

const names: Record<ReviewKind, { of: string; by: string; none: string }> = {
  'weight-bearing': {
    of: 'Weight-bearing review',
    by: 'on',
    none: 'No day is set for the weight-bearing review',
  },
  'move on': { of: 'Move on', by: 'by', none: 'For the time being: no day is set to move on by' },
}
export const reviewName = (what: ReviewKind): string => names[what].of

/** "Weight-bearing review on Tue 1 Dec", "Move on by today", "Move on by Mon 23 Nov: late" */
export function reviewWords({ what, dueOn, state }: StandingReview, today: LocalDate): string {
  const { of, by, none } = names[what]
  if (!dueOn) return none
  const when =
    state === 'today' ? (by === 'on' ? 'today' : `${by} today`) : `${by} ${dateWords(dueOn, today)}`
  return `${of} ${when}${state === 'late' ? ': late' : ''}`
}

export const reviewMarks = {
  late: 'late',
  today: 'due-today',
  'to come': 'on-time',
  'not set': 'unowned',
} as const
