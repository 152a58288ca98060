import type { Instant, LocalDate } from '../../../platform/time.ts'
import type { PlannedStep } from './equipment-steps.ts'
import type { Shown } from './facts.ts'
import type { Requires } from './requires.ts'
import type { PlannedReview, ReviewKind } from './reviews.ts'

export type NeedState =
  | 'open'
  | 'asked'
  | 'answered'
  | 'chosen'
  | 'arranged'
  | 'started'
  | 'ended'
  | 'unmatched'
  | 'withdrawn'

export type AskState =
  | 'sent'
  | 'seen'
  | 'yes'
  | 'no'
  | 'more'
  | 'chosen'
  | 'arranged'
  | 'started'
  | 'ended'
  | 'elsewhere'
  | 'lapsed'
  | 'let go'
  | 'withdrawn'

export type Ask = {
  askId: string
  serviceId: string
  organisationId: string
  shown: Shown
  takes: readonly { lineId: string; units: number }[]
  state: AskState
  stateAt: Instant
  sentAt: Instant
  answerBy: Instant | null
  seenAt: Instant | null
  answeredAt: Instant | null
  answer: 'yes' | 'no' | null
  /** A decline reason's code. */
  reason: string | null
  /** What the provider last said. */
  words: string | null
  /** Who took the call, where the answer came by telephone. */
  answeredTo: string | null
  /** Pence a week, where they named a price. */
  fee: number | null
  /** They know of it and ring back: who took the call, and what they said. Null once they have answered. */
  ringsBack: string | null
  /** The answer to "ask us more". */
  told: string | null
  startOn: LocalDate | null
  holdUntil: Instant | null
  takeId: string | null
  /** The organisation that asked, and the one that chose: whoever holds lets go. */
  askedFor: string | null
  chosenFor: string | null
}

/** One need as its facts leave it. */
export type DerivedNeed = {
  direction: 'step-down' | 'step-up'
  requires: Requires
  since: Instant
  state: NeedState
  stateAt: Instant
  openedFor: string | null
  asks: Ask[]
  chosen: Ask | null
  /** Steps of equipment that somebody planned or did, in the order in which they were first spoken of. */
  steps: PlannedStep[]
  /** The next day of each review, and which were held with no other day set. */
  reviews: PlannedReview[]
  reviewsHeld: ReviewKind[]
  startOn: LocalDate | null
  startedOn: LocalDate | null
  nextAt: Instant | null
  failedAt: Instant | null
  /** Said that nothing fits or everybody said no, and nobody asked since. */
  unmatchedAt: Instant | null
  /** When what is needed last changed after somebody was asked: an ask sent before it rests on the earlier words. */
  changedAt: Instant | null
  endedAt: Instant | null
}

/** States in which something is asked of a provider. */
export const isOut = (state: AskState): boolean => state === 'sent' || state === 'seen' || state === 'more'
/** States in which a provider is asked, or has said yes and was not chosen yet. */
export const isInPlay = (state: AskState): boolean => isOut(state) || state === 'yes'
/** States in which a provider holds somebody. */
export const isHeld = (state: AskState): boolean =>
  state === 'chosen' || state === 'arranged' || state === 'started'

/** States in which somebody waits for a place. */
export const waitingStates = [
  'open',
  'asked',
  'answered',
  'unmatched',
] as const satisfies readonly NeedState[]
export const isWaiting = (state: NeedState): boolean => waitingStates.some((one) => one === state)
