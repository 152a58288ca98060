import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import loadHighs from 'highs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Problem } from '../rules/suggest/problem.ts'
import { search } from './search.ts'
import { solve } from './solve.ts'

type Reference = {
  people: number
  places: number
  capacityEach: number
  seed: number
  assigned: number
  optimum: number
}
type Column = { person: number; takes: [line: number, units: number][]; gain: number }

/** Optima found by scipy 1.17 (linear_sum_assignment); costs are whole numbers below 1000 from the generator below. */
const references = JSON.parse(
  readFileSync(join(import.meta.dirname, 'assignment-reference.json'), 'utf8'),
) as Reference[]

let highs: Awaited<ReturnType<typeof loadHighs>>
beforeAll(async () => {
  highs = await loadHighs()
})

const problem = (people: number, room: number[], columns: Column[]): Problem => ({
  people,
  person: Int32Array.from(columns, ({ person }) => person),
  starts: Int32Array.from([
    0,
    ...columns.map((_, i) => columns.slice(0, i + 1).reduce((n, one) => n + one.takes.length, 0)),
  ]),
  line: Int32Array.from(columns.flatMap(({ takes }) => takes.map(([line]) => line))),
  units: Int32Array.from(columns.flatMap(({ takes }) => takes.map(([, units]) => units))),
  room: Int32Array.from(room),
  gains: Float64Array.from(columns, ({ gain }) => gain),
})

const nobody = (people: number) => new Int32Array(people).fill(-1)
const find = (one: Problem, seconds = 20) =>
  search(highs, one, { seconds, first: nobody(one.people), tell: () => undefined })!
const worth = ({ gains }: Problem, chosen: Int32Array) =>
  chosen.reduce((sum, one) => sum + (one < 0 ? 0 : gains[one]!), 0)

describe('optima of the reference', () => {
  // Everybody who can be placed is placed: a place is worth more than any cost.
  const most = 100_000
  test.each(references)(
    '$people people, $places places of $capacityEach: $optimum',
    (reference) => {
      const { people, places, capacityEach, assigned, optimum } = reference
      const costs = seeded(reference)
      // Of very many pairs the cheapest of each person are enough: that they reach the same optimum is the proof.
      const kept = people * places > 100_000 ? 40 : places
      const person: number[] = []
      const line: number[] = []
      const gains: number[] = []
      for (let p = 0; p < people; p++) {
        const row = Array.from({ length: places }, (_, s) => s).sort(
          (a, b) => costs[p * places + a]! - costs[p * places + b]!,
        )
        for (const s of row.slice(0, kept)) {
          person.push(p)
          line.push(s)
          gains.push(most - costs[p * places + s]!)
        }
      }
      const one: Problem = {
        people,
        person: Int32Array.from(person),
        starts: Int32Array.from({ length: person.length + 1 }, (_, i) => i),
        line: Int32Array.from(line),
        units: new Int32Array(person.length).fill(1),
        room: new Int32Array(places).fill(capacityEach),
        gains: Float64Array.from(gains),
      }
      const found = find(one, 60)
      expect(found.is).toBe('proven')
      expect(found.chosen.filter((chosen) => chosen >= 0)).toHaveLength(assigned)
      expect(assigned * most - worth(one, found.chosen)).toBe(optimum)
      expect(found.bound).toBe(worth(one, found.chosen))
    },
    60_000,
  )

  test('an independent way, shortest augmenting paths, finds the same', () => {
    for (const reference of references.filter(({ people }) => people <= 300))
      expect(byAugmenting(reference)).toBe(reference.optimum)
  })
})

const columns = fc.array(
  fc.record({
    person: fc.integer({ min: 0, max: 4 }),
    takes: fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 2 })), {
      minLength: 1,
      maxLength: 3,
      selector: ([line]) => line,
    }),
    gain: fc.integer({ min: 1, max: 50 }),
  }),
  { maxLength: 9 },
)
const room = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 })
const made = (all: Column[], each: number[]) => problem(5, each, all)

describe('small assignments, several lines at once', () => {
  test('as good as the best of all that can be tried', () => {
    fc.assert(
      fc.property(columns, room, (all, each) => {
        const one = made(all, each)
        const { chosen, bound, is } = find(one)
        expect(is).toBe('proven')
        expect(worth(one, chosen)).toBe(best(all, each))
        expect(bound).toBe(worth(one, chosen))
        const used = [0, 0, 0, 0]
        for (const [person, at] of chosen.entries())
          if (at >= 0) {
            expect(all[at]!.person).toBe(person)
            for (const [line, units] of all[at]!.takes) used[line]! += units
          }
        expect(used.every((units, line) => units <= each[line]!)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('of gains as large as days in ten-millionths, that differ by a few units, the best all the same', () => {
    fc.assert(
      fc.property(columns, room, (all, each) => {
        const large = all.map((one) => ({ ...one, gain: 100_000_000 * (1 + (one.gain % 2)) + one.gain }))
        const one = made(large, each)
        const { chosen, is } = find(one)
        expect([is, worth(one, chosen)]).toEqual(['proven', best(large, each)])
      }),
      { numRuns: 200 },
    )
  })

  test('more room is never worse; a person less is never better', () => {
    fc.assert(
      fc.property(columns, room, fc.integer({ min: 0, max: 3 }), (all, each, line) => {
        const value = (some: Column[], given: number[]) => {
          const one = made(some, given)
          return worth(one, find(one).chosen)
        }
        const before = value(all, each)
        expect(value(all, each.with(line, each[line]! + 1))).toBeGreaterThanOrEqual(before)
        expect(
          value(
            all.filter(({ person }) => person !== 0),
            each,
          ),
        ).toBeLessThanOrEqual(before)
      }),
      { numRuns: 100 },
    )
  })

  test('the same worth whatever the order, and twice the worth for twice the gains', () => {
    fc.assert(
      fc.property(columns, room, (all, each) => {
        const value = (some: Column[]) => {
          const one = made(some, each)
          return worth(one, find(one).chosen)
        }
        expect(value(all.toReversed())).toBe(value(all))
        expect(value(all.map((one) => ({ ...one, gain: one.gain * 2 })))).toBe(2 * value(all))
      }),
      { numRuns: 100 },
    )
  })
})

describe('in a thread of its own', () => {
  const small = problem(
    2,
    [1],
    [
      { person: 0, takes: [[0, 1]], gain: 3 },
      { person: 1, takes: [[0, 1]], gain: 5 },
    ],
  )

  test('answers for every set of gains, in order', async () => {
    const [main, other] = await solve({
      problem: small,
      others: [Float64Array.from([9, 5])],
      first: nobody(2),
      seconds: 20,
    })
    expect([...main!.chosen]).toEqual([-1, 1])
    expect([...other!.chosen]).toEqual([0, -1])
  })

  test('is ended when the time is over', async () => {
    const began = performance.now()
    expect(await solve({ problem: hard(), others: [], first: nobody(60), seconds: 0 })).toEqual([null])
    expect(performance.now() - began).toBeLessThan(5000)
  })

  test('a search that cannot be proven in time gives what it has, and how far it may be from the best', () => {
    const one = hard()
    const found = search(highs, one, { seconds: 0.3, first: nobody(60), tell: () => undefined })
    if (!found) return
    expect(found.bound).toBeGreaterThanOrEqual(worth(one, found.chosen))
  })

  test('nobody waits: nobody is placed', () => {
    expect(find(problem(0, [], []))).toEqual({ chosen: new Int32Array(0), bound: 0, is: 'proven' })
  })
})

/** Many who need three or four of few lines at once, all worth about the same: hard to prove. */
function hard(): Problem {
  const next = random(99)
  const all = Array.from({ length: 1500 }, (_, i): Column => {
    const lines = Array.from({ length: 40 }, (_, line) => line).sort(() => next() - 0.5)
    return {
      person: i % 60,
      takes: lines.slice(0, 3 + (i % 3)).map((line) => [line, 1 + Math.floor(next() * 3)]),
      gain: 1000 + Math.floor(next() * 50),
    }
  })
  return problem(
    60,
    Array.from({ length: 40 }, () => 5),
    all,
  )
}

/** Every way of giving each person one of their columns or none. */
function best(all: readonly Column[], each: readonly number[], person = 0): number {
  if (person > 4) return 0
  let most = best(all, each, person + 1)
  for (const one of all.filter((column) => column.person === person)) {
    const left = each.map((units, line) => units - (one.takes.find(([at]) => at === line)?.[1] ?? 0))
    if (left.every((units) => units >= 0)) most = Math.max(most, one.gain + best(all, left, person + 1))
  }
  return most
}

// The linear congruential generator of Numerical Recipes.
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function seeded({ people, places, seed }: Reference): Int32Array {
  const next = random(seed)
  return Int32Array.from({ length: people * places }, () => Math.floor(next() * 1000))
}

/** Least cost of giving everybody on the shorter side one of the longer: shortest augmenting paths with potentials. */
function byAugmenting(reference: Reference): number {
  const { people, places, capacityEach } = reference
  const costs = seeded(reference)
  const seats = places * capacityEach
  const [rows, cols] = people <= seats ? [people, seats] : [seats, people]
  const at = (row: number, col: number) =>
    people <= seats
      ? costs[row * places + Math.floor(col / capacityEach)]!
      : costs[col * places + Math.floor(row / capacityEach)]!
  const u = new Float64Array(rows + 1)
  const v = new Float64Array(cols + 1)
  const rowOf = new Int32Array(cols + 1)
  const way = new Int32Array(cols + 1)
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row
    const least = new Float64Array(cols + 1).fill(Infinity)
    const seen = new Uint8Array(cols + 1)
    let col = 0
    do {
      seen[col] = 1
      let step = Infinity
      let to = 0
      for (let j = 1; j <= cols; j++) {
        if (seen[j]) continue
        const cost = at(rowOf[col]! - 1, j - 1) - u[rowOf[col]!]! - v[j]!
        if (cost < least[j]!) {
          least[j] = cost
          way[j] = col
        }
        if (least[j]! < step) {
          step = least[j]!
          to = j
        }
      }
      for (let j = 0; j <= cols; j++)
        if (seen[j]) {
          u[rowOf[j]!]! += step
          v[j]! -= step
        } else least[j]! -= step
      col = to
    } while (rowOf[col] !== 0)
    while (col !== 0) {
      const before = way[col]!
      rowOf[col] = rowOf[before]!
      col = before
    }
  }
  let sum = 0
  for (let j = 1; j <= cols; j++) if (rowOf[j]) sum += at(rowOf[j]! - 1, j - 1)
  return sum
}
