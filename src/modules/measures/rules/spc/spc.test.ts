import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Better } from '../model.ts'
import { assuranceOf, variationOf } from './icons.ts'
import { limitsOf, meanOf } from './limits.ts'
import { type Reading, type SpcAsked, type SpcPoint, spc } from './spc.ts'

type Values = (number | null)[]
const filled = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one)
const oneGroup = (values: Values) => [{ at: 0, from: 0, to: values.length }]
const draw = (
  values: Values,
  { better = 'fewer', screening = 'not screened', groups = oneGroup(values) }: Partial<SpcAsked> = {},
) => spc(values, { better, screening, groups })

// Quarters are exact in binary, so that shifting and scaling by powers of two moves no last bit.
const figure = fc.integer({ min: -4000, max: 4000 }).map((n) => n / 4)
const series = fc.array(
  fc.oneof({ weight: 9, arbitrary: figure }, { weight: 1, arbitrary: fc.constant(null) }),
  {
    minLength: 1,
    maxLength: 60,
  },
)
const screening = fc.constantFrom('screened' as const, 'not screened' as const)
const said = (points: readonly SpcPoint[]) =>
  points.map(({ side, outside, close, signal, reading, trial }) => ({
    side,
    outside,
    close,
    signal,
    reading,
    trial,
  }))
const swapped: Record<Reading, Reading> = {
  chance: 'chance',
  better: 'worse',
  worse: 'better',
  high: 'low',
  low: 'high',
}

describe('whatever the series', () => {
  // Whole means and ranges: rounding of a mean is no property of the rules.
  const whole = fc
    .array(fc.integer({ min: -50, max: 50 }), { minLength: 17, maxLength: 17 })
    .map((values) => values.map((one) => one * 16 * 16))

  test('moved up by a number or made twice as large, it says the same', () =>
    fc.assert(
      fc.property(whole, screening, fc.integer({ min: -64, max: 64 }), (values, how, by) => {
        const first = draw(values, { screening: how })
        expect(
          said(
            draw(
              values.map((one) => one * 2),
              { screening: how },
            ),
          ),
        ).toEqual(said(first))
        const moved = draw(
          values.map((one) => one + by * 17),
          { screening: how },
        )
        // A mean of seventeen may be no double; only points that lie on a line to the last bit may differ.
        const clear = first.every(({ value, limits }) =>
          Object.values(limits!).every((line) => Number.isNaN(line) || Math.abs(value! - line) > 1e-6),
        )
        if (clear) expect(said(moved)).toEqual(said(first))
      }),
    ))

  test('better and worse change places when the other way is better', () =>
    fc.assert(
      fc.property(series, screening, (values, how) => {
        const more = draw(values, { screening: how, better: 'more' })
        const fewer = draw(values, { screening: how, better: 'fewer' })
        expect(fewer.map(({ reading }) => reading)).toEqual(
          more.map(({ reading }) => reading && swapped[reading]),
        )
      }),
    ))

  test('turned upside down, with the other way better, every reading stays', () =>
    fc.assert(
      fc.property(series, screening, (values, how) => {
        const upside = values.map((one) => (one === null ? null : -one))
        const more = draw(values, { screening: how, better: 'more' })
        const fewer = draw(upside, { screening: how, better: 'fewer' })
        expect(fewer.map(({ reading }) => reading)).toEqual(more.map(({ reading }) => reading))
      }),
    ))

  test('a group says nothing of another: two series one after the other read as each alone', () =>
    fc.assert(
      fc.property(series, series, screening, (a, b, how) => {
        const both = [...a, ...b]
        const groups = [
          { at: 0, from: 0, to: a.length },
          { at: a.length, from: a.length, to: both.length },
        ]
        const together = draw(both, { screening: how, groups })
        const alone = [...draw(a, { screening: how }), ...draw(b, { screening: how })]
        expect(said(together)).toEqual(said(alone))
      }),
    ))

  test('with fixed limits, what comes later changes no earlier limit', () =>
    fc.assert(
      fc.property(series, series, (a, b) => {
        const groups = [{ at: 0, from: 0, to: a.length }]
        const before = draw(a, { groups })
        const after = draw([...a, ...b], { groups })
        expect(after[0]!.limits).toEqual(before[0]!.limits)
      }),
    ))

  test('a missing figure has no reading, no place and is not zero', () =>
    fc.assert(
      fc.property(series, (values) => {
        const points = draw(values)
        expect(points.map(({ value }) => value)).toEqual(values)
        for (const point of points.filter(({ value }) => value === null))
          expect(point).toMatchObject({ signal: null, reading: null, side: 0, outside: false })
      }),
    ))

  test('a point that is not chance has its side, and screening never widens limits', () =>
    fc.assert(
      fc.property(series, (values) => {
        const [wide, narrow] = [draw(values), draw(values, { screening: 'screened' })]
        expect(wide.filter(({ outside, side }) => outside && side === 0)).toEqual([])
        const upper = (points: readonly SpcPoint[]) => points[0]!.limits?.upper ?? Number.NaN
        expect(upper(narrow) > upper(wide)).toBe(false)
      }),
    ))
})

describe('a gap', () => {
  const steady = [20, 22, 20, 22, 20, 22, 20, 22, 20, 22, 20, 22, 20, 22]

  test('makes no moving range across itself', () => {
    const limits = limitsOf([10, 12, null, 40, 42], { from: 0, to: 5 }, 'not screened')!
    expect(limits.mean).toBe(26)
    expect(limits.upper).toBeCloseTo(26 + 2.66 * 2, 9)
  })

  test('neither counts in a run nor breaks it', () => {
    const fixed = (values: Values) => draw(values, { groups: [{ at: 0, from: 0, to: steady.length }] })
    const run = (after: Values) =>
      fixed([...steady, ...after])
        .slice(steady.length)
        .map(({ signal }) => signal)
    expect(run([20, 20, 20, null, 20, 20, 20])).toEqual(filled(7, null))
    expect(run([20.5, 20, 20.5, null, 20, 20.5, 20, 20.5])).toEqual([
      ...filled(3, 'run below'),
      null,
      ...filled(4, 'run below'),
    ])
  })

  test('at the end leaves the icon to the last figure, and nothing at all has none', () => {
    const fixed = { groups: [{ at: 0, from: 0, to: steady.length }] }
    const points = draw([...steady, 60, null], fixed)
    expect(variationOf(points)).toEqual({ reading: 'worse', way: 'high' })
    expect(variationOf(draw([null, null]))).toBeNull()
    expect(variationOf([])).toBeNull()
    expect(assuranceOf(draw([null]), { target: 3, better: 'more' })).toBeNull()
  })
})

test('the mean is right to the last bit where the plain sum is not', () => {
  expect((0.1 + 0.2 + 0.3) / 3).not.toBe(0.2)
  expect(meanOf([0.1, 0.2, 0.3])).toBe(0.2)
  expect(meanOf([1e15, 0.5, -1e15, 0.25])).toBe(0.1875)
  expect(meanOf([])).toBeNaN()
})

test.each<[number, Better, string | null]>([
  [100, 'more', 'misses'],
  [100, 'fewer', 'meets'],
  [0, 'more', 'meets'],
  [0, 'fewer', 'misses'],
  [21, 'more', 'may or may not'],
  [21, 'neither', null],
])('a target of %s where %s is better: %s', (target, better, expected) => {
  const values = [20, 22, 20, 22, 20, 22, 20, 22, 20, 22, 20, 22, 20, 22]
  expect(assuranceOf(draw(values, { better }), { target, better })).toBe(expected)
})
