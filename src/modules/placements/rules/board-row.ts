import type { Instant, LocalDate } from '../../../platform/time.ts'
import type { ServiceKind } from '../../capacity/index.ts'
import type { CrisisCare } from './crisis-care.ts'
import type { StandingStep } from './equipment-steps.ts'
import type { AskState, NeedState } from './model.ts'
import type { Requires } from './requires.ts'
import type { StandingReview } from './reviews.ts'

/** One need of the board, with what its card says. */
export type BoardRow = {
  needId: string
  personId: string
  stayId: string | null
  name: string
  age: number | null
  direction: 'step-down' | 'step-up'
  requires: Requires
  zone: string | null
  outward: string | null
  since: Instant
  state: NeedState
  stateAt: Instant
  openedFor: string | null
  askedBy: string | null
  nextAt: Instant | null
  holdUntil: Instant | null
  startOn: LocalDate | null
  startedOn: LocalDate | null
  failedAt: Instant | null
  unmatched: boolean
  /** Where they are; null for somebody at home. */
  stay: {
    place: string
    where: string
    admittedAt: Instant
    leftAt: Instant | null
    readySince: Instant | null
    nobodySince: Instant | null
  } | null
  died: boolean
  /** Null where it is not about crisis care. */
  crisis: CrisisCare | null
  /** From asked to fitted, for equipment, adaptations and telecare; none for anything else. */
  steps: readonly StandingStep[]
  /** What is looked at again on a day, or should be and has none. */
  reviews: readonly StandingReview[]
  /** Open waits of the stay. */
  waits: BoardWait[]
  asks: BoardAsk[]
}

export type BoardWait = { awaits: string; state: string; dueOn: LocalDate | null; dueAt: Instant | null }

export type BoardAsk = {
  askId: string
  serviceId: string
  service: string
  organisation: string
  kind: ServiceKind
  state: AskState
  stateAt: Instant
  sentAt: Instant
  seenAt: Instant | null
  answeredAt: Instant | null
  answerBy: Instant | null
  startOn: LocalDate | null
  holdUntil: Instant | null
  /** What the provider last said. */
  words: string | null
}
