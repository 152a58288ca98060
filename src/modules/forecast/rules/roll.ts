import type { OneOff } from '../../../platform/bank-holidays.ts'
import type { Bands } from './bands.ts'
import { type Day, fewestWeeks, filled } from './days.ts'
import { forecastDays } from './forecast-days.ts'
import { seasonalNaive } from './naive.ts'
import { type Score, scoreOf, seasonalScale } from './score.ts'

/** Our forecast and the seasonal naive one, scored on the same held-out days. */
export type Rolled = { origins: number; ours: Score; naive: Score }

/**
 * How good the forecast would have been: from each week's end on, with only what was known by then, `ahead` days are
 * forecast and scored against what happened. The figures are means over the origins.
 * @throws RangeError where there is no origin with `fewestWeeks` before and `ahead` days after it
 */
export function roll(days: readonly Day[], ahead: number, holidays: readonly OneOff[] = []): Rolled {
  const scores: { ours: Score; naive: Score }[] = []
  for (let end = days.length - ahead; end >= 7 * fewestWeeks; end -= 7) {
    const past = days.slice(0, end)
    const known = days.slice(end, end + ahead).map(({ value }) => value)
    if (past.at(-1)!.value === null || known.includes(null)) continue
    const values = filled(past)
    const scale = seasonalScale(values, 7)
    if (scale === 0) continue
    const happened = known as number[]
    scores.push({
      ours: scoreOf(columns(forecastDays(past, ahead, holidays).days), happened, scale),
      naive: scoreOf(seasonalNaive(values, 7, ahead), happened, scale),
    })
  }
  if (scores.length === 0)
    throw new RangeError(
      `No week end has ${fewestWeeks} weeks before it and ${ahead} days with figures after it.`,
    )
  return {
    origins: scores.length,
    ours: meanScore(scores.map(({ ours }) => ours)),
    naive: meanScore(scores.map(({ naive }) => naive)),
  }
}

const columns = (days: readonly { [key in keyof Bands]: number }[]): Bands => ({
  mean: days.map(({ mean }) => mean),
  low80: days.map(({ low80 }) => low80),
  high80: days.map(({ high80 }) => high80),
  low95: days.map(({ low95 }) => low95),
  high95: days.map(({ high95 }) => high95),
})

function meanScore(scores: readonly Score[]): Score {
  const keys = Object.keys(scores[0]!) as (keyof Score)[]
  return Object.fromEntries(
    keys.map((key) => [key, scores.reduce((sum, score) => sum + score[key], 0) / scores.length]),
  ) as Score
}
