import type { Chance } from '../by-pathway/model.ts'

/** Chances of 0, 1, 2 … people; what is left of 1 beyond the last is less than a millionth. */
export type Counts = readonly number[]

/**
 * Chances of a count with such a mean and deviation: negative binomial where it varies more than chance alone would have it,
 * Poisson where it does not. A count never varies less than chance.
 */
export function countsOf({ mean, deviation }: Chance): Counts {
  if (mean <= 0) return [1]
  const variance = Math.max(deviation ** 2, mean)
  const size = variance > mean * 1.0001 ? mean ** 2 / (variance - mean) : null
  const chances: number[] = []
  let chance = size === null ? Math.exp(-mean) : (size / (size + mean)) ** size
  let left = 1
  for (let n = 0; left > 1e-6 && n < 5000; n++) {
    chances.push(chance)
    left -= chance
    chance *= size === null ? mean / (n + 1) : (((n + size) / (n + 1)) * mean) / (mean + size)
  }
  return chances
}

/** The smallest count that is not exceeded with such a chance. */
export function quantile(counts: Counts, share: number): number {
  let sum = 0
  for (const [n, chance] of counts.entries()) {
    sum += chance
    if (sum >= share - 1e-9) return n
  }
  return counts.length - 1
}

export const meanOf = (counts: Counts): number => counts.reduce((sum, chance, n) => sum + chance * n, 0)
