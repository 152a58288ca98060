import { bankHolidayOn } from '../../../../platform/bank-holidays.ts'
import { type LocalDate, startOf, Temporal } from '../../../../platform/time.ts'

/** A day and how many times something happened on it. */
export type CountedDay = { date: LocalDate; count: number }

/** Whole days and nothing else, each with how many of the moments fall on it; in London. @param moments days since 1970 */
export function countedDays(
  moments: readonly number[],
  { first, today }: { first: LocalDate; today: LocalDate },
): CountedDay[] {
  const days: CountedDay[] = []
  for (let date = first; Temporal.PlainDate.compare(date, today) < 0; date = date.add({ days: 1 }))
    days.push({ date, count: 0 })
  const begins = [...days.map(({ date }) => date), today].map((date) => momentOfStart(date))
  for (const moment of moments) {
    const at = placeOf(begins, moment)
    if (at >= 0 && at < days.length) days[at]!.count++
  }
  return days
}

const momentOfStart = (date: LocalDate): number => startOf(date).epochMilliseconds / 86_400_000

/** Of rising beginnings the last that is not after a moment; −1 where all are. */
function placeOf(begins: readonly number[], moment: number): number {
  let [low, high] = [0, begins.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (begins[middle]! <= moment) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** What a rule of a scenario calls its days: a bank holiday is no weekday. */
export const kindsOfDay = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'bank holiday'] as const
const holiday = 7

/** Its place in `kindsOfDay`. */
const kindOf = (date: LocalDate): number => (bankHolidayOn(date) === null ? date.dayOfWeek - 1 : holiday)

/** Monday to Friday, unless it is a bank holiday. */
export const isWorkingDay = (date: LocalDate): boolean => kindOf(date) < 5

/** How often something happened on each kind of day, and how many such days there were; in the order of `kindsOfDay`. */
export type ByDay = { counts: readonly number[]; days: readonly number[] }

export function byDayOf(counted: readonly CountedDay[]): ByDay {
  const [counts, days] = [kindsOfDay.map(() => 0), kindsOfDay.map(() => 0)]
  for (const { date, count } of counted) {
    const kind = kindOf(date)
    counts[kind]! += count
    days[kind]!++
  }
  return { counts, days }
}

export const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0)

/** Whole weeks below which a weekday’s own mean is chance, and so many of a thing: ten for each weekday. Settings of ours. */
export const fewestWeeks = 4
export const fewestByWeekday = 70

/** Why what was seen says too little of weekdays; null where it says enough. */
export function tooLittleByWeekday({ counts, days }: ByDay): 'days' | 'counts' | null {
  if (sum(days) < 7 * fewestWeeks || days.slice(0, holiday).some((count) => count === 0)) return 'days'
  return sum(counts) < fewestByWeekday ? 'counts' : null
}

/** Bank holidays below which theirs is chance: until then they are as Sundays. A setting of ours. */
export const fewestHolidays = 4

/** How often on a day of each kind; on a bank holiday as on a Sunday where too few of them were seen. */
export function ratesOf({ counts, days }: ByDay): number[] {
  const rates = counts.map((count, i) => count / Math.max(1, days[i]!))
  return days[holiday]! < fewestHolidays ? [...rates.slice(0, holiday), rates[6]!] : rates
}
