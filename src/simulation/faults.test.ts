import { describe, expect, test } from 'vitest'
import { exponential, fixed, oneStation, simulate } from '../../test/support/simulate.ts'
import { momentsOf } from './distribution.ts'
import type { Scenario } from './index.ts'

// Faults that were found in other programs (modelling notes, section 3), each with what is true. The first, IPACS's start
// queue without people, is in today.test.ts by its numbers.
describe('IPACS, beds', () => {
  test('who is there at the start and stays less than a day goes, and does not hold the bed for ever', () => {
    const { answer } = simulate(
      {
        ...oneStation({ perDay: 0.0001, days: 30 }, { places: 10, stay: exponential(0.2) }),
        today: [{ at: 'station', since: 0, count: 10 }],
      },
      50,
    )
    expect(answer.series[0]!.stations[0]!.occupied.mean).toBeLessThan(2.5)
    expect(answer.series[29]!.stations[0]!.occupied.mean).toBeLessThan(0.01)
  })

  test('the day is weighted by time in the day: six hours in a bed on day 20 are a quarter, as on day 0', () => {
    const stay = (from: number): Scenario => ({
      name: 'a quarter',
      days: 21,
      arrivals: [],
      stations: [{ name: 'Beds', places: [{ places: 0 }, { places: 1, since: from }], stay: fixed(0.25) }],
      today: [{ waitsFor: 'Beds', since: 0 }],
    })
    for (const day of [0, 20])
      expect(simulate(stay(day), 1).answer.series[day]!.stations[0]!.occupied.mean).toBeCloseTo(0.25, 12)
  })
})

test('IPACS, visits: stays are not cut off at three deviations; the mean in use is the mean asked for', () => {
  const of = { distribution: 'lognormal' as const, mean: 18, median: 9 }
  expect(momentsOf(of).mean).toBeCloseTo(18, 9)
  const { answer } = simulate(oneStation({ perDay: 4, days: 4000, warmUp: 600 }, { stay: of }), 30)
  const { mean, halfWidth } = answer.stations[0]!.occupied
  expect(Math.abs(mean - 4 * 18)).toBeLessThan(1.5 * halfWidth!)
})

describe('Wood and Murch', () => {
  const two = (givesTo: 'longest wait' | 'longest list'): Scenario => ({
    name: 'two lists',
    days: 3,
    arrivals: [],
    stations: [
      { name: 'North', stay: fixed(9), next: [{ to: 'Beds', share: 1 }] },
      { name: 'South', stay: fixed(9), next: [{ to: 'Beds', share: 1 }] },
      { name: 'Beds', places: [{ places: 0 }, { places: 1, since: 1 }], stay: fixed(9), givesTo },
    ],
    today: [
      { at: 'North', since: 5, waitsFor: 'Beds' },
      { at: 'South', since: 1, waitsFor: 'Beds', count: 2 },
    ],
  })

  test.each([
    ['longest wait', 'North'],
    ['longest list', 'South'],
  ] as const)('a free bed goes by the rule that is named: %s', (givesTo, from) => {
    const { lists } = simulate(two(givesTo), 1).answer
    expect(lists.filter(({ beganADay }) => beganADay.mean > 0).map((list) => list.from)).toEqual([from])
  })

  test('those who have finished are told as beds, out of those who are there and not of all places', () => {
    // Two of four beds are held, one by somebody who has finished: a half of those occupied, a quarter of the places.
    const { stations } = simulate(
      {
        name: 'blocked',
        days: 4,
        arrivals: [],
        stations: [
          { name: 'Unit', places: 4, stay: fixed(9), next: [{ to: 'Beds', share: 1 }] },
          { name: 'Beds', places: 0, stay: fixed(1) },
        ],
        today: [
          { at: 'Unit', since: 0 },
          { at: 'Unit', since: 2, waitsFor: 'Beds' },
        ],
      },
      1,
    ).answer
    expect([stations[0]!.ready.mean, stations[0]!.occupied.mean]).toEqual([1, 2])
  })
})
