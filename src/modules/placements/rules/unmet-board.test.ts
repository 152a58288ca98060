import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Temporal } from '../../../platform/time.ts'
import { type Board, type BoardCounts, type BoardWeek, boardOf } from './unmet-board.ts'
import { nightsBehind, partOf, partsOf, splits } from './unmet-ledger.ts'
import { keyOf, type Missing, type UnmetNight } from './unmet-model.ts'

const first = Temporal.PlainDate.from('2026-10-05')
const visit = (zone: string, carers: number): Missing => ({
  what: 'visit',
  zone,
  band: 'evening',
  carers,
  hours: carers / 2,
})
const things: Missing[] = [
  visit('4', 1),
  visit('4', 2),
  visit('5', 2),
  { what: 'place', kind: 'nursing home', zone: null, limit: 'full' },
  { what: 'place', kind: 'reablement', zone: '4', limit: 'full' },
  { what: 'room' },
]
const night = (person: number, day: number, missing: Missing[]): UnmetNight => ({
  stayId: `s${person}`,
  personId: `p${person}`,
  date: first.add({ days: day }),
  missing,
  put: missing[0]!,
})
const weeksFrom = (nights: readonly UnmetNight[], count: number): BoardWeek[] =>
  Array.from({ length: count }, (_, i) => {
    const monday = first.add({ days: 7 * i })
    const end = monday.add({ days: 7 })
    return {
      monday,
      nights: nights.filter(
        ({ date }) =>
          Temporal.PlainDate.compare(date, monday) >= 0 && Temporal.PlainDate.compare(date, end) < 0,
      ),
    }
  })
/** So many people in each week, all without the same thing. */
const peopled = (...counts: number[]): BoardWeek[] =>
  weeksFrom(
    counts.flatMap((people, week) =>
      Array.from({ length: people }, (_, i) => night(week * 100 + i, week * 7, [things[3]!])),
    ),
    counts.length,
  )
const said = ({ weeks, month }: Board) => [...weeks.map(({ days }) => days), month?.days]

test.each<[string, number[], (number | string | undefined)[]]>([
  ['nothing is small', [9, 8, 7, 9], [9, 8, 7, 9, 33]],
  [
    'a small week takes the next along, so that the month does not give it',
    [9, 3, 7, 9],
    [9, 'hidden', 'hidden', 9, 28],
  ],
  ['two small weeks are still too few together', [9, 2, 3, 9], [9, 'hidden', 'hidden', 'hidden', 23]],
  [
    'the last week is small: the month is kept back instead, for the others were said',
    [9, 8, 7, 2],
    [9, 8, 7, 'hidden', 'hidden'],
  ],
  ['a week of nobody may be said', [9, 0, 7, 9], [9, 0, 7, 9, 25]],
  ['too few in all', [1, 0, 1, 1], ['hidden', 0, 'hidden', 'hidden', 'hidden']],
])('%s', (_, people, expected) => {
  expect(said(boardOf(peopled(...people), true))).toEqual(expected)
})

test('a part of few people takes another along, and is worked out from no other split', () => {
  const many = (from: number, people: number, thing: Missing) =>
    Array.from({ length: people }, (__, i) => night(from + i, 0, [thing]))
  const nights = [...many(0, 20, visit('4', 1)), ...many(50, 3, visit('4', 2)), ...many(100, 12, things[3]!)]
  const [week] = boardOf(weeksFrom(nights, 1), false).weeks
  // Visits in zone 4 are 23: with the 20 of one carer said, that would give the 3 of two.
  const told = splits.flatMap((split) => week!.splits[split].parts.map(({ days }) => days))
  expect(told).not.toContain(3)
  expect(told.includes(20) && told.includes(23)).toBe(false)
})

const somebody = fc
  .record({
    person: fc.integer({ min: 0, max: 25 }),
    day: fc.integer({ min: 0, max: 27 }),
    all: fc.subarray(things, { minLength: 1, maxLength: 3 }),
  })
  .map(({ person, day, all }) => night(person, day, all))
/** Mostly many people, with a few who lack something rare. */
const someNights = fc.array(somebody, { minLength: 1, maxLength: 140 })

test('whatever happened, what was said of a week stays as it was when the next week comes', () => {
  fc.assert(
    fc.property(someNights, (nights) => {
      const weeks = weeksFrom(nights, 4)
      const whole = boardOf(weeks, true)
      for (const count of [1, 2, 3])
        expect(boardOf(weeks.slice(0, count), false).weeks).toEqual(whole.weeks.slice(0, count))
    }),
    { numRuns: 60 },
  )
})

test('whatever happened, no number of fewer than six people is said', () => {
  fc.assert(
    fc.property(someNights, (nights) => {
      for (const { counts, own } of periodsOf(nights)) {
        if (counts.people !== 'hidden') expect(counts.people === 0 || counts.people >= 6).toBe(true)
        for (const split of splits)
          for (const { key, hours } of counts.splits[split].parts) {
            const part = partsOf(own, split).find((one) => one.key === key)!
            expect(part.people).toBeGreaterThanOrEqual(6)
            expect(part.putPeople === 0 || part.putPeople >= 6).toBe(true)
            if (typeof hours === 'number') expect(part.hoursPeople).toBeGreaterThanOrEqual(6)
          }
      }
    }),
    { numRuns: 200 },
  )
})

test.each(['days', 'hours'] as const)(
  'whatever happened, no hidden number of %s can be worked out from all that is said: month, weeks and every split together',
  (measure) => {
    fc.assert(
      fc.property(someNights, (nights) => {
        const sums = periodsOf(nights).flatMap((period) => sumsOf(period, measure))
        const known = sums.filter(({ told }) => told).map(({ of }) => of)
        expect(sums.filter(({ of, told }) => !told && of.size > 0 && follows(of, known))).toEqual([])
      }),
      { numRuns: 150 },
    )
  },
)

type Period = { counts: BoardCounts; own: readonly UnmetNight[] }
type Sum = { told: boolean; of: ReadonlySet<string> }

function periodsOf(nights: readonly UnmetNight[]): Period[] {
  const weeks = weeksFrom(nights, 4)
  const board = boardOf(weeks, true)
  return [
    ...board.weeks.map((counts, i) => ({ counts, own: weeks[i]!.nights })),
    { counts: board.month!, own: nights },
  ]
}

/** Every number of a period, told or hidden, as the set of the unknown numbers that it is the sum of. */
function sumsOf({ counts, own }: Period, measure: 'days' | 'hours'): Sum[] {
  const sums: Sum[] = [{ told: counts[measure] !== 'hidden', of: unknowns(own, measure, () => true) }]
  for (const split of splits)
    for (const part of partsOf(own, split)) {
      const shown = counts.splits[split].parts.find(({ key }) => key === part.key)
      const within = (one: Missing) => partOf(one, split) === part.key
      sums.push({
        told: shown !== undefined && shown[measure] !== 'hidden',
        of: unknowns(nightsBehind(own, { split, key: part.key, of: 'missing' }), measure, within),
      })
    }
  return sums
}

const unknowns = (
  nights: readonly UnmetNight[],
  measure: 'days' | 'hours',
  within: (one: Missing) => boolean,
): Set<string> =>
  new Set(
    nights.flatMap(({ date, put, missing }) => {
      const week = Math.floor(first.until(date, { largestUnit: 'days' }).days / 7)
      const all = measure === 'days' ? [put] : missing.filter(({ what }) => what === 'visit')
      return all.filter(within).map((one) => `${week} ${keyOf(one)}`)
    }),
  )

/** Whether a sum follows from others, in whole fractions: reduced by hand, sharing nothing with what is tested. */
function follows(sum: ReadonlySet<string>, known: readonly ReadonlySet<string>[]): boolean {
  const basis: { at: string; row: Map<string, Fraction> }[] = []
  const reduce = (of: ReadonlySet<string>) => {
    const row = new Map<string, Fraction>([...of].map((name) => [name, [1n, 1n]]))
    for (const { at, row: base } of basis) {
      const factor = row.get(at)
      if (!factor) continue
      for (const [name, value] of base) {
        const left = minus(row.get(name) ?? [0n, 1n], times(factor, value))
        if (left[0] === 0n) row.delete(name)
        else row.set(name, left)
      }
    }
    return row
  }
  for (const one of known) {
    const row = reduce(one)
    const [head] = row
    if (!head) continue
    const [at, [above, below]] = head
    basis.push({ at, row: new Map([...row].map(([name, value]) => [name, times(value, [below, above])])) })
  }
  return reduce(sum).size === 0
}

type Fraction = readonly [bigint, bigint]
const lowest = (above: bigint, below: bigint): Fraction => {
  let [a, b] = [above < 0n ? -above : above, below < 0n ? -below : below]
  while (b !== 0n) [a, b] = [b, a % b]
  return a === 0n ? [0n, 1n] : [above / a, below / a]
}
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => lowest(a * c, b * d)
const minus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => lowest(a * d - c * b, b * d)
