import { dateOf, type Instant, type LocalDate, startOf } from '../../../platform/time.ts'

/** Hours in which a package that fails counts as a failed start, and raises a crisis (mission row W6). */
export const crisisHours = 48

/**
 * Whether care failed within its first 48 hours. They run from the moment the start was recorded, where that was on its own
 * day; else from the first midnight of that day.
 */
export function isEarly(startedOn: LocalDate | null, recordedAt: Instant, failedAt: Instant): boolean {
  if (!startedOn) return false
  const from = dateOf(recordedAt).equals(startedOn) ? recordedAt : startOf(startedOn)
  return failedAt.epochMilliseconds - from.epochMilliseconds <= crisisHours * 3_600_000
}
