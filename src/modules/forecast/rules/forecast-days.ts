import type { OneOff } from '../../../platform/bank-holidays.ts'
import { dayColumns, type Row, rowsFrom } from './columns.ts'
import { countBands } from './count-bands.ts'
import { type Day, type DayAhead, filled, problemOf } from './days.ts'
import { type Effects, type Special, specialsFrom } from './holiday-effect.ts'
import { levelAhead, type Wander } from './seasonal-level.ts'

export type DaysAhead = { days: DayAhead[]; effects: Effects; wander: Wander }

/**
 * So many days ahead of a daily count: its level, what days of the week and England's bank holidays do to it, and its course
 * over the year, all learned together (`levelAhead`). Chance is wider on days of more people, by the root, as counts are.
 * @throws RangeError with the words of `problemOf` where the history is too short, broken or empty
 */
export function forecastDays(
  days: readonly Day[],
  ahead: number,
  holidays: readonly OneOff[] = [],
): DaysAhead {
  const problem = problemOf(days)
  if (problem) throw new RangeError(problem)
  const n = days.length
  const specials = specialsFrom(days[0]!.date, n + ahead, holidays)
  const rows = [...rowsFrom(days[0]!.date, specials), ...workingWeeks(n)]
  const { days: next, beyond, wander, reach } = levelAhead(filled(days), dayColumns(rows, n), ahead)
  const week = next.slice(0, 7)
  const level = week.reduce((sum, { mean }) => sum + mean / week.length, 0)
  const last = days[n - 1]!.date
  return {
    effects: effectsOf(beyond, specials.slice(0, n)),
    wander,
    days: next.map(({ mean: expected, spread }, i) => {
      const mean = Math.max(expected, 0)
      return {
        date: last.add({ days: i + 1 }),
        mean,
        ...countBands(mean, spread * Math.sqrt(level > 0 ? mean / level : 1), reach),
      }
    }),
  }
}

const kinds = [null, 'bank holiday', 'day after'] as const satisfies Special[]

/** A working week as it is now; one of bank holidays, and one of days after them: what such days do is read off beside it. */
const workingWeeks = (at: number): Row[] =>
  kinds.flatMap((special) => Array.from({ length: 5 }, (_, weekday) => ({ weekday, special, at })))

function effectsOf(weeks: readonly number[], past: readonly Special[]): Effects {
  const of = (kind: Special) =>
    weeks
      .slice(5 * kinds.indexOf(kind))
      .slice(0, 5)
      .reduce((sum, one) => sum + one, 0)
  const usual = of(null)
  const effect = (kind: Exclude<Special, null>) => ({
    share: usual > 0 ? Math.max(of(kind) / usual - 1, -1) : 0,
    seen: past.filter((one) => one === kind).length,
  })
  return { 'bank holiday': effect('bank holiday'), 'day after': effect('day after') }
}
