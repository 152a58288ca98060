import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { anyScenario, anyStay } from '../../test/support/any-scenario.ts'
import { exponential, modelOf, Run, replicate, simulate, watched } from '../../test/support/simulate.ts'
import { Heap } from './heap.ts'

vi.setConfig({ testTimeout: 60_000 })

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
    fc.property(anyScenario, fc.nat(1000), (scenario, seed) => {
      const model = modelOf(scenario)
      const [plain, used] = [new Run(model, new Heap(1)), new Run(model)]
      replicate(used, seed + 1, 5)
      for (const k of [1, 0]) expect(replicate(used, seed, k)).toEqual(replicate(plain, seed, k))
    }),
    { numRuns: 100 },
  )
})

/** What must hold of the people, places and starts at every settled moment, in words where it does not. */
function amiss(run: Run): string[] {
  const { model, count } = run
  const { lists, stations, limits } = model
  const said: string[] = []
  const must = (holds: boolean, what: string) => {
    if (!holds) said.push(`day ${run.now}: ${what}`)
  }
  const waiting = lists.all.map((_, l) => count[2 * stations + l]!)
  must(run.room - freeOf(run) === heldIn(run), 'not everybody is in a bed or at a door')
  model.scenario.stations.forEach(({ name }, s) => {
    const free = run.places[s]! - count[s]!
    const starts = limits.gated[s] === 1 ? run.starts[s]! : Number.POSITIVE_INFINITY
    const wait = waiting.reduce((sum, people, l) => sum + (lists.station[l] === s ? people : 0), 0)
    must(count[s]! >= 0 && starts >= 0, `${name} has fewer people or starts than none`)
    must(count[stations + s]! <= count[s]!, `more have finished in ${name} than are in it`)
    must(
      wait === 0 || free <= 0 || starts === 0,
      `${wait} wait for ${name} beside ${free} free, ${starts} starts`,
    )
  })
  return said
}

/** People in the arrays that are nobody now. */
function freeOf(run: Run): number {
  let free = 0
  for (let person = run.freeHead; person >= 0; person = run.next[person]!) free++
  return free
}

/** People in beds, and outside at a door; who is served in a bed is in the bed. */
function heldIn({ model, count }: Run): number {
  const { lists, stations, inBed } = model
  let held = 0
  for (let s = 0; s < stations; s++) if (inBed[s] === 0) held += count[s]!
  for (let l = 0; l < lists.all.length; l++) if (lists.outside[l] === 1) held += count[2 * stations + l]!
  return held
}

test('after every event: everybody is somewhere, nobody waits beside a free place or an unused start, nobody is let in where it is full', () => {
  fc.assert(
    fc.property(anyScenario, fc.nat(1000), (scenario, seed) => {
      const model = modelOf(scenario)
      const wrong: string[] = []
      let before: Int32Array | undefined
      const run = watched(model, (now) => {
        wrong.push(...amiss(now))
        for (let s = 0; before && s < model.stations; s++)
          if (now.count[s]! > before[s]! && now.count[s]! > now.places[s]!)
            wrong.push(`day ${now.now}: one more in ${scenario.stations[s]!.name}, which is full`)
        before = now.count.slice()
      })
      replicate(run, seed, 0)
      expect(wrong).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('conservation: in is out and held, as a whole, at every list, and at every service in beds', () => {
  fc.assert(
    fc.property(anyScenario, fc.nat(1000), (scenario, seed) => {
      const model = modelOf(scenario)
      const run = new Run(model)
      const { layout } = run
      const result = replicate(run, seed, 0)
      const { lists, routes, sources, stations, kinds, today } = model
      const over = (column: number) => {
        let sum = 0
        for (let p = 0; p < model.periods; p++) sum += result[layout.series + p * layout.columns + column]!
        return sum
      }
      const all = lists.all.map((_, l) => ({
        came: 0,
        began: over(layout.began + l),
        lost: over(layout.lost + l),
        gaveUp: over(layout.gaveUp + l),
        waits: run.count[2 * stations + l]!,
      }))
      let [came, left] = [0, 0]
      for (let a = 0; a < sources.count; a++) {
        came += over(layout.arrived + a)
        all[sources.list[a]!]!.came += over(layout.arrived + a)
      }
      for (const { count, list } of today) {
        came += count
        if (list >= 0) all[list]!.came += count
      }
      for (let s = 0; s < stations; s++) {
        left += over(layout.finished + s)
        for (let r = routes.from[s * kinds]!; r < routes.from[(s + 1) * kinds]!; r++) {
          left -= result[layout.routes + r]!
          all[routes.list[r]!]!.came += result[layout.routes + r]!
        }
      }
      for (const [l, { lost, gaveUp }] of all.entries()) {
        const to = lists.giveUpTo[l]!
        left += lost + (to < 0 ? gaveUp : 0)
        if (to >= 0) all[to]!.came += gaveUp
      }
      expect(came).toBe(left + heldIn(run))
      for (const { came, began, lost, gaveUp, waits } of all) expect(came).toBe(began + lost + gaveUp + waits)
      for (let s = 0; s < stations; s++) {
        if (model.inBed[s] === 0) continue
        const began = all.reduce((sum, one, l) => sum + (lists.station[l] === s ? one.began : 0), 0)
        expect(began).toBe(over(layout.finished + s) + run.count[s]!)
      }
    }),
    { numRuns: 300 },
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
    fc.property(anyScenario, fc.nat(1000), (any, seed) => {
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
      anyStay,
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
