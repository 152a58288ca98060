import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Temporal } from '../../../platform/time.ts'
import { bandNames, type ServiceKind } from '../../capacity/index.ts'
import { mostOf, nightsBehind, partsOf, splits, weeksOf, wholeOf } from './unmet-ledger.ts'
import type { Missing, UnmetNight } from './unmet-model.ts'

const first = Temporal.PlainDate.from('2026-10-01')
const missing: fc.Arbitrary<Missing> = fc.oneof(
  fc.record({
    what: fc.constant('visit' as const),
    zone: fc.constantFrom('3', '4', null),
    band: fc.constantFrom(...bandNames),
    carers: fc.integer({ min: 1, max: 2 }),
    hours: fc.integer({ min: 0, max: 8 }).map((quarters) => quarters / 4),
  }),
  fc.record({
    what: fc.constant('place' as const),
    kind: fc.constantFrom<ServiceKind>('nursing home', 'reablement'),
    zone: fc.constantFrom('4', null),
    limit: fc.constantFrom('full', 'no hoist'),
  }),
  fc.record({
    what: fc.constant('assessment' as const),
    awaits: fc.constant('care-act-assessment'),
    organisationId: fc.constantFrom('a', null),
  }),
  fc.constantFrom<Missing>({ what: 'found' }, { what: 'room' }),
)
const night: fc.Arbitrary<UnmetNight> = fc
  .record({
    person: fc.integer({ min: 0, max: 20 }),
    day: fc.integer({ min: 0, max: 40 }),
    all: fc.array(missing, { minLength: 1, maxLength: 3 }),
  })
  .map(({ person, day, all }) => ({
    stayId: `s${person}`,
    personId: `p${person}`,
    date: first.add({ days: day }),
    missing: all,
    put: all[0]!,
  }))
const nights = fc.array(night, { maxLength: 60 })
const sum = <T>(all: readonly T[], of: (one: T) => number) => all.reduce((total, one) => total + of(one), 0)

describe('whatever was missing', () => {
  test.each(splits)('by %s: every night is counted once, and the parts equal the whole', (split) => {
    fc.assert(
      fc.property(nights, (all) => {
        const parts = partsOf(all, split)
        const whole = wholeOf(all)
        expect(sum(parts, ({ days }) => days)).toBe(whole.days)
        expect(sum(parts, ({ hours }) => hours ?? 0)).toBeCloseTo(whole.hours)
        for (const part of parts) {
          const behind = nightsBehind(all, { split, key: part.key, of: 'days' })
          expect(behind).toHaveLength(part.days)
          const lacking = nightsBehind(all, { split, key: part.key, of: 'missing' })
          expect(new Set(lacking.map(({ personId }) => personId)).size).toBe(part.people)
          expect(part.people).toBeLessThanOrEqual(whole.people)
        }
      }),
    )
  })

  test('weeks add up to the whole', () => {
    fc.assert(
      fc.property(nights, (all) => {
        const weeks = weeksOf(all, { from: first, to: first.add({ days: 40 }) })
        expect(sum(weeks, ({ whole }) => whole.days)).toBe(all.length)
        expect(weeks.every(({ monday }) => monday.dayOfWeek === 1)).toBe(true)
      }),
    )
  })

  test('a person more never lowers a total', () => {
    fc.assert(
      fc.property(nights, nights, fc.constantFrom(...splits), (all, more, split) => {
        const before = new Map(partsOf(all, split).map((part) => [part.key, part]))
        const other = more.map((one) => ({ ...one, stayId: 'new', personId: 'new' }))
        const after = new Map(partsOf([...all, ...other], split).map((part) => [part.key, part]))
        for (const [key, { days, people, hours }] of before) {
          const then = after.get(key)!
          expect(then.days).toBeGreaterThanOrEqual(days)
          expect(then.people).toBeGreaterThanOrEqual(people)
          expect(then.hours ?? 0).toBeGreaterThanOrEqual(hours ?? 0)
        }
        expect(wholeOf([...all, ...other]).days).toBe(all.length + other.length)
      }),
    )
  })
})

test('the most is what was really missing, however many waited for something that was there', () => {
  const one = (put: Missing, person: string): UnmetNight => ({
    stayId: person,
    personId: person,
    date: first,
    missing: [put],
    put,
  })
  const full: Missing = { what: 'place', kind: 'nursing home', zone: null, limit: 'full' }
  expect(mostOf(partsOf([one({ what: 'room' }, 'a'), one({ what: 'room' }, 'b'), one(full, 'c')]))?.of).toBe(
    full,
  )
  expect(mostOf(partsOf([one({ what: 'room' }, 'a')]))).toBeNull()
})

test('a week without any is 0, and is not left out', () => {
  const weeks = weeksOf([], { from: first, to: first.add({ days: 20 }) })
  expect(weeks.map(({ monday, whole }) => [monday.toString(), whole.days])).toEqual([
    ['2026-09-28', 0],
    ['2026-10-05', 0],
    ['2026-10-12', 0],
    ['2026-10-19', 0],
  ])
})
