import type { Bands } from './bands.ts'

/**
 * How good a forecast was, in the unit of the values unless said. `mase` is the mean error over that of the seasonal
 * naive forecast within the past (1 is as good as it). `pinball` is the mean loss of the 10 and the 90 of 100 lines.
 */
export type Score = {
  meanError: number
  rootSquareError: number
  bias: number
  mase: number
  cover80: number
  cover95: number
  winkler80: number
  pinball10: number
  pinball90: number
}

/** The mean absolute difference between a value and the one a season before it: what MASE is measured in. */
export function seasonalScale(past: readonly number[], season: number): number {
  const steps = past.slice(season).map((value, i) => Math.abs(value - past[i]!))
  return meanOf(steps)
}

/** `bias` is what happened less what was forecast: above 0 says too little was forecast. */
export function scoreOf(bands: Bands, happened: readonly number[], scale: number): Score {
  const errors = happened.map((value, i) => value - bands.mean[i]!)
  const within = (low: readonly number[], high: readonly number[]) =>
    meanOf(happened.map((value, i) => (value >= low[i]! && value <= high[i]! ? 1 : 0)))
  const meanError = meanOf(errors.map(Math.abs))
  return {
    meanError,
    rootSquareError: Math.sqrt(meanOf(errors.map((error) => error ** 2))),
    bias: meanOf(errors),
    mase: meanError / scale,
    cover80: within(bands.low80, bands.high80),
    cover95: within(bands.low95, bands.high95),
    winkler80: meanOf(happened.map((value, i) => winkler(value, bands.low80[i]!, bands.high80[i]!, 0.2))),
    pinball10: meanOf(happened.map((value, i) => pinball(value, bands.low80[i]!, 0.1))),
    pinball90: meanOf(happened.map((value, i) => pinball(value, bands.high80[i]!, 0.9))),
  }
}

/** Loss of a line that `share` of the outcomes should lie below. */
const pinball = (value: number, line: number, share: number): number =>
  value < line ? (1 - share) * (line - value) : share * (value - line)

/** The width of a band, and a fine for each outcome outside it. `missing` is the share that may lie outside. */
const winkler = (value: number, low: number, high: number, missing: number): number =>
  high - low + (2 / missing) * Math.max(low - value, value - high, 0)

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
