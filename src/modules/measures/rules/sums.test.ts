import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantOf, Temporal } from '../../../platform/time.ts'
import type { Item } from './item.ts'
import { periodsIn } from './periods.ts'
import { type Known, pointOf } from './points.ts'
import { register } from './register.ts'
import { type Cut, type Period, steps } from './series.ts'
import { type CountedStay, stayItems } from './stay-items.ts'
import { countItems, Sums } from './sums.ts'
import { tallies } from './tallies.ts'

const first = Temporal.PlainDate.from('2026-01-01')
const year: Period = { from: first, to: Temporal.PlainDate.from('2026-12-31') }
const now = instantOf('2027-02-01T12:00:00Z')
const start = instantOf('2026-01-01T00:00:00Z')

const stay = fc
  .record({
    person: fc.integer({ min: 0, max: 9 }),
    trust: fc.constantFrom('a', 'b', 'c'),
    council: fc.constantFrom('x', 'y', null),
    born: fc.integer({ min: 1920, max: 2020 }),
    hours: fc.integer({ min: 0, max: 8000 }),
    stays: fc.option(fc.integer({ min: 0, max: 2000 }), { nil: null }),
    method: fc.constantFrom('11', '21', '81'),
    by: fc.constantFrom('1', '4'),
    to: fc.constantFrom('19', '55', '51'),
    ward: fc.constantFrom('acute', 'community'),
  })
  .map(
    (one): Omit<CountedStay, 'stayId'> => ({
      personId: `p${one.person}`,
      trust: one.trust,
      site: one.trust,
      wardKind: one.ward,
      council: one.council,
      bornOn: Temporal.PlainDate.from({ year: one.born, month: 5, day: 4 }),
      admittedAt: start.add({ hours: one.hours }),
      method: one.method,
      leftAt: one.stays === null ? null : start.add({ hours: one.hours + one.stays }),
      leftBy: one.by,
      leftTo: one.to,
    }),
  )
const some = fc
  .array(stay, { maxLength: 25 })
  .map((all) => all.map((one, i): CountedStay => ({ ...one, stayId: `s${i}` })))

const sumsOf = (items: readonly Item[]) => new Sums(countItems(items))
const ofStays = tallies.filter(({ begins }) => begins === 'stays')
const whole = { by: 'whole' } as const

test('the parts of every cut add up to the whole', () => {
  fc.assert(
    fc.property(some, (stays) => {
      const sums = sumsOf(stayItems(stays, year, now))
      for (const { code, cuts } of ofStays)
        for (const by of cuts as readonly Cut[]) {
          const parts = sums.keys(code, by).map((key) => sums.sum(code, { by, key }, year).amount)
          expect(parts.reduce((a, b) => a + b, 0)).toBe(sums.sum(code, whole, year).amount)
        }
    }),
    { numRuns: 20 },
  )
})

test('days, weeks, months and quarters add up to the same', () => {
  // Whole weeks reach over the ends of the year, so all are counted over the same days.
  const wide = { from: first.subtract({ days: 7 }), to: year.to.add({ days: 7 }) }
  const periods = steps.map((step) => periodsIn(wide, step))
  fc.assert(
    fc.property(some, (stays) => {
      const sums = sumsOf(stayItems(stays, year, now))
      for (const { code } of ofStays) {
        const totals = periods.map((all) =>
          all.reduce((sum, period) => sum + sums.sum(code, whole, period).amount, 0),
        )
        expect(new Set(totals).size).toBe(1)
      }
    }),
    { numRuns: 12 },
  )
})

test('counting a year at once is counting it month by month', () => {
  fc.assert(
    fc.property(some, (stays) => {
      const together = countItems(stayItems(stays, year, now))
      const apart = countItems(periodsIn(year, 'month').flatMap((month) => stayItems(stays, month, now)))
      const told = (counts: typeof together) =>
        counts
          .map((one) => `${one.tally} ${one.by} ${one.key} ${one.on.toString()} ${one.amount} ${one.things}`)
          .sort()
      expect(told(apart)).toEqual(told(together))
    }),
    { numRuns: 15 },
  )
})

test('one person more never lowers a count', () => {
  fc.assert(
    fc.property(some, stay, (stays, more) => {
      const before = sumsOf(stayItems(stays, year, now))
      const after = sumsOf(stayItems([...stays, { ...more, personId: 'new', stayId: 'new' }], year, now))
      for (const { code } of ofStays)
        for (const month of periodsIn(year, 'month'))
          expect(after.sum(code, whole, month).amount).toBeGreaterThanOrEqual(
            before.sum(code, whole, month).amount,
          )
    }),
    { numRuns: 20 },
  )
})

test('what is missing is never nought, and what is nought is never missing', () => {
  const begins = fc.option(fc.integer({ min: 0, max: 400 }), { nil: null })
  const counted = register.flatMap((one) =>
    one.how.from === 'facts' ? [{ definition: one, how: one.how }] : [],
  )
  fc.assert(
    fc.property(
      some,
      begins,
      fc.integer({ min: 0, max: 400 }),
      fc.constantFrom(...steps),
      (stays, after, over, step) => {
        const known: Known = {
          sums: sumsOf(stayItems(stays, year, now)),
          lastDay: first.add({ days: over }),
          begins: () => (after === null ? null : first.add({ days: after })),
          population: () => null,
        }
        for (const { definition, how } of counted)
          for (const period of periodsIn(
            { from: first.add({ days: 50 }), to: first.add({ days: 70 }) },
            step,
          )) {
            const { point } = pointOf(definition, how, whole, step, period, known)
            expect(point.value === null).toBe(point.missing !== undefined)
            if (point.value === null) expect([point.numerator, point.denominator]).toEqual([null, null])
            else expect(Number.isFinite(point.value)).toBe(true)
          }
      },
    ),
    { numRuns: 20 },
  )
})

test('before anything was recorded, in a period that goes on, and with nobody in any bed there is no figure', () => {
  const definition = register.find(({ key }) => key === 'admissions')!
  if (definition.how.from !== 'facts') throw new Error('it is counted')
  const { how } = definition
  const one: CountedStay = {
    stayId: 's',
    personId: 'p',
    trust: 'a',
    site: 'a',
    wardKind: 'acute',
    council: null,
    bornOn: null,
    admittedAt: instantOf('2026-03-03T10:00:00Z'),
    method: '21',
    leftAt: instantOf('2026-03-20T10:00:00Z'),
    leftBy: '1',
    leftTo: '19',
  }
  const known: Known = {
    sums: sumsOf(stayItems([one], year, now)),
    lastDay: Temporal.PlainDate.from('2026-03-25'),
    begins: () => Temporal.PlainDate.from('2026-03-03'),
    population: () => null,
  }
  const weeks = periodsIn({ from: Temporal.PlainDate.from('2026-03-01'), to: known.lastDay }, 'week')
  const told = weeks.map((week) => {
    const { point } = pointOf(definition, how, whole, 'week', week, known)
    return point.value ?? point.missing
  })
  expect(told).toEqual([
    'Nothing of this kind was recorded here before 3 March 2026.',
    'Nothing of this kind was recorded here before 3 March 2026.',
    0,
    'On 3 of 7 days nobody was recorded in any bed here: no figure.',
    'The week has not ended.',
  ])
})
