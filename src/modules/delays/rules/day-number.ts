import { dateOf, daysBetween, type Instant, type LocalDate, Temporal } from '../../../platform/time.ts'

const epoch = Temporal.PlainDate.from('1970-01-01')
const dates = new Map<number, LocalDate>()

/** Days since 1 January 1970. The count is arithmetic on these, because a year of a country has millions of nights. */
export const dayOf = (date: LocalDate): number => daysBetween(epoch, date)

export const dayAt = (instant: Instant): number => dayOf(dateOf(instant))

export function dateOfDay(day: number): LocalDate {
  const kept = dates.get(day)
  if (kept) return kept
  const date = epoch.add({ days: day })
  if (dates.size > 50_000) dates.clear()
  dates.set(day, date)
  return date
}

/** Days from `from` up to but not including `to`. */
export type Days = { from: number; to: number }

/**
 * The nights that a time covers: those whose midnight comes after its beginning and not after its end. Whoever comes in
 * at a midnight was not there to spend it; whoever leaves at one was.
 */
export const nightsOfTime = (time: { from: Instant; to: Instant | null }, until: number): Days => ({
  from: dayAt(time.from),
  to: time.to ? Math.min(dayAt(time.to), until) : until,
})

export const covers = (days: Days, day: number): boolean => days.from <= day && day < days.to
