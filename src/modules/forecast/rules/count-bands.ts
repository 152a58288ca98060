import type { Bands } from './bands.ts'
import type { Reach } from './reach.ts'

/**
 * Where 80 and 95 of 100 counts of one day should fall: whole numbers, both ends included, never below 0. Each end stands
 * where the share beyond it is nearest to what it should be: a whole number takes the half on either side of it, and counts
 * of small numbers reach further up than down, at most as a Poisson count does (Cornish and Fisher 1938).
 * @param spread standard deviation
 */
export function countBands(
  mean: number,
  spread: number,
  { of80, of95 }: Reach,
): { [key in Exclude<keyof Bands, 'mean'>]: number } {
  const variance = spread ** 2
  const lean = mean > 0 ? Math.min(Math.max(2 * variance - mean, 0) / mean, 1) / 6 : 0
  const middle = Math.max(Math.round(mean), 0)
  const low = (z: number) =>
    Math.max(Math.min(Math.round(mean - z * spread + (z * z - 1) * lean + 0.5), middle), 0)
  const high = (z: number) => Math.max(Math.round(mean + z * spread + (z * z - 1) * lean - 0.5), middle)
  return {
    low80: low(of80),
    high80: high(of80),
    low95: low(of95),
    high95: high(of95),
  }
}
