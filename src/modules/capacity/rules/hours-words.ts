import { bankHolidayOn, type OneOff } from '../../../platform/bank-holidays.ts'
import { type Instant, inLondon, type LocalDate } from '../../../platform/time.ts'
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

/** Whether a service is open on a date: its days of the week, and bank holidays where it says so. */
export function isOpenOn(opens: Service['opens'], date: LocalDate, more: readonly OneOff[] = []): boolean {
  if (bankHolidayOn(date, more) !== null) return opens.bankHolidays ?? true
  return !opens.days || opens.days.length === 0 || opens.days.includes(date.dayOfWeek)
}

/** "Open Monday to Friday, closed on bank holidays"; null where it is always open. */
export function opensWords(opens: Service['opens']): string | null {
  const days = weekdaysWords(opens.days ?? [])
  if (!days && opens.bankHolidays === undefined) return null
  const holidays = opens.bankHolidays === undefined ? null : opens.bankHolidays ? 'open' : 'closed'
  return [`Open ${days || 'every day'}`, holidays && `${holidays} on bank holidays`]
    .filter(Boolean)
    .join(', ')
}
