import { expect, test } from 'vitest'
import { dateOf, daysBetween, instantAt, instantOf, startOf, Temporal } from './time.ts'

const date = (text: string) => Temporal.PlainDate.from(text)

test.each([
  ['2026-03-28', 24],
  ['2026-03-29', 23],
  ['2026-10-25', 25],
])('the civil day %s lasts %i hours in London', (day, hours) => {
  const next = startOf(date(day).add({ days: 1 }))
  expect(startOf(date(day)).until(next).total('hours')).toBe(hours)
})

test('an instant just before midnight in summer is still that London day, though UTC is an hour behind', () => {
  expect(dateOf(instantOf('2026-07-01T22:59:59Z')).toString()).toBe('2026-07-01')
  expect(dateOf(instantOf('2026-07-01T23:00:00Z')).toString()).toBe('2026-07-02')
})

test('a wall-clock time that the clock change makes missing or double is refused, never guessed', () => {
  expect(() => instantAt(date('2026-03-29'), Temporal.PlainTime.from('01:30'))).toThrow(RangeError)
  expect(() => instantAt(date('2026-10-25'), Temporal.PlainTime.from('01:30'))).toThrow(RangeError)
  expect(instantAt(date('2026-07-01'), Temporal.PlainTime.from('01:30')).toString()).toBe(
    '2026-07-01T00:30:00Z',
  )
})

test('days between civil dates count midnights, over a leap day and a clock change too', () => {
  expect(daysBetween(date('2024-02-28'), date('2024-03-01'))).toBe(2)
  expect(daysBetween(date('2026-10-24'), date('2026-10-26'))).toBe(2)
  expect(daysBetween(date('2026-10-26'), date('2026-10-24'))).toBe(-2)
})

test('days between civil dates are those of the calendar, however far apart and in any order', () => {
  for (const [from, to] of [
    ['0050-03-01', '0120-01-01'],
    ['1900-02-28', '2100-03-01'],
    ['2026-11-22', '1931-05-04'],
  ] as const)
    expect(daysBetween(date(from), date(to))).toBe(date(from).until(date(to), { largestUnit: 'days' }).days)
})

test('the London day of an instant is the same however often it is asked, over both clock changes and midnight', () => {
  for (const day of ['2026-03-29', '2026-10-25', '1969-12-31', '1970-01-01', '1971-10-31'])
    for (let minutes = -90; minutes < 26 * 60; minutes += 15) {
      const at = instantOf(`${day}T00:00:00Z`).add({ minutes })
      const plain = at.toZonedDateTimeISO('Europe/London').toPlainDate().toString()
      expect([dateOf(at).toString(), dateOf(at).toString()]).toEqual([plain, plain])
    }
})
