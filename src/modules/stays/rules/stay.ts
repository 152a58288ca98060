import type { Instant, LocalDate } from '../../../platform/time.ts'

export const places = ['bed', 'no bed', 'leave', 'left', 'cancelled'] as const
export type Place = (typeof places)[number]

/** Where somebody is and has been told about their stay, derived from its facts by derive-stay.ts. */
export type Stay = {
  stayId: string
  personId: string
  organisationId: string
  siteId: string
  /** The number the hospital's own system gives the stay. */
  stayNumber: string | null
  place: Place
  /** After leaving: the ward and bed they left from. Nothing once cancelled. */
  wardId: string | null
  bedId: string | null
  admittedAt: Instant
  admissionMethod: string | null
  leftAt: Instant | null
  dischargeMethod: string | null
  dischargeDestination: string | null
  /** Since when they are on this ward. */
  wardSince: Instant | null
  expectedDate: LocalDate | null
  expectedFirst: LocalDate | null
  /** How often the expected date was changed to another day. */
  expectedMoves: number
  /** Why it was last changed. */
  expectedReason: string | null
  criteriaForDischarge: string | null
  seniorReviewAt: Instant | null
  seniorReviewer: string | null
  /** The latest day that was called red or green. */
  dayOn: LocalDate | null
  dayColour: 'red' | 'green' | null
  dayReason: string | null
  /** Red days without a gap up to and including dayOn. */
  redDaysRunning: number
  keyWorker: string | null
  socialWorker: string | null
  /** When anything about this stay was last recorded. */
  lastHeardAt: Instant
}

export const isCurrent = (stay: { place: Place }): boolean => ['bed', 'no bed', 'leave'].includes(stay.place)
