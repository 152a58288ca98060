import { dateOf, daysBetween, type Instant } from '../../../platform/time.ts'

export type LengthOfStay = {
  /** Nights spent: civil midnights in London between coming in and leaving, or now. */
  midnights: number
  /** The day of coming in is day 1. */
  day: number
  /** More than 7 days: an extended stay whose team reviews it (SAFER R; rules.md 3.7, V). */
  over7: boolean
  /** 21 days or more: a long stay (national measure of 21+ days; V). */
  over21: boolean
}

/** Local SAFER variants use other numbers, so they can be given. */
export const usualThresholds = { extended: 7, long: 21 }

/**
 * How long a stay has lasted, counted in civil dates of London, so that the two days a year of 23 and 25 hours count
 * as one day each. Leave does not stop the count.
 */
export function lengthOfStay(
  stay: { admittedAt: Instant; leftAt: Instant | null },
  now: Instant,
  thresholds = usualThresholds,
): LengthOfStay {
  const midnights = Math.max(0, daysBetween(dateOf(stay.admittedAt), dateOf(stay.leftAt ?? now)))
  return {
    midnights,
    day: midnights + 1,
    over7: midnights > thresholds.extended,
    over21: midnights >= thresholds.long,
  }
}
