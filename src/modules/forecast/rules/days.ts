import type { LocalDate } from '../../../platform/time.ts'

/** What was counted on one day; null where nobody counted. */
export type Day = { date: LocalDate; value: number | null }

/** One day ahead. The bands are whole numbers of the same unit, never below 0. */
export type DayAhead = {
  date: LocalDate
  mean: number
  low80: number
  high80: number
  low95: number
  high95: number
}

/** Weeks of history below which no forecast is made: two weeks give a season, six more say how far it is off. */
export const fewestWeeks = 8

/** What stands in the way of a forecast, in words; null where nothing does. Days must follow one another. */
export function problemOf(days: readonly Day[]): string | null {
  if (days.length < 7 * fewestWeeks)
    return `A forecast needs ${fewestWeeks} weeks of days; there are ${days.length} days.`
  const gap = days.findIndex((day, i) => i > 0 && !days[i - 1]!.date.add({ days: 1 }).equals(day.date))
  if (gap > 0)
    return `The day after ${days[gap - 1]!.date.toString()} is ${days[gap]!.date.toString()}: days must follow one another.`
  const missing = days.filter(({ value }) => value === null).length
  if (missing > days.length / 5)
    return `${missing} of ${days.length} days have no figure: too many for a forecast.`
  return null
}

/**
 * Every day with a value: where nobody counted, the mean of the same weekday in the four weeks around it, so that a gap
 * neither lowers nor raises what follows.
 */
export function filled(days: readonly Day[]): number[] {
  return days.map(({ value }, i) => {
    if (value !== null) return value
    for (let weeks = 4; weeks * 7 < days.length + 7; weeks *= 2) {
      const near = Array.from({ length: 2 * weeks + 1 }, (_, k) => days[i + 7 * (k - weeks)]?.value ?? null)
      const known = near.filter((one) => one !== null)
      if (known.length > 0) return known.reduce((sum, one) => sum + one, 0) / known.length
    }
    throw new RangeError('a weekday without any figure')
  })
}
