import type { OneOff } from '../../../platform/bank-holidays.ts'
import { countBands } from './count-bands.ts'
import { type Day, type DayAhead, filled, problemOf } from './days.ts'
import {
  type Effects,
  effectsOf,
  noEffects,
  type Special,
  specialsFrom,
  withEffect,
} from './holiday-effect.ts'
import { seasonalLevel, type Wander } from './seasonal-level.ts'

export type DaysAhead = { days: DayAhead[]; effects: Effects; wander: Wander }

/**
 * So many days ahead of a daily count: its weekly season and wandering level (`seasonalLevel`), and what England's bank
 * holidays do to it, learned from the same history. Chance is wider on days of more people, by the root, as counts are.
 * @throws RangeError with the words of `problemOf` where the history is too short, broken or empty
 */
export function forecastDays(
  days: readonly Day[],
  ahead: number,
  holidays: readonly OneOff[] = [],
): DaysAhead {
  const problem = problemOf(days)
  if (problem) throw new RangeError(problem)
  const values = filled(days)
  const first = days[0]!.date
  const specials = specialsFrom(first, days.length + ahead, holidays)
  const { effects, usual } = learn(values, specials)
  const { days: next, wander, reach } = seasonalLevel(usual, 7, ahead)
  const level = next.slice(0, 7).reduce((sum, { mean }) => sum + mean / Math.min(7, ahead), 0)
  const last = days.at(-1)!.date
  return {
    effects,
    wander,
    days: next.map(({ mean: usually, spread }, i) => {
      const mean = Math.max(withEffect(usually, specials[days.length + i]!, effects), 0)
      return {
        date: last.add({ days: i + 1 }),
        mean,
        ...countBands(mean, spread * Math.sqrt(level > 0 ? mean / level : 1), reach),
      }
    }),
  }
}

// The season is found without the holidays, and the holidays by the season: twice round is enough to settle both.
function learn(
  values: readonly number[],
  specials: readonly Special[],
): { effects: Effects; usual: number[] } {
  let effects = noEffects
  let usual = [...values]
  for (let round = 0; round < 2; round++) {
    const weekdays = weekdayLevels(usual)
    effects = effectsOf(values, weekdays, specials)
    usual = values.map((value, i) => (specials[i] ? weekdays[i]! : value))
  }
  return { effects, usual }
}

// What each day would usually be: the mean of its weekday in the eight weeks around it, itself left out.
function weekdayLevels(values: readonly number[]): number[] {
  return values.map((value, i) => {
    let sum = 0
    let count = 0
    for (let k = -4; k <= 4; k++) {
      const near = values[i + 7 * k]
      if (k === 0 || near === undefined) continue
      sum += near
      count += 1
    }
    return count === 0 ? value : sum / count
  })
}
