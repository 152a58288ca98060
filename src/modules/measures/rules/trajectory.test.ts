import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Temporal } from '../../../platform/time.ts'
import { type Adding, addingOf, path, promiseFor } from './trajectory.ts'

const date = (text: string) => Temporal.PlainDate.from(text)
const months = (values: number[]) =>
  values.map((value, i) => ({ month: date('2026-04-01').add({ months: i }), value }))
const targets = months([300, 310, 270, 310])

test.each<[string, string, Adding, number | null]>([
  ['2026-04-01', '2026-04-30', 'adds up', 300],
  ['2026-04-06', '2026-04-12', 'adds up', 70],
  ['2026-04-27', '2026-05-03', 'adds up', 40 + 30],
  ['2026-06-29', '2026-07-05', 'adds up', 18 + 50],
  ['2026-04-01', '2026-06-30', 'adds up', 880],
  ['2026-04-15', '2026-04-15', 'adds up', 10],
  ['2026-04-06', '2026-04-12', 'holds', 300],
  ['2026-05-30', '2026-06-02', 'holds', 290],
  ['2026-03-30', '2026-04-05', 'adds up', null],
  ['2026-07-27', '2026-08-02', 'adds up', null],
])('%s to %s, where a month %s: %s', (from, to, adding, expected) => {
  const promise = promiseFor({ from: date(from), to: date(to) }, targets, adding)
  expect(promise === null ? null : Math.round(promise * 1e9) / 1e9).toBe(expected)
})

test('the days of a month add up to its target', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 29 }), (value, cut) => {
      const own = months([value])
      const [a, b] = [date('2026-04-01'), date('2026-04-30')]
      const middle = a.add({ days: cut - 1 })
      const parts = [
        promiseFor({ from: a, to: middle }, own, 'adds up')!,
        promiseFor({ from: middle.add({ days: 1 }), to: b }, own, 'adds up')!,
      ]
      expect(parts[0]! + parts[1]!).toBeCloseTo(value, 8)
    }),
  ))

test('a count adds up; what is divided by something holds, and so does what its definition says cannot be added', () => {
  const count = { from: 'facts' as const, count: 'nights', over: null, times: 1, ripe: 0 }
  expect(addingOf({ denominator: null, how: count })).toBe('adds up')
  expect(addingOf({ denominator: null, how: { from: 'file' } })).toBe('adds up')
  expect(addingOf({ denominator: null, how: { from: 'file', adds: false } })).toBe('holds')
  expect(addingOf({ denominator: 'people discharged', how: count })).toBe('holds')
})

test.each([
  ['2026-04-01', '2026-07-01', 300, 270, 0, [300, 290, 280, 270]],
  ['2026-04-01', '2026-06-01', 10, 5, 1, [10, 7.5, 5]],
  ['2026-12-10', '2027-02-20', 3, 5, 0, [3, 4, 5]],
  ['2026-04-01', '2026-04-01', 300, 270, 0, [270]],
])('a path from %s to %s', (from, to, start, end, digits, expected) => {
  const drawn = path({ from: date(from), to: date(to), start, end, digits })
  expect(drawn.map(({ value }) => value)).toEqual(expected)
  expect(drawn.every(({ month }) => month.day === 1)).toBe(true)
})
