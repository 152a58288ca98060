import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import {
  exponential,
  fixed,
  lognormal,
  modelOf,
  Run,
  replicate,
  simulate,
} from '../../test/support/simulate.ts'
import { Heap } from './heap.ts'
import type { Scenario } from './index.ts'

vi.setConfig({ testTimeout: 60_000 })

const stay = fc.oneof(
  fc.double({ min: 0.2, max: 8, noNaN: true }).map(exponential),
  fc.integer({ min: 0, max: 6 }).map(fixed),
  fc.double({ min: 0.2, max: 8, noNaN: true }).map((mean) => lognormal(mean, mean)),
  fc.constant({ distribution: 'gamma' as const, mean: 3, sd: 2 }),
)
const places = fc.oneof(
  fc.integer({ min: 0, max: 8 }),
  fc
    .tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }))
    .map(([week, day]) => [
      { places: week },
      { places: day, days: ['sat' as const, 'sun' as const], from: '08:00', to: '20:00' },
    ]),
)

/** A hospital, a service in its beds, and places beyond it that send some people back to the door. */
const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    perDay: fc.double({ min: 0, max: 6, noNaN: true }),
    acute: fc.record({ places, stay }),
    inBed: fc.record({ places: fc.option(places, { nil: undefined }), stay }),
    beyond: fc.array(fc.record({ places, stay }), { minLength: 1, maxLength: 3 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    back: fc.double({ min: 0, max: 0.4, noNaN: true }),
    door: fc.constantFrom('open' as const, 'lost' as const, { most: 3 }),
    givesTo: fc.constantFrom('longest wait' as const, 'longest list' as const),
    patience: fc.boolean(),
    starts: fc.boolean(),
    today: fc.array(fc.record({ since: fc.double({ min: 0, max: 9, noNaN: true }), ready: fc.boolean() }), {
      maxLength: 9,
    }),
  })
  .map(({ perDay, acute, inBed, beyond, share, back, door, givesTo, patience, starts, today }) => ({
    name: 'any',
    days: 60,
    arrivals: [
      {
        name: 'in',
        to: 'Acute',
        perDay,
        byWeekday: [2, 1, 1, 1, 1, 0.5, 0.5],
        ...(patience ? { givesUp: { after: exponential(2) } } : {}),
      },
    ],
    stations: [
      {
        name: 'Acute',
        ...acute,
        door,
        next: [
          { to: 'Assessment', share },
          { to: 'P1', share: (1 - share) / 2 },
        ],
      },
      {
        name: 'Assessment',
        inBed: true,
        ...inBed,
        next: beyond.map((_, i) => ({ to: `P${i + 1}`, share: 1 / beyond.length })),
      },
      ...beyond.map((one, i) => ({
        name: `P${i + 1}`,
        ...one,
        givesTo,
        ...(starts && i === 0
          ? { starts: [{ aWeek: 9, days: ['mon' as const, 'thu' as const], at: '10:00' }] }
          : {}),
        next: [{ to: 'Acute', share: back, waits: 'outside' as const }],
      })),
    ],
    today: today.map(({ since, ready }) => ({ at: 'Acute', since, ...(ready ? { waitsFor: 'P1' } : {}) })),
  }))

const totals = ({ model, results }: ReturnType<typeof simulate>) => {
  const { layout } = new Run(model)
  const sum = (result: Float64Array, column: number) => {
    let total = 0
    for (let p = 0; p < model.periods; p++) total += result[layout.series + p * layout.columns + column]!
    return total
  }
  return { layout, sum, results, model }
}

test('heap and calendar queue, and a run used before, give identical numbers', () => {
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

test('who comes in goes out or is still there; nobody waits beside a free place', () => {
  fc.assert(
    fc.property(scenarios, fc.nat(1000), (scenario, seed) => {
      const model = modelOf(scenario)
      const run = new Run(model)
      replicate(run, seed, 0)
      const { lists, stations } = model
      const held = [...run.count.subarray(0, stations)].filter((_, s) => model.inBed[s] === 0)
      const outside = lists.all.reduce(
        (sum, { outside }, l) => sum + (outside ? run.count[2 * stations + l]! : 0),
        0,
      )
      // People in the arrays that are not on the free list.
      let free = 0
      for (let person = run.freeHead; person >= 0; person = run.next[person]!) free++
      expect(run.room - free).toBe(held.reduce((sum, n) => sum + n, 0) + outside)
      for (let s = 0; s < stations; s++) {
        expect(run.count[s]).toBeGreaterThanOrEqual(0)
        expect(run.count[stations + s]).toBeLessThanOrEqual(run.count[s]!)
        if (run.waitingFor[s]! > 0 && model.limits.gated[s] === 0)
          expect(run.count[s]).toBeGreaterThanOrEqual(run.places[s]!)
      }
    }),
    { numRuns: 150 },
  )
})

test('Little’s law: days in a list are days waited by those who began, gave up, were lost or still wait', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 6, noNaN: true }),
      fc.integer({ min: 2, max: 6 }),
      fc.nat(99),
      (perDay, beds, seed) => {
        const ran = simulate(
          {
            name: 'little',
            days: 400,
            every: 400,
            arrivals: [
              {
                name: 'in',
                to: 'A',
                series: Array.from({ length: 400 }, (_, day) => (day < 200 ? perDay : 0)),
              },
            ],
            stations: [{ name: 'A', places: beds * 3, stay: exponential(1) }],
          },
          1,
          seed,
        )
        const { layout, sum, results } = totals(ran)
        expect(sum(results[0]!, layout.waiting) * 400).toBeCloseTo(sum(results[0]!, layout.waited), 6)
      },
    ),
    { numRuns: 30 },
  )
})

test('Little’s law at every list of any network: also for those who still wait in beds, at doors and for services', () => {
  fc.assert(
    fc.property(scenarios, fc.nat(1000), (any, seed) => {
      const scenario = {
        ...any,
        today: [],
        arrivals: any.arrivals.map((one) => ({ ...one, givesUp: undefined })),
      }
      const model = modelOf(scenario)
      const run = new Run(model)
      const result = replicate(run, seed, 0)
      const { layout } = run
      for (let list = 0; list < model.lists.all.length; list++) {
        let [days, waited] = [0, 0]
        for (let p = 0; p < model.periods; p++) {
          const at = layout.series + p * layout.columns + list
          days += result[at + layout.waiting]! * model.every
          waited += result[at + layout.waited]!
        }
        for (let person = run.head[list]!; person >= 0; person = run.next[person]!)
          waited += model.end - run.since[person]!
        expect(days).toBeCloseTo(waited, 6)
      }
    }),
    { numRuns: 100 },
  )
})

test('with the same people, more places never make anybody in one queue wait longer', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 6, noNaN: true }),
      fc.integer({ min: 1, max: 8 }),
      stay,
      fc.nat(99),
      (perDay, beds, stays, seed) => {
        const waited = (places: number) => {
          const ran = simulate(
            {
              name: 'one queue',
              days: 100,
              arrivals: [{ name: 'in', to: 'A', perDay }],
              stations: [{ name: 'A', places, stay: stays }],
            },
            1,
            seed,
          )
          return ran.answer.lists[0]!.waiting.mean
        }
        expect(waited(beds + 1)).toBeLessThanOrEqual(waited(beds) + 1e-9)
      },
    ),
    { numRuns: 60 },
  )
})
