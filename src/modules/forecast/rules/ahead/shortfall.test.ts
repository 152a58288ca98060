import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Temporal } from '../../../../platform/time.ts'
import { countsOf, meanOf, quantile } from './counts.ts'
import { chanceWords, type DayOf, shortfall } from './shortfall.ts'

const date = Temporal.PlainDate.from('2026-11-30')
const nobody = { mean: 0, deviation: 0 }
const day = (one: Partial<DayOf> = {}): DayOf => ({ date, ready: nobody, places: 0, starts: 0, ...one })

describe('chances of a count', () => {
  test('Poisson where it varies no more than chance: e^-2 for nobody of two', () => {
    const counts = countsOf({ mean: 2, deviation: 0 })
    expect(counts[0]).toBeCloseTo(Math.exp(-2), 9)
    expect(counts[3]).toBeCloseTo((Math.exp(-2) * 8) / 6, 9)
  })

  test('they add up to 1, with the mean and the deviation asked for', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 60, noNaN: true }),
        fc.double({ min: 1, max: 2, noNaN: true }),
        (mean, more) => {
          const deviation = Math.sqrt(mean) * more
          const counts = countsOf({ mean, deviation })
          expect(counts.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 4)
          expect(meanOf(counts) / mean).toBeCloseTo(1, 2)
          const square = counts.reduce((sum, one, n) => sum + one * (n - mean) ** 2, 0)
          expect(Math.sqrt(square) / deviation).toBeCloseTo(1, 1)
        },
      ),
    )
  })

  test('where 80 of 100 should fall', () => {
    const counts = countsOf({ mean: 5.6, deviation: 0 })
    expect([quantile(counts, 0.1), quantile(counts, 0.9)]).toEqual([3, 9])
  })
})

describe('who is left without a place', () => {
  test.each<[string, waiting: number, free: number, days: DayOf[], left: number[]]>([
    ['as many places as people: nobody', 4, 4, [day()], [0]],
    ['two more people than places, day after day', 6, 4, [day(), day()], [2, 2]],
    [
      'a place that nobody takes is there tomorrow',
      0,
      3,
      [day(), day({ ready: { mean: 0, deviation: 0 } })],
      [0, 0],
    ],
    ['beds that come free are taken', 5, 0, [day({ places: 2 }), day({ places: 2 })], [3, 1]],
    ['starts serve whoever waits', 5, 0, [day({ starts: 3 }), day({ starts: 3 })], [2, 0]],
    ['a start of a day with nobody lapses', 0, 0, [day({ starts: 3 }), day()], [0, 0]],
  ])('%s', (_, waiting, free, days, left) => {
    expect(shortfall(waiting, free, days).map((one) => one.waiting.mean)).toEqual(
      left.map((value) => expect.closeTo(value, 9)),
    )
  })

  test('free for them on the first day is what is free now too; then what is left over', () => {
    const days = shortfall(20, 13, [day({ places: 4 }), day({ places: 5 }), day()])
    expect(days.map(({ already, free }) => [already.mean, free.mean])).toEqual([
      [13, 17],
      [0, 5],
      [2, 2],
    ])
    expect(days.map(({ waiting }) => waiting.mean)).toEqual([3, 0, 0])
  })

  test('what is left over has a band from the second day on', () => {
    const [first, second] = shortfall(0, 10, [day({ ready: { mean: 4, deviation: 0 } }), day({ places: 1 })])
    expect(first!.free).toEqual({ mean: 10, low80: 10, high80: 10 })
    // Ten less people by Poisson of 4, of whom 2 to 7 are 80 of 100.
    expect(second!.already).toEqual({ mean: expect.closeTo(6, 1), low80: 3, high80: 8 })
    expect(second!.free).toEqual({ mean: expect.closeTo(7, 1), low80: 4, high80: 9 })
  })

  test('one day, by hand: two places, people by Poisson of 2', () => {
    const [one] = shortfall(0, 2, [day({ ready: { mean: 2, deviation: 0 } })])
    // 1 less the chances of 0, 1 and 2 people.
    expect(one!.chance).toBeCloseTo(1 - Math.exp(-2) * (1 + 2 + 2), 6)
  })

  test('a lapsed start does no good on the next day, a place does', () => {
    const days = [day({ starts: 5 }), day({ ready: { mean: 3, deviation: 0 } })]
    expect(shortfall(0, 0, days)[1]!.waiting.mean).toBeCloseTo(3, 4)
    expect(shortfall(0, 5, [day(), days[1]!])[1]!.waiting.mean).toBeLessThan(0.2)
  })

  test('more places or starts never leave more people, and fewer wait never more', () => {
    const days = fc.array(
      fc.record({
        ready: fc.record({
          mean: fc.double({ min: 0, max: 9, noNaN: true }),
          deviation: fc.double({ min: 0, max: 4, noNaN: true }),
        }),
        places: fc.nat(5),
        starts: fc.nat(5),
      }),
      { minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), days, (waiting, free, all) => {
        const given = all.map((one) => day(one))
        const last = (waits: number, places: number) => shortfall(waits, places, given).at(-1)!.waiting.mean
        expect(last(waiting, free + 1)).toBeLessThanOrEqual(last(waiting, free) + 1e-9)
        expect(last(waiting + 1, free)).toBeGreaterThanOrEqual(last(waiting, free) - 1e-9)
        const more = given.map((one) => ({ ...one, starts: one.starts + 1 }))
        expect(shortfall(waiting, free, more).at(-1)!.chance).toBeLessThanOrEqual(
          shortfall(waiting, free, given).at(-1)!.chance + 1e-9,
        )
      }),
    )
  })
})

test.each([
  [0.02, 'fewer than 1 in 20'],
  [0.06, '1 in 10'],
  [0.61, '6 in 10'],
  [0.94, '9 in 10'],
  [0.97, 'more than 19 in 20'],
])('a chance of %s is said as %s', (chance, words) => {
  expect(chanceWords(chance)).toBe(words)
})
