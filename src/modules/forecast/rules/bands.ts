/** A forecast: the middle of each day ahead, and where 80 and 95 of 100 outcomes should fall. */
export type Bands = {
  mean: number[]
  low80: number[]
  high80: number[]
  low95: number[]
  high95: number[]
}

/** Quantiles of the normal distribution: 0.9 and 0.975. */
export const normal90 = 1.2815515655446004
export const normal975 = 1.959963984540054

/** Bands of normal errors. `spread` is a standard deviation, in the unit of the values. */
export const bandsOf = (days: readonly { mean: number; spread: number }[]): Bands => ({
  mean: days.map(({ mean }) => mean),
  low80: days.map(({ mean, spread }) => mean - normal90 * spread),
  high80: days.map(({ mean, spread }) => mean + normal90 * spread),
  low95: days.map(({ mean, spread }) => mean - normal975 * spread),
  high95: days.map(({ mean, spread }) => mean + normal975 * spread),
})
