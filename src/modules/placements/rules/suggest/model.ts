import type { Instant, LocalDate } from '../../../../platform/time.ts'
import type { Service } from '../../../capacity/index.ts'
import type { About, Option, Take } from '../options/model.ts'
import type { Requires } from '../requires.ts'
import type { FurtherWait, PastWaits } from './further-wait.ts'

/** Somebody who waits for a place. */
export type Waiting = {
  needId: string
  direction: 'step-down' | 'step-up'
  requires: Requires
  about: About
  since: Instant
  /** Services that have said yes to this need, with the day they named. */
  yes: readonly { serviceId: string; startsOn: LocalDate }[]
}

/** Everybody who waits and everything there is, as a suggestion begins. Longest waiting first. */
export type Queue = {
  waiting: readonly Waiting[]
  services: readonly Service[]
  past: PastWaits
  now: Instant
}

/** One way of giving one of those who wait a place: a column of the assignment. */
export type Possible = {
  /** Index into `Choices.people`. */
  person: number
  option: Option
  takes: readonly Take[]
  /** Expected days until it starts, a no and what follows from it included. */
  days: number
  /** Days it counts as longer because they asked for another service. */
  choiceDays: number
  /** What placing them here is worth against leaving them without, in whole ten-millionths of a day; above 0. */
  gain: number
}

export type Person = {
  waiting: Waiting
  /** Expected days that they go on waiting, or would cost, if they are left without a place. */
  left: FurtherWait
  options: readonly Option[]
  /** "29 full, 6 no hoist": why the rest does not fit. */
  unfitWords: string
  nearest: string | null
}

/** What may be chosen among, and what there is of each line. */
export type Choices = {
  people: readonly Person[]
  possible: readonly Possible[]
  /** Units left of each line that somebody could use. */
  lines: ReadonlyMap<string, number>
  /** Pairs of person and service of which some ways were left out. */
  cut: number
}

/** Which possibility each person has: an index into `Choices.possible`, or null. */
export type Plan = readonly (number | null)[]

/** What the search found, checked against our own rules. */
export type Proof = {
  /** 'proven': nothing better is possible. 'best so far': time ran out. 'in turn': the search did not answer. */
  is: 'proven' | 'best so far' | 'in turn'
  /** Days saved against leaving everybody without, weights and choice included. */
  saves: number
  /** No plan can save more than this; null where it is not known. */
  bound: number | null
  seconds: number
}
