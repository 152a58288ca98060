import type { Bands } from './bands.ts'
import { decompose } from './decompose.ts'
import { aheadOf, smoothFitted } from './smoothing.ts'

/**
 * Homeward's own forecast before holidays: the season that stands for ever taken out by loess, the rest as a level that
 * wanders (STL with ETS(A,N,N)), and the season put back. Width is that of the level alone.
 */
export function seasonalLevel(values: readonly number[], season: number, ahead: number): Bands {
  const { seasonal } = decompose(values, { season, seasonal: 'for ever' })
  const level = aheadOf(smoothFitted(values.map((value, i) => value - seasonal[i]!)), ahead, fitted)
  const next = Array.from({ length: ahead }, (_, i) => seasonal[values.length - season + (i % season)]!)
  return addTo(level, next)
}

// The level at the start, and how fast it moves.
const fitted = 2

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
