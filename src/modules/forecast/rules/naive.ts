import { type Bands, bandsOf } from './bands.ts'

/** Tomorrow as the last value, for ever; the width grows with the root of the days ahead. */
export const naive = (values: readonly number[], ahead: number): Bands => seasonalNaive(values, 1, ahead)

/**
 * Each day as the same day of the last season (7 for a week of days): the bar that any forecast must clear. The errors
 * of the past seasons give the width, which grows once a season.
 */
export function seasonalNaive(values: readonly number[], season: number, ahead: number): Bands {
  const n = values.length
  if (n <= season)
    throw new RangeError(`A season of ${season} needs more than ${season} values; there are ${n}.`)
  const errors = values.slice(season).map((value, i) => value - values[i]!)
  const spread = Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length)
  return bandsOf(
    Array.from({ length: ahead }, (_, i) => ({
      mean: values[n - season + (i % season)]!,
      spread: spread * Math.sqrt(Math.floor(i / season) + 1),
    })),
  )
}
