import type { Day, Scenario } from './scenario.ts'

const names: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'bank holiday']
const daysIn = 86_400_000

/** What each simulated day is: its weekday, whether it is a bank holiday, and its month. */
export type Calendar = {
  /** 0 Monday … 6 Sunday. */
  weekday: Uint8Array
  /** 1 on a bank holiday. */
  holiday: Uint8Array
  /** 0 January … 11 December. */
  month: Uint8Array
}

/** Every day from day 0, one beyond the last. A date is read by the proleptic Gregorian calendar; there are no hours in it. */
export function calendarOf(scenario: Scenario): Calendar {
  const days = (scenario.warmUp ?? 0) + scenario.days + 1
  const first = dateNumber(scenario.firstDay ?? '2029-01-01')
  const off = new Set((scenario.firstDay ? (scenario.bankHolidays ?? []) : []).map(dateNumber))
  const calendar = {
    weekday: new Uint8Array(days),
    holiday: new Uint8Array(days),
    month: new Uint8Array(days),
  }
  for (let day = 0; day < days; day++) {
    // The first day of 1970 was a Thursday.
    calendar.weekday[day] = (((first + day + 3) % 7) + 7) % 7
    calendar.holiday[day] = off.has(first + day) ? 1 : 0
    calendar.month[day] = new Date((first + day) * daysIn).getUTCMonth()
  }
  return calendar
}

/** Days since 1970 of an ISO date; NaN where it is none. */
export function dateNumber(date: string): number {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? []
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day))
  return Number.isNaN(time) || iso(time) !== date ? Number.NaN : time / daysIn
}

const iso = (time: number) => new Date(time).toISOString().slice(0, 10)

/** The share of a day at which 'HH:MM' falls; '24:00' is 1. */
export function timeOf(text: string): number {
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(text) ?? []
  const share = (Number(hours) * 60 + Number(minutes)) / 1440
  return share >= 0 && share <= 1 && Number(minutes) < 60 ? share : Number.NaN
}

/** A day number of the scenario, from a number or a date. */
export const dayOf = (scenario: Scenario, day: string | number | undefined, otherwise: number): number =>
  day === undefined
    ? otherwise
    : typeof day === 'number'
      ? day
      : dateNumber(day) - dateNumber(scenario.firstDay ?? '')

/** The days of the week as bits, Monday lowest, bank holiday the eighth; all when none is named. */
export const bitsOf = (days: readonly Day[] | undefined): number =>
  days ? days.reduce((bits, day) => bits | (1 << names.indexOf(day)), 0) : 0xff

/** The bit of a day: a bank holiday is no weekday. */
export const bitOn = (calendar: Calendar, day: number): number =>
  calendar.holiday[day] ? 1 << 7 : 1 << calendar.weekday[day]!
