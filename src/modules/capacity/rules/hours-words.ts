import { bankHolidayOn, bankHolidays, type OneOff } from '../../../platform/bank-holidays.ts'
import { fullDate } from '../../../platform/date-words.ts'
import { type Instant, inLondon, type LocalDate, Temporal } from '../../../platform/time.ts'
import { weekdaysWords } from './line-words.ts'
import type { ContactHours, Service } from './model.ts'

/** "Monday to Friday 08:00 to 17:00; Saturday 09:00 to 12:00"; "any time" where no hours are set. */
export const contactHoursWords = (hours: readonly ContactHours[] | undefined): string =>
  !hours || hours.length === 0
    ? 'any time'
    : hours
        .map(({ days, from, to }) => [weekdaysWords(days) || 'every day', `${from} to ${to}`].join(' '))
        .join('; ')

/** Whether somebody takes a call now. Where no hours are set, yes: a home is always awake. */
export function takesCalls(hours: readonly ContactHours[] | undefined, now: Instant): boolean {
  if (!hours || hours.length === 0) return true
  const local = inLondon(now)
  const time = local.toPlainTime().toString().slice(0, 5)
  return hours.some(
    ({ days, from, to }) =>
      (days.length === 0 || days.includes(local.dayOfWeek)) && time >= from && time < to,
  )
}

/** Whether a service is open on a date: its days of the week, bank holidays where it says so, and not where it is closed every year. */
export const isOpenOn = (
  { days, bankHolidays, closedOn }: Service['opens'],
  date: LocalDate,
  more: readonly OneOff[] = [],
): boolean =>
  (!days || days.length === 0 || days.includes(date.dayOfWeek)) &&
  !closedOn?.includes(dayOfYear(date)) &&
  (bankHolidays !== false || bankHolidayOn(date, more) === null)

/** "Open Monday to Friday, closed on bank holidays"; null where it is always open. */
export function opensWords({ days, bankHolidays, closedOn = [] }: Service['opens']): string | null {
  const weekdays = weekdaysWords(days ?? [])
  if (!weekdays && bankHolidays === undefined && closedOn.length === 0) return null
  const holidays = bankHolidays === undefined ? null : bankHolidays ? 'open' : 'closed'
  return [
    `Open ${weekdays || 'every day'}`,
    holidays && `${holidays} on bank holidays`,
    closedOn.length > 0 && `closed on ${closedOn.map(yearlyWords).join(', ')}`,
  ]
    .filter(Boolean)
    .join(', ')
}

const dayOfYear = (date: LocalDate): string => date.toString().slice(5)

/** "12-25" as "25 December" */
export const yearlyWords = (monthDay: string): string =>
  fullDate(Temporal.PlainDate.from(`2024-${monthDay}`)).replace(' 2024', '')

/** "25 December" as "12-25"; null where it is no day of a year. */
export function readYearly(text: string): string | null {
  const [, day, named] = /^(\d{1,2}) ([a-z]+)$/i.exec(text.trim()) ?? []
  const month = months.findIndex((one) => one === named?.toLowerCase()) + 1
  if (!day || month === 0) return null
  const last = Temporal.PlainYearMonth.from({ year: 2024, month }).daysInMonth
  return Number(day) >= 1 && Number(day) <= last
    ? dayOfYear(Temporal.PlainDate.from({ year: 2024, month, day: Number(day) }))
    : null
}

const months = Array.from({ length: 12 }, (_, i) =>
  yearlyWords(`${String(i + 1).padStart(2, '0')}-01`)
    .slice(2)
    .toLowerCase(),
)

export type OpenDays = { date: LocalDate; name: string; open: boolean }

/** The next bank holidays of England, offline, and whether the service is open on each. */
export const holidaysAhead = (
  opens: Service['opens'],
  today: LocalDate,
  more: readonly OneOff[] = [],
  many = 3,
): OpenDays[] =>
  [today.year, today.year + 1]
    .flatMap((year) => bankHolidays(year, more))
    .filter(({ date }) => Temporal.PlainDate.compare(date, today) >= 0)
    .slice(0, many)
    .map(({ date, name }) => ({ date, name, open: isOpenOn(opens, date, more) }))
