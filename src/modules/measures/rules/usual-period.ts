import type { LocalDate } from '../../../platform/time.ts'
import { startOf } from './periods.ts'
import type { Period, Step } from './series.ts'

/** How many points a chart has unless more are asked for; the register reads a measure by the same ones. */
export const usualPoints: Record<Step, number> = { day: 91, week: 52, month: 36, quarter: 20 }

const lengths = {
  day: { days: 1 },
  week: { days: 7 },
  month: { months: 1 },
  quarter: { months: 3 },
} as const satisfies Record<Step, object>

/** Up to a day: the usual number of whole steps before the one that it lies in, or so many `times` as much. */
export function usualPeriod(today: LocalDate, step: Step, times = 1): Period {
  const [[unit, count]] = Object.entries(lengths[step]) as [[string, number]]
  const back = { [unit]: count * usualPoints[step] * times }
  return { from: startOf(today, step).subtract(back), to: today }
}

/** Of one date or more. */
export const earliestOf = (dates: readonly [LocalDate, ...LocalDate[]]): LocalDate =>
  dates.reduce((first, one) => (one.until(first).sign > 0 ? one : first))
