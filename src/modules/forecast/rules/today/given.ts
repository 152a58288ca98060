import type { PlaceFit } from '../fit/fit-place.ts'
import type { PastStay, PastUse } from '../fit/past.ts'

export type Hospital = { site: string; name: string; beds: number }

/** All that a scenario of today is made from. */
export type Given = {
  fit: PlaceFit
  hospitals: readonly Hospital[]
  stepDownBeds: number
  /** Starts a week that services at home are commissioned for, by the ledger; null where none says. */
  commissioned: number | null
  /** The share of a week’s starts on a day of each kind, as services are open by the ledger; null where none says. */
  opens: Record<'P1' | 'P2' | 'P3', readonly number[] | null>
  /** How many are at work on assessments at once, as the place says, and where that is from; null where it does not. */
  assessors: { weekdays: number; weekends: number; source: string } | null
  /** Those who are there, and those whom a service at home helps. */
  present: readonly PastStay[]
  uses: readonly PastUse[]
  /** Days since 1970 of this moment, and the midnight nearest to it with how many days that is after today’s. */
  now: number
  firstDay: { date: string; afterToday: 0 | 1 }
  bankHolidays: readonly string[]
  /** In words, what it was made from. */
  about: string
}
