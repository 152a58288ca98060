import { bankHolidayOn } from '../../src/platform/bank-holidays.ts'
import { type LocalDate, startOf } from '../../src/platform/time.ts'

export type Day = {
  date: LocalDate
  /** The London midnight with which it begins, in milliseconds since 1970. */
  begins: number
  /** Monday is 1. */
  weekday: number
  holiday: boolean
}

/** Days from one date to another, so that a moment finds its day without a reckoning with time zones. */
export type Calendar = {
  days: readonly Day[]
  /** The day in which a moment lies; the first or last of them where it lies outside. */
  dayAt: (moment: number) => Day
  /** So many days earlier, or later; never outside. */
  from: (day: Day, days: number) => Day
}

const long = 86_400_000

export function calendar(from: LocalDate, to: LocalDate): Calendar {
  const days = Array.from({ length: from.until(to).days + 1 }, (_, i): Day => {
    const date = from.add({ days: i })
    return {
      date,
      begins: startOf(date).epochMilliseconds,
      weekday: date.dayOfWeek,
      holiday: bankHolidayOn(date) !== null,
    }
  })
  const at = (i: number) => days[Math.max(0, Math.min(days.length - 1, i))]!
  const indexOf = (moment: number) => {
    const guess = Math.floor((moment - days[0]!.begins) / long)
    // The clocks change: a day may begin an hour before or after its place.
    if (at(guess + 1).begins <= moment && guess + 1 < days.length) return guess + 1
    return at(guess).begins > moment ? guess - 1 : guess
  }
  return {
    days,
    dayAt: (moment) => at(indexOf(moment)),
    from: (day, many) => at(indexOf(day.begins) + many),
  }
}
