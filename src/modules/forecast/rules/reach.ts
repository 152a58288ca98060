import { normal90, normal975 } from './bands.ts'

/** How many standard deviations either way hold 80 and 95 of 100 days. */
export type Reach = { of80: number; of95: number }

/**
 * As far as the days of the past went, drawn towards the normal distribution: with n days, n in n + `doubt` of what they say
 * is believed. Chance that is more even than normal reaches less far for 95 and further for 80.
 */
export function reachOf(errors: readonly number[]): Reach {
  const n = errors.length
  const deviation = Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / n)
  const sizes = errors.map(Math.abs).sort((a, b) => a - b)
  const own = (share: number) => sizes[Math.min(Math.ceil(share * (n + 1)), n) - 1]! / deviation
  const between = (normal: number, share: number) =>
    deviation > 0 ? normal + ((own(share) - normal) * n) / (n + doubt) : normal
  return { of80: between(normal90, 0.8), of95: between(normal975, 0.95) }
}

const doubt = 60
