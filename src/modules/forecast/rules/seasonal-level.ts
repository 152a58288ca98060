import type { Bands } from './bands.ts'
import { decompose } from './decompose.ts'
import { aheadOf, deviationOf, smoothFitted } from './smoothing.ts'

/** `wander` says how days ahead are off together: each error stays in the level by its share `alpha`. */
export type LevelAhead = { bands: Bands; wander: Wander }
export type Wander = { alpha: number; deviation: number }

/**
 * Homeward's own forecast before holidays: the season that stands for ever taken out by loess, the rest as a level that
 * wanders (STL with ETS(A,N,N)), and the season put back. Width is that of the level alone.
 */
export function seasonalLevel(values: readonly number[], season: number, ahead: number): LevelAhead {
  const { seasonal } = decompose(values, { season, seasonal: 'for ever' })
  const smoothed = smoothFitted(values.map((value, i) => value - seasonal[i]!))
  const fitted = fittedWith(season)
  const next = Array.from({ length: ahead }, (_, i) => seasonal[values.length - season + (i % season)]!)
  return {
    bands: addTo(aheadOf(smoothed, ahead, fitted), next),
    wander: { alpha: smoothed.alpha, deviation: deviationOf(smoothed, fitted) },
  }
}

// The level at the start, and how fast it moves; a season's values, which add up to nothing.
const fittedWith = (season: number) => 2 + season - 1

const addTo = (bands: Bands, season: readonly number[]): Bands => {
  const up = (values: number[]) => values.map((value, i) => value + season[i]!)
  return {
    mean: up(bands.mean),
    low80: up(bands.low80),
    high80: up(bands.high80),
    low95: up(bands.low95),
    high95: up(bands.high95),
  }
}
