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

/** What must hold of the people, places, starts and hours at every settled moment, in words where it does not. */
function amiss(run: Run): string[] {
  const { model, count } = run
  const { stations, limits } = model
  const said: string[] = []
  const must = (holds: boolean, what: string) => {
    if (!holds) said.push(`day ${run.now}: ${what}`)
  }
  must(run.room - freeOf(run).size === heldIn(run), 'not everybody is in a bed or at a door')
  model.scenario.stations.forEach(({ name }, s) => {
    const free = run.places[s]! - count[s]!
    const starts = limits.gated[s] === 1 ? run.starts[s]! : Number.POSITIVE_INFINITY
    must(count[s]! >= 0 && starts >= 0, `${name} has fewer people or starts than none`)
    must(count[stations + s]! <= count[s]!, `more have finished in ${name} than are in it`)
    if (free > 0 && starts > 0)
      must(
        !mayBegin(run, s).some((person) => fits(run, s, person)),
        `somebody waits for ${name} beside ${free} free and ${starts} starts`,
      )
    for (let w = limits.windowFrom[s]!; w < limits.windowFrom[s + 1]!; w++)
      must(
        run.windowLeft[w] === run.windowMinutes[w]! - taken(run, s, w - limits.windowFrom[s]!),
        `the minutes of ${name} that are taken and left are not those there are`,
      )
  })
  return said
}

/** Whoever may be next by the station's rule: everybody who waits where whoever fits goes first, or one person. */
function mayBegin(run: Run, s: number): number[] {
  const { lists, longestList, firstFit } = run.model
  const waiting = lists.all.map((_, list) => {
    const people: number[] = []
    for (let person = run.head[list]!; person >= 0; person = run.next[person]!) people.push(person)
    return lists.station[list] === s ? people : []
  })
  if (firstFit[s] === 1) return waiting.flat()
  const first = waiting
    .flatMap((people, list) => people.slice(0, 1).map((person) => ({ person, list, length: people.length })))
    .sort(
      (a, b) =>
        lists.priority[a.list]! - lists.priority[b.list]! ||
        (longestList[s] === 1 ? b.length - a.length : 0) ||
        run.since[a.person]! - run.since[b.person]! ||
        run.joined[a.person]! - run.joined[b.person]!,
    )
  return first.slice(0, 1).map(({ person }) => person)
}

function fits(run: Run, s: number, person: number): boolean {
  const { limits } = run.model
  const from = limits.windowFrom[s]!
  const left = run.windowLeft.subarray(from, limits.windowFrom[s + 1]!)
  return left.every((minutes, w) => {
    const needed = limits.needMinutes[run.need[person]!]![w]!
    return needed === 0 || needed <= minutes
  })
}

/** Minutes of a window that those in a station take. */
function taken(run: Run, s: number, window: number): number {
  const nobody = freeOf(run)
  let minutes = 0
  for (let person = 0; person < run.room; person++)
    if (!nobody.has(person) && run.bed[person] === s)
      minutes += run.model.limits.needMinutes[run.uses[person]!]![window]!
  return minutes
}

/** People in the arrays that are nobody now. */
function freeOf(run: Run): Set<number> {
  const free = new Set<number>()
  for (let person = run.freeHead; person >= 0; person = run.next[person]!) free.add(person)
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

/** What is kept of one settled moment to be compared with the next. */
function pictureOf(run: Run) {
  const { count, windowLeft, windowMinutes, tally, period } = run
  return {
    period,
    count: count.slice(),
    left: windowLeft.slice(),
    minutes: windowMinutes.slice(),
    began: tally.slice(0, run.model.lists.all.length),
    next: Array.from({ length: run.model.stations }, (_, s) => {
      const [person] = overtakes(run, s) ? [] : mayBegin(run, s)
      return person === undefined
        ? undefined
        : { person, list: run.queue[person]!, since: run.since[person]! }
    }),
  }
}

/** By the rule of the station, somebody who came later may begin before one of the same priority. */
const overtakes = ({ model }: Run, s: number) => model.firstFit[s] === 1 || model.longestList[s] === 1

/** What may not have happened between two settled moments, in words where it has. */
function wronglyLetIn(run: Run, before: ReturnType<typeof pictureOf>): string[] {
  const { model, count, places, windowLeft, windowMinutes, tally } = run
  const { lists, limits } = model
  const said: string[] = []
  for (const [s, { name }] of model.scenario.stations.entries()) {
    if (count[s]! > before.count[s]! && count[s]! > places[s]!)
      said.push(`one more in ${name}, which is full`)
    const first = before.next[s]
    if (!first || before.period !== run.period) continue
    if (run.queue[first.person] !== first.list || run.since[first.person] !== first.since) continue
    for (const list of lists.all.keys())
      if (
        lists.station[list] === s &&
        lists.priority[list]! >= lists.priority[first.list]! &&
        tally[list]! > before.began[list]!
      )
        said.push(`somebody began in ${name} before who was next`)
  }
  for (const [w, left] of windowLeft.entries())
    if (left < 0 && left < before.left[w]! && windowMinutes[w] === before.minutes[w])
      said.push(`more taken of ${limits.windowNames[w]} than there is`)
  return said.map((what) => `day ${run.now}: ${what}`)
}

test('after every event: everybody is somewhere, nobody waits beside a place, a start and hours they could have', () => {
  fc.assert(
    fc.property(anyScenario, fc.nat(1000), (scenario, seed) => {
      const wrong: string[] = []
      const run = watched(modelOf(scenario), (now) => wrong.push(...amiss(now)))
      replicate(run, seed, 0)
      expect(wrong).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('between events: nobody is let in where it is full, or before who was next', () => {
  fc.assert(
    fc.property(anyScenario, fc.nat(1000), (scenario, seed) => {
      const wrong: string[] = []
      let before: ReturnType<typeof pictureOf> | undefined
      const run = watched(modelOf(scenario), (now) => {
        if (before) wrong.push(...wronglyLetIn(now, before))
        before = pictureOf(now)
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
