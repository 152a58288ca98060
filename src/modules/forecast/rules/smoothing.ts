import { type Bands, bandsOf } from './bands.ts'

/**
 * Simple exponential smoothing: a level that moves by the share `alpha` of each error. Width as in the model
 * ETS(A,N,N): it grows with the days ahead as the level may wander.
 */
export type Smoothed = { alpha: number; level: number; start: number; squareError: number; errors: number[] }

/** `start` is the level before the first value. `squareError` is the sum over all values. */
export function smooth(values: readonly number[], alpha: number, start: number): Smoothed {
  let level = start
  let squareError = 0
  const errors = values.map((value) => {
    const error = value - level
    squareError += error ** 2
    level += alpha * error
    return error
  })
  return { alpha, level, start, squareError, errors }
}

/**
 * The level at the start that leaves the least square error, exactly: the errors are a straight line in it, falling by
 * 1 - alpha a value.
 */
function smoothBest(values: readonly number[], alpha: number): Smoothed {
  const from0 = smooth(values, alpha, 0)
  let weight = 1
  let above = 0
  let below = 0
  for (const error of from0.errors) {
    above += weight * error
    below += weight ** 2
    weight *= 1 - alpha
  }
  return smooth(values, alpha, above / below)
}

/** The smoothing of least square error, to 1e-7 in alpha. The likelihood of ETS(A,N,N) is highest at the same place. */
export function smoothFitted(values: readonly number[]): Smoothed {
  const golden = (Math.sqrt(5) - 1) / 2
  // The error may have more than one dip in alpha: look along a grid first, then within the best neighbours.
  const grid = Array.from({ length: 50 }, (_, i) => 0.0001 + (i / 49) * 0.9998)
  const losses = grid.map((alpha) => smoothBest(values, alpha).squareError)
  const best = losses.indexOf(Math.min(...losses))
  let low = grid[Math.max(best - 1, 0)]!
  let high = grid[Math.min(best + 1, grid.length - 1)]!
  while (high - low > 1e-7) {
    const left = high - golden * (high - low)
    const right = low + golden * (high - low)
    if (smoothBest(values, left).squareError <= smoothBest(values, right).squareError) high = right
    else low = left
  }
  return smoothBest(values, (low + high) / 2)
}

/** The standard deviation of one day's error. `numbers` counts what was fitted (level at the start, alpha), which the variance pays for. */
const deviationOf = ({ squareError, errors }: Smoothed, numbers: number): number =>
  Math.sqrt(squareError / (errors.length - numbers))

/**
 * The days ahead at the last level. What was fitted is itself uncertain: a new day is further off than a known one, by the
 * numbers fitted in the number of days.
 */
export function aheadOf(smoothed: Smoothed, ahead: number, numbers: number): Bands {
  const { alpha, level, errors } = smoothed
  const unsure = numbers / errors.length
  const deviation = deviationOf(smoothed, numbers)
  return bandsOf(
    Array.from({ length: ahead }, (_, i) => ({
      mean: level,
      spread: deviation * Math.sqrt(1 + unsure + i * alpha ** 2),
    })),
  )
}
