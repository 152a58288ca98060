import { expect, test } from 'vitest'
import { readDate, readDateTime } from './read-date.ts'

test.each([
  ['2026-11-03', '2026-11-03'],
  ['3/11/2026', '2026-11-03'],
  ['03.11.2026', '2026-11-03'],
  [' 29/02/2024 ', '2024-02-29'],
])('%s is %s', (typed, date) => expect(String(readDate(typed))).toBe(date))

test.each([
  ['31/02/2026', 'is not a day of the calendar'],
  ['2025-02-29', 'is not a day of the calendar'],
  ['11/13/2026', 'is not a day of the calendar'],
  ['3/11/26', 'year of four digits'],
  ['tomorrow', 'must be a date like'],
  ['', 'must be a date like'],
])('%s is refused', (typed, because) =>
  expect(readDate(typed)).toEqual({ wrong: expect.stringContaining(because) }),
)

test.each([
  ['3/11/2026 14:05', '2026-11-03T14:05:00Z'],
  ['2026-07-03T14:05', '2026-07-03T13:05:00Z'],
  ['2026-07-03 14:05:30', '2026-07-03T13:05:30Z'],
])('%s in London is %s', (typed, instant) => expect(String(readDateTime(typed))).toBe(instant))

test.each([
  ['3/11/2026', 'needs a time'],
  ['3/11/2026 25:00', 'does not exist'],
  ['29/3/2026 01:30', 'clocks change'],
  ['25/10/2026 01:30', 'clocks change'],
])('%s is refused', (typed, because) =>
  expect(readDateTime(typed)).toEqual({ wrong: expect.stringContaining(because) }),
)
