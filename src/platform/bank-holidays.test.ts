import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bankHolidayOn, bankHolidays, daysOffAround, isDayOff } from './bank-holidays.ts'
import { Temporal } from './time.ts'

const date = (text: string) => Temporal.PlainDate.from(text)
const short = (year: number) => bankHolidays(year).map((one) => one.date.toString().slice(5))

// As published by the government for England and Wales, year by year; typed from knowledge, because gov.uk could not be read.
test.each([
  [2015, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
  [2016, '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27'],
  [2017, '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26'],
  [2018, '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26'],
  [2019, '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26'],
  [2020, '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28'],
  [2021, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'],
  [2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
  [2023, '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
  [2024, '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'],
  [2025, '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
  [2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
  [2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
])('%i has the bank holidays that were published', (year, published) =>
  expect(short(year)).toEqual(published.split(' ')),
)

test('every year to 2035 has eight, each on a weekday and each once, and Christmas never without Boxing Day after it', () => {
  for (let year = 2024; year <= 2035; year++) {
    const all = bankHolidays(year)
    expect(all).toHaveLength(8)
    expect(all.filter(({ date: on }) => on.dayOfWeek > 5)).toEqual([])
    expect(new Set(short(year)).size).toBe(8)
  }
})

test.each([
  ['2028-04-14', 'Good Friday'],
  ['2029-04-02', 'Easter Monday'],
  ['2030-05-06', 'Early May bank holiday'],
  ['2031-04-14', 'Easter Monday'],
  ['2032-12-27', 'Christmas Day'],
  ['2032-12-28', 'Boxing Day'],
  ['2033-01-03', 'New Year’s Day'],
  ['2034-08-28', 'Summer bank holiday'],
  ['2035-03-23', 'Good Friday'],
  ['2035-03-24', null],
])('%s is %s', (on, name) => expect(bankHolidayOn(date(on))).toBe(name))

test('a place adds a day that was announced, without a new release', () => {
  const more = [{ on: '2027-06-14', name: 'A day for everyone', insteadOf: '2027-05-31' }]
  expect(bankHolidayOn(date('2027-06-14'), more)).toBe('A day for everyone')
  expect(bankHolidayOn(date('2027-05-31'), more)).toBeNull()
  expect(bankHolidayOn(date('2027-06-14'))).toBeNull()
})

test.each([
  ['2026-04-04', '2026-04-03', '2026-04-06', 'Good Friday'],
  ['2026-11-28', '2026-11-28', '2026-11-29', null],
  ['2026-12-28', '2026-12-25', '2026-12-28', 'Christmas Day'],
  ['2027-12-25', '2027-12-25', '2027-12-28', 'Christmas Day'],
])('the days off around %s are %s to %s', (on, first, last, bankHoliday) =>
  expect(daysOffAround(date(on))).toMatchObject({ first: date(first), last: date(last), bankHoliday }),
)

test('any day: off exactly when it lies within days off', () => {
  const days = fc.integer({ min: 0, max: 366 * 20 }).map((n) => date('2015-01-05').add({ days: n }))
  fc.assert(
    fc.property(days, (day) => {
      const around = daysOffAround(day)
      expect(around !== null).toBe(isDayOff(day))
      if (!around) return
      expect(isDayOff(around.first.subtract({ days: 1 }))).toBe(false)
      expect(isDayOff(around.last.add({ days: 1 }))).toBe(false)
      expect(Temporal.PlainDate.compare(around.first, day)).toBeLessThanOrEqual(0)
      expect(Temporal.PlainDate.compare(day, around.last)).toBeLessThanOrEqual(0)
    }),
  )
})

test('before 2015 nothing is claimed', () => expect(() => bankHolidays(2014)).toThrow(RangeError))
