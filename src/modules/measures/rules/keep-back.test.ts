import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Temporal } from '../../../platform/time.ts'
import { type Grid, maySay, notForBoards } from './keep-back.ts'
import type { How } from './model.ts'
import { periodsIn } from './periods.ts'
import type { Counted } from './points.ts'

const year = { from: Temporal.PlainDate.from('2026-01-01'), to: Temporal.PlainDate.from('2026-12-31') }
const months = periodsIn(year, 'month')

const count = (at: number, people: number): Counted => ({
  point: { ...months[at]!, value: people, numerator: people, denominator: null, source: 'facts' },
  behind: { numerator: people, denominator: null },
})
const gridOf = (rows: number[][]): Grid => rows.map((row) => row.map((people, at) => count(at, people)))

test('nothing below six is said, and not the one alone that is kept back', () => {
  expect(maySay(gridOf([[6, 5, 9, 20, 30, 40]]), 'month')[0]).toEqual([false, false, true, true, true, true])
})

test('a share of which few are on either side is not said', () => {
  const share = (numerator: number, denominator: number): Counted => ({
    point: { ...months[0]!, value: (100 * numerator) / denominator, numerator, denominator, source: 'facts' },
    behind: { numerator, denominator },
  })
  const said = ([n, d]: [number, number]) => maySay([[share(n, d)]], 'month')[0]![0]
  expect(said([20, 40])).toBe(true)
  expect(said([3, 40])).toBe(false)
  expect(said([38, 40])).toBe(false)
  expect(said([40, 40])).toBe(true)
})

const rows = fc.integer({ min: 1, max: 4 }).chain((n) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 12, maxLength: 12 }), {
    minLength: n,
    maxLength: n,
  }),
)

test('no number below six is said, nor can one be worked out from a quarter or from the whole', () => {
  fc.assert(
    fc.property(rows, (numbers) => {
      const say = maySay(gridOf(numbers), 'month')
      const groups = [
        ...numbers.flatMap((_, r) =>
          [0, 3, 6, 9].map((from) => [0, 1, 2].map((i) => [r, from + i] as const)),
        ),
        ...(numbers.length > 1 ? months.map((_, c) => numbers.map((_, r) => [r, c] as const)) : []),
      ]
      for (const [r, row] of numbers.entries())
        for (const [c, people] of row.entries()) if (say[r]![c]) expect(people).toBeGreaterThanOrEqual(6)
      for (const group of groups) {
        const kept = group.filter(([r, c]) => !say[r]![c])
        if (kept.length === 0 || kept.length === group.length) continue
        expect(kept.length).toBeGreaterThan(1)
        expect(kept.reduce((sum, [r, c]) => sum + numbers[r]![c]!, 0)).toBeGreaterThanOrEqual(6)
      }
    }),
  )
})

test('where the whole may not be said, no part may', () => {
  const whole = months.map((_, c) => c !== 4)
  const say = maySay(gridOf([months.map(() => 50), months.map(() => 60)]), 'month', whole)
  expect(say.map((row) => row[4])).toEqual([false, false])
})

test.each<[string, Partial<Extract<How, { from: 'facts' }>>, boolean]>([
  ['unmet need', { count: 'unmet-bed-days' }, true],
  ['unmet need a day', { count: 'unmet-bed-days', over: 'days' }, true],
  ['nights for every unmet one', { count: 'nights', over: { tally: 'unmet-bed-days' } }, true],
  ['admissions', { count: 'admissions' }, false],
  ['nights for every admission', { count: 'nights', over: { tally: 'admissions' } }, false],
])('%s as a measure: whether boards read it elsewhere alone', (_, how, elsewhere) => {
  const why = notForBoards({ from: 'facts', count: 'nights', over: null, times: 1, ripe: 0, ...how })
  expect(why !== null).toBe(elsewhere)
})
