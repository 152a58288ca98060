import { bankHolidays, type OneOff } from '../../../platform/bank-holidays.ts'
import { daysBetween, type LocalDate } from '../../../platform/time.ts'

/** What a day is beside its weekday: a bank holiday, the working day after one, or neither. */
export type Special = 'bank holiday' | 'day after' | null

/** How much such a day is expected to differ from a usual working day, as a share of it; and how many were seen. */
export type Effects = Record<'bank holiday' | 'day after', { share: number; seen: number }>

/** What each of so many days from `first` on is, by England's calendar and the place's own one-off days. */
export function specialsFrom(first: LocalDate, days: number, more: readonly OneOff[]): Special[] {
  const years = first.add({ days }).year - first.year + 1
  const holidays = new Set(
    Array.from({ length: years }, (_, i) => bankHolidays(first.year + i, more)).flatMap((year) =>
      year.map(({ date }) => daysBetween(first, date)),
    ),
  )
  return Array.from({ length: days }, (_, i) => {
    if (holidays.has(i)) return 'bank holiday'
    const weekday = ((first.dayOfWeek - 1 + i) % 7) + 1
    return weekday < 6 && holidays.has(i - 1) ? 'day after' : null
  })
}
