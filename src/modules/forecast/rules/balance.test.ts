import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { balanceOf, balances } from './balance.ts'

describe('discharges a day', () => {
  test.each<[string, Parameters<typeof balanceOf>[0], ReturnType<typeof balanceOf>]>([
    [
      'without a trajectory, as many as become ready',
      { days: 31, demand: 6, waiting: 10, allowed: null },
      { keep: 6, meet: null, delayedDays: 310, after: 10 },
    ],
    [
      'a trajectory that is today’s level asks for no more',
      { days: 30, demand: 6, waiting: 10, allowed: 300 },
      { keep: 6, meet: 6, delayedDays: 300, after: 10 },
    ],
    [
      // 10·30 + x·30·31/2 = 253.5, x = -0.1
      'one tenth of a person a day more saves 46.5 days in a month',
      { days: 30, demand: 6, waiting: 10, allowed: 253.5 },
      { keep: 6, meet: 6.1, delayedDays: 253.5, after: 7 },
    ],
    [
      'nobody may wait: all who wait leave on the first day',
      { days: 30, demand: 6, waiting: 10, allowed: 0 },
      { keep: 6, meet: 16, delayedDays: 0, after: 0 },
    ],
    [
      'more days allowed than could be lost: none is asked for',
      { days: 28, demand: 1, waiting: 0, allowed: 1000 },
      { keep: 1, meet: 0, delayedDays: 406, after: 28 },
    ],
  ])('%s', (_, asked, balance) => {
    const ours = balanceOf(asked)
    expect(ours.keep).toBeCloseTo(balance.keep, 9)
    if (balance.meet === null) expect(ours.meet).toBeNull()
    else expect(ours.meet).toBeCloseTo(balance.meet, 9)
    expect(ours.delayedDays).toBeCloseTo(balance.delayedDays, 6)
    expect(ours.after).toBeCloseTo(balance.after, 6)
  })

  test('those who wait at the end of a month wait at the beginning of the next', () => {
    const [december, january] = balances(
      [
        { days: 31, demand: 5, allowed: 200 },
        { days: 31, demand: 5.5, allowed: 150 },
      ],
      8,
    )
    expect(january).toEqual(balanceOf({ days: 31, demand: 5.5, allowed: 150, waiting: december!.after }))
  })

  test('a tighter trajectory, or more demand, never asks for fewer; what is asked for is met, and no more', () => {
    const asked = fc.record({
      days: fc.integer({ min: 28, max: 31 }),
      demand: fc.integer({ min: 0, max: 200 }).map((n) => n / 10),
      waiting: fc.nat(60),
      allowed: fc.nat(2000),
    })
    fc.assert(
      fc.property(asked, fc.nat(500), (one, less) => {
        const ours = balanceOf(one)
        expect(balanceOf({ ...one, allowed: Math.max(one.allowed - less, 0) }).meet).toBeGreaterThanOrEqual(
          ours.meet! - 1e-9,
        )
        expect(balanceOf({ ...one, demand: one.demand + 1 }).meet).toBeGreaterThanOrEqual(ours.meet! - 1e-9)
        expect(ours.delayedDays).toBeLessThanOrEqual(one.allowed + 1e-6)
        if (ours.meet! > 1e-6) expect(ours.delayedDays).toBeGreaterThan(one.allowed - 1)
      }),
    )
  })
})
