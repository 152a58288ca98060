import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  exponential,
  fixed,
  lognormal,
  modelOf,
  Run,
  replicate,
  simulate,
} from '../../test/support/simulate.ts'
import { checkScenario } from './check-scenario.ts'
import { Heap } from './heap.ts'
import type { Scenario } from './index.ts'

// Visits a day that come down while somebody is looked after, as IPACS has them for pathway 1.
const needs = [
  {
    share: 1,
    hours: { visits: 3 },
    later: [
      { after: 2, hours: { visits: 2 } },
      { after: 5, hours: { visits: 1 } },
    ],
  },
]
const homeCare = (visits: number, fit: 'strict' | 'first fit' = 'strict'): Scenario => ({
  name: 'visits',
  days: 20,
  arrivals: [
    {
      name: 'in',
      to: 'Home care',
      series: Array.from({ length: 20 }, (_, day) => (day < 6 ? 1 : 0)),
      exactly: true,
    },
  ],
  stations: [{ name: 'Home care', windows: [{ name: 'visits', hours: visits }], needs, fit, stay: fixed(8) }],
})

describe('visits that come down', () => {
  test('what one takes less, the next begins with: the second waits exactly until the first comes down to one visit', () => {
    // Four visits: beside three or two there is no room for three; beside one there is, five days after the first began.
    const { answer } = simulate(
      { ...homeCare(4), arrivals: [], today: [{ waitsFor: 'Home care', since: 0, count: 2 }] },
      1,
    )
    const occupied = answer.series.map(({ stations }) => stations[0]!.occupied.mean)
    expect(occupied).toEqual([1, 1, 1, 1, 1, 2, 2, 2, ...Array(5).fill(1), ...Array(7).fill(0)])
    expect(answer.lists.at(-1)!.wait!.mean).toBeCloseTo(2.5, 9)
  })

  test('today’s people take what they have come down to', () => {
    const { answer } = simulate(
      {
        ...homeCare(6),
        arrivals: [],
        today: [
          { at: 'Home care', since: 6 },
          { at: 'Home care', since: 3 },
          { waitsFor: 'Home care', since: 0 },
        ],
      },
      1,
    )
    // One and two visits leave three: nobody waits.
    expect(answer.series[0]!.stations[0]!.occupied.mean).toBe(3)
  })

  test('the same number in all as with one rate where there is room, sooner than as if nobody came down', () => {
    const level = homeCare(8)
    level.stations = [{ ...level.stations[0]!, needs: [{ share: 1, hours: { visits: 3 } }] }]
    const [down, flat] = [simulate(homeCare(8), 20).answer, simulate(level, 20).answer]
    expect(down.lists[0]!.waiting.mean).toBeLessThan(flat.lists[0]!.waiting.mean)
    const roomy = simulate(homeCare(100), 5).answer
    expect(roomy.lists[0]!.waiting.mean).toBe(0)
    expect(roomy.stations[0]!.occupied.mean).toBeCloseTo((6 * 8) / 20, 9)
  })

  test.each([
    ['takes more of visits later', [{ after: 2, hours: { visits: 4 } }]],
    [
      'each later step after',
      [
        { after: 2, hours: { visits: 2 } },
        { after: 2, hours: { visits: 1 } },
      ],
    ],
    ['there is no window lunch', [{ after: 2, hours: { lunch: 0 } }]],
  ])('refused: %s', (why, later) => {
    const wrong = homeCare(4)
    wrong.stations = [{ ...wrong.stations[0]!, needs: [{ ...needs[0]!, later }] }]
    expect(
      checkScenario(wrong)
        .map(({ problem }) => problem)
        .join(),
    ).toContain(why)
  })
})

describe('the two rules, as named', () => {
  test('first fit has more people served at a time and shorter waits than strict first come, first served', () => {
    const any: Scenario = {
      ...homeCare(12),
      days: 600,
      warmUp: 100,
      arrivals: [{ name: 'in', to: 'Home care', perDay: 0.75 }],
    }
    const station = {
      ...any.stations[0]!,
      needs: [
        { share: 0.5, hours: { visits: 4 } },
        { share: 0.5, hours: { visits: 1 } },
      ],
      stay: lognormal(6, 6),
    }
    const ran = (fit: 'strict' | 'first fit') =>
      simulate({ ...any, stations: [{ ...station, fit }] }, 40).answer
    const [strict, first] = [ran('strict'), ran('first fit')]
    expect(first.stations[0]!.occupied.mean).toBeGreaterThan(strict.stations[0]!.occupied.mean)
    expect(first.lists[0]!.wait!.mean).toBeLessThan(strict.lists[0]!.wait!.mean)
  })
})

const need = fc
  .record({
    visits: fc.integer({ min: 1, max: 5 }),
    steps: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }),
  })
  .map(({ visits, steps }) => ({
    hours: { visits },
    later: steps.map((_, i) => ({
      after: steps.slice(0, i + 1).reduce((sum, step) => sum + step, 0),
      hours: { visits: Math.max(visits - i - 1, 0) },
    })),
  }))
// Shut, or hours enough for whoever needs most.
const openOrShut = fc.oneof(fc.constant(0), fc.integer({ min: 5, max: 30 }))
const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    needs: fc.array(need, { minLength: 1, maxLength: 3 }),
    visits: openOrShut,
    weekend: openOrShut,
    fit: fc.constantFrom('strict' as const, 'first fit' as const),
    places: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
    mean: fc.double({ min: 0.5, max: 12, noNaN: true }),
    today: fc.array(fc.record({ since: fc.double({ min: 0, max: 9, noNaN: true }), here: fc.boolean() }), {
      maxLength: 5,
    }),
  })
  .map(({ needs, visits, weekend, fit, places, mean, today }) => ({
    name: 'any visits',
    days: 60,
    arrivals: [{ name: 'in', to: 'Acute', perDay: 2 }],
    stations: [
      { name: 'Acute', places: 12, stay: exponential(3), next: [{ to: 'Home care', share: 0.6 }] },
      {
        name: 'Home care',
        ...(places === undefined ? {} : { places }),
        windows: [
          {
            name: 'visits',
            hours: [{ hours: visits }, { hours: weekend, days: ['sat' as const, 'sun' as const] }],
          },
        ],
        needs: needs.map((one) => ({ share: 1 / needs.length, ...one })),
        fit,
        stay: exponential(mean),
        next: [{ to: 'Assessment', share: 0.3 }],
      },
      { name: 'Assessment', places: 1, inBed: true, stay: exponential(1) },
    ],
    today: today.map(({ since, here }) => ({
      since,
      ...(here ? { at: 'Home care' } : { waitsFor: 'Home care' }),
    })),
  }))

test('heap and calendar queue give identical numbers when needs come down', () => {
  fc.assert(
    fc.property(scenarios, fc.nat(1000), (scenario, seed) => {
      const model = modelOf(scenario)
      const [plain, used] = [new Run(model, new Heap(1)), new Run(model)]
      replicate(used, seed + 1, 5)
      for (const k of [1, 0]) expect(replicate(used, seed, k)).toEqual(replicate(plain, seed, k))
    }),
    { numRuns: 100 },
  )
})

test('hours are neither lost nor made: what is left and what people take is all there is', () => {
  fc.assert(
    fc.property(scenarios, fc.nat(1000), (scenario, seed) => {
      const model = modelOf(scenario)
      const run = new Run(model)
      replicate(run, seed, 0)
      const free = new Set<number>()
      for (let person = run.freeHead; person >= 0; person = run.next[person]!) free.add(person)
      let taken = 0
      for (let person = 0; person < run.room; person++)
        if (!free.has(person) && run.bed[person] === 1)
          taken += model.limits.needMinutes[run.uses[person]!]![0]!
      expect(run.windowLeft[0]! + taken).toBe(run.windowMinutes[0])
    }),
    { numRuns: 150 },
  )
})
