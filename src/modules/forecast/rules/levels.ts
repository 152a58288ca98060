import { smoothBest } from './smoothing.ts'

/**
 * One way in which the level of a series may move: by the share `alpha` of each error. `variance` is that of one day's
 * error; `belief` is how far the past speaks for this way rather than the others, and adds up to 1.
 */
export type Level = { alpha: number; level: number; variance: number; belief: number }

// From a level that hardly moves to one that follows every day, each half as far again as the one before or twice.
const alphas = [0.02, 0.03, 0.05, 0.07, 0.1, 0.14, 0.2, 0.28, 0.4, 0.55, 0.75, 1]

/**
 * Every way, believed by its likelihood: of two that explain the past alike neither is chosen. A short past says little of
 * how fast a level moves, and a forecast that is sure of one speed follows chance and is too narrow.
 * @param beside numbers that were fitted besides the level at the start and its speed; the variance pays for them
 */
export function levelsOf(values: readonly number[], beside: number): Level[] {
  const n = values.length
  const smoothed = alphas.map((alpha) => smoothBest(values, alpha))
  const least = Math.min(...smoothed.map(({ squareError }) => squareError))
  // Where some way leaves no error at all, it alone is believed.
  const weights = smoothed.map(({ squareError }) =>
    least > 0 ? (least / squareError) ** (n / 2) : Number(squareError === 0),
  )
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return smoothed.map(({ alpha, level, squareError }, i) => ({
    alpha,
    level,
    variance: squareError / (n - 2 - beside),
    belief: weights[i]! / total,
  }))
}
