import { Temporal } from './time.ts'

type LocalDate = Temporal.PlainDate

export type BankHoliday = { date: LocalDate; name: string }

/** A day that no rule gives: proclaimed once, or moved. A place can add its own when one is announced. */
export type OneOff = {
  /** The day off. */
  on: string
  name: string
  /** The day that would have been one, and is not. */
  insteadOf?: string | undefined
}

/** Bank holidays of England and Wales that were proclaimed or moved: the only ones the rules below do not give. */
const oneOffs: readonly OneOff[] = [
  { on: '2020-05-08', name: 'Early May bank holiday, VE Day', insteadOf: '2020-05-04' },
  { on: '2022-06-02', name: 'Spring bank holiday', insteadOf: '2022-05-30' },
  { on: '2022-06-03', name: 'Platinum Jubilee' },
  { on: '2022-09-19', name: 'State funeral of Queen Elizabeth II' },
  { on: '2023-05-08', name: 'Coronation of King Charles III' },
]

/** The rules are checked from this year on; before it other one-off days were proclaimed. */
const firstYear = 2015

/**
 * Bank holidays of England in a year, in order, with no network: the days of the Banking and Financial Dealings Act 1971, with
 * substitutes for those that fall on a weekend, and the one-off days.
 * @param more one-off days beyond ours: a place adds them when one is announced
 * @throws RangeError before 2015
 */
export function bankHolidays(year: number, more: readonly OneOff[] = []): readonly BankHoliday[] {
  if (year < firstYear) throw new RangeError(`bank holidays are known from ${firstYear} on`)
  if (more.length > 0) return withOneOffs(year, more)
  const known = knownOf.get(year) ?? withOneOffs(year, [])
  knownOf.set(year, known)
  return known
}

// Options for one person ask for them of every crisis service.
const knownOf = new Map<number, readonly BankHoliday[]>()

function withOneOffs(year: number, more: readonly OneOff[]): readonly BankHoliday[] {
  const special = [...oneOffs, ...more]
  const gone = new Set(special.map((one) => one.insteadOf))
  const days = [
    ...usual(year).filter(({ date }) => !gone.has(date.toString())),
    ...special
      .filter((one) => one.on.startsWith(`${year}-`))
      .map((one) => ({ date: Temporal.PlainDate.from(one.on), name: one.name })),
  ]
  const byDate = new Map(days.map((day) => [day.date.toString(), day]))
  return [...byDate.values()].sort((a, b) => Temporal.PlainDate.compare(a.date, b.date))
}

/** The name of the bank holiday on a date; null on other days. */
export const bankHolidayOn = (date: LocalDate, more: readonly OneOff[] = []): string | null =>
  bankHolidays(date.year, more).find((one) => one.date.equals(date))?.name ?? null

/** Saturdays, Sundays and bank holidays. */
export const isDayOff = (date: LocalDate, more: readonly OneOff[] = []): boolean =>
  date.dayOfWeek >= 6 || bankHolidayOn(date, more) !== null

/** The days off in a row around a date that is one, first to last; null on a working day. Easter is Friday to Monday. */
export function daysOffAround(
  date: LocalDate,
  more: readonly OneOff[] = [],
): { first: LocalDate; last: LocalDate; bankHoliday: string | null } | null {
  if (!isDayOff(date, more)) return null
  let [first, last] = [date, date]
  while (isDayOff(first.subtract({ days: 1 }), more)) first = first.subtract({ days: 1 })
  while (isDayOff(last.add({ days: 1 }), more)) last = last.add({ days: 1 })
  let named: string | null = null
  for (let day = first; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 }))
    named ??= bankHolidayOn(day, more)
  return { first, last, bankHoliday: named }
}

const usualOf = new Map<number, BankHoliday[]>()

/** Asked for thousands of times a page, and always the same. */
function usual(year: number): BankHoliday[] {
  const known = usualOf.get(year) ?? worked(year)
  usualOf.set(year, known)
  return known
}

function worked(year: number): BankHoliday[] {
  const day = (month: number, dayOfMonth: number) => Temporal.PlainDate.from({ year, month, day: dayOfMonth })
  const easter = easterSunday(year)
  const newYear = day(1, 1)
  const christmas = day(12, 25)
  const boxing = day(12, 26)
  // A day that falls on a weekend moves to the next working day; Christmas and Boxing Day keep out of each other's way.
  const christmasOff = christmas.dayOfWeek < 6 ? christmas : christmas.add({ days: 2 })
  const boxingOff = boxing.dayOfWeek < 6 ? boxing : boxing.add({ days: 2 })
  return [
    { date: nextMondayIfWeekend(newYear), name: 'New Year’s Day' },
    { date: easter.subtract({ days: 2 }), name: 'Good Friday' },
    { date: easter.add({ days: 1 }), name: 'Easter Monday' },
    { date: mondayFrom(day(5, 1)), name: 'Early May bank holiday' },
    { date: mondayFrom(day(5, 25)), name: 'Spring bank holiday' },
    { date: mondayFrom(day(8, 25)), name: 'Summer bank holiday' },
    { date: christmasOff, name: 'Christmas Day' },
    { date: boxingOff, name: 'Boxing Day' },
  ]
}

/** The first Monday on or after a date: the last of a month of 31 days is that from the 25th. */
const mondayFrom = (date: LocalDate): LocalDate => date.add({ days: (8 - date.dayOfWeek) % 7 })

const nextMondayIfWeekend = (date: LocalDate): LocalDate => (date.dayOfWeek < 6 ? date : mondayFrom(date))

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm, as Meeus gives it). */
function easterSunday(year: number): LocalDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  const day = ((h + l - 7 * m + 114) % 31) + 1
  return Temporal.PlainDate.from({ year, month, day })
}
