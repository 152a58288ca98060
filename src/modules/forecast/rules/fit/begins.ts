import type { PastStay } from './past.ts'

/**
 * From when on a place’s facts are of everybody: the beginning of the earliest of the weeks up to now, each of which has at
 * least half as many people leaving as the middle one. Earlier stays are those of whoever was still there, or were told one by
 * one. A place that says itself from when it records everybody is believed.
 * @param now days since 1970 @param said likewise; null where the place says nothing
 */
export function recordedFrom(stays: readonly PastStay[], now: number, said: number | null): number {
  if (said !== null) return Math.min(said, now)
  const weeks = Array.from({ length: mostWeeks }, () => 0)
  for (const { left } of stays) {
    if (left === null || left > now) continue
    const week = Math.floor((now - left) / 7)
    if (week < mostWeeks) weeks[week]!++
  }
  const used = weeks.filter((count) => count > 0).sort((a, b) => a - b)
  const middle = used[Math.floor(used.length / 2)] ?? 0
  const thin = weeks.findIndex((count) => count === 0 || 2 * count < middle)
  return now - 7 * (thin < 0 ? mostWeeks : thin)
}

/** More of the past says little more of how it is now. */
const mostWeeks = 57
