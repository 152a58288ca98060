import { expect, test } from 'vitest'
import { Temporal } from '../../../../platform/time.ts'
import { holidayHalfWidth, meanHalfWidth } from './doubt.ts'

test.each<[string, number[], number | null]>([
  // Root of 9 by 4 days: 1.5, by 1.96.
  ['as chance has it, where they vary less', [9, 9, 9, 9], 1.96 * 1.5],
  // Deviations of 6: a variance of 48 by 4 days.
  ['as they vary, where that is more', [3, 15, 3, 15], 1.96 * Math.sqrt(48 / 4)],
  ['one day by chance alone', [16], 1.96 * 4],
  ['no day', [], null],
  ['nobody came', [0, 0], null],
])('the half-width of a mean: %s', (_, counts, half) => {
  if (half === null) expect(meanHalfWidth(counts)).toBeNull()
  else expect(meanHalfWidth(counts)).toBeCloseTo(half, 3)
})

const days = (from: string, many: number, value: number) =>
  Array.from({ length: many }, (_, i) => ({ date: Temporal.PlainDate.from(from).add({ days: i }), value }))

test('of a bank holiday: of 100 expected 84 came, which chance moves by a root of 84', () => {
  // Ten weeks with one bank holiday in them: 31 August 2026.
  expect(holidayHalfWidth(days('2026-08-03', 70, 100), -0.16)).toBeCloseTo((1.96 * Math.sqrt(84)) / 100, 3)
})

test('of more holidays it is narrower, of none there is none', () => {
  const one = holidayHalfWidth(days('2026-08-03', 70, 100), -0.16)!
  // Good Friday, Easter Monday and both of May are in these too.
  const five = holidayHalfWidth(days('2026-03-02', 210, 100), -0.16)!
  expect(one / five).toBeCloseTo(Math.sqrt(5), 2)
  expect(holidayHalfWidth(days('2026-09-07', 56, 100), 0)).toBeNull()
})

test('nobody came on it: it has a half-width all the same', () => {
  expect(holidayHalfWidth(days('2026-08-03', 70, 10), -1)).toBeGreaterThan(0.1)
})
