import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Temporal } from '../../../../platform/time.ts'
import { modelOf } from '../../../../simulation/index.ts'
import { fitPlace } from '../fit/fit-place.ts'
import type { PastStay } from '../fit/past.ts'
import { madeFrom } from './made.ts'
import { madeWords } from './made-words.ts'

const now = 20_100
const pathway = fc.constantFrom(...(['P0', 'P1', 'P2', 'P3', null] as const))
const stay: fc.Arbitrary<PastStay> = fc
  .record({
    beds: fc.constantFrom('acute' as const, 'step-down' as const),
    site: fc.constantFrom('a', 'b', 'closed since'),
    age: fc.option(fc.integer({ min: 0, max: 105 })),
    days: fc.double({ min: 0.01, max: 60, noNaN: true }),
    ago: fc.double({ min: 0, max: 60, noNaN: true }),
    waited: fc.option(fc.double({ min: 0, max: 20, noNaN: true })),
    there: fc.boolean(),
    pathway,
    died: fc.boolean(),
    toAssess: fc.boolean(),
    withoutBed: fc.boolean(),
    transferred: fc.boolean(),
  })
  .map(({ days, ago, waited, there, ...one }) => {
    const left = there ? null : now - ago
    const came = (left ?? now) - days
    const ready = waited === null ? null : Math.max(came, (left ?? now) - waited)
    return { ...one, came, ready, left, died: one.died && left !== null, withoutBed: one.withoutBed && there }
  })

const given = fc
  .record({
    stays: fc.array(stay, { maxLength: 400 }),
    stepDownBeds: fc.constantFrom(0, 7),
    commissioned: fc.option(fc.integer({ min: 0, max: 200 })),
    opens: fc.constantFrom(
      { P1: null, P2: null, P3: null },
      { P1: [0.2, 0.2, 0.2, 0.2, 0.2, 0, 0, 0], P2: null, P3: [0, 0, 0, 0, 0.5, 0.5, 0, 1] },
    ),
    assessors: fc.option(
      fc.record({
        weekdays: fc.integer({ min: 1, max: 9 }),
        weekends: fc.nat(3),
        source: fc.constant('the rota'),
      }),
    ),
    from: fc.constantFrom(now, now - 2, now - 30, now - 90),
    uses: fc.array(
      fc.record({
        pathway: fc.constantFrom('P1' as const, 'P3' as const),
        began: fc.integer({ min: now - 80, max: now }),
        ended: fc.constant(null),
      }),
      { maxLength: 5 },
    ),
  })
  .map(({ stays, from, ...one }) => ({
    ...one,
    fit: fitPlace({
      stays,
      uses: one.uses,
      waits: [],
      readmitted: { of: 0, came: 0 },
      from,
      now,
      first: Temporal.PlainDate.from('2025-01-12').subtract({ days: now - from }),
      today: Temporal.PlainDate.from('2025-01-12'),
      ahead: 29,
      admissions: [],
    }),
    hospitals: [
      { site: 'a', name: 'St Anne’s', beds: 30 },
      { site: 'b', name: 'Bridge', beds: 12 },
    ],
    present: stays.filter(({ left }) => left === null),
    now,
    firstDay: { date: '2025-01-12', afterToday: 0 as const },
    bankHolidays: ['2025-01-01'],
    about: 'as it was',
  }))

test('any place makes a scenario that can be run, with everybody whom it has a bed for', () => {
  fc.assert(
    fc.property(given, (one) => {
      const { scenario, made } = madeFrom(one, {
        at: '2025-01-12T09:00:00Z',
        from: '2024-12-01',
        to: '2025-01-12',
      })
      const { about: _about, ...plain } = scenario
      expect(() => modelOf(plain)).not.toThrow()
      const placed = one.present.filter(
        ({ beds, site }) =>
          (beds === 'acute' && site !== 'closed since') || (beds === 'step-down' && one.stepDownBeds > 0),
      )
      const helped = one.uses.filter((use) => use.pathway === 'P1')
      const people = plain.today!.reduce((sum, { count }) => sum + (count ?? 1), 0)
      expect(people).toBe(placed.length + helped.length)
      const waiting = plain
        .today!.filter(({ at, waitsFor }) => at !== undefined && waitsFor !== undefined)
        .reduce((sum, { count }) => sum + (count ?? 1), 0)
      const ready = placed.filter(
        (stay) => stay.ready !== null && !(stay.withoutBed && stay.beds === 'acute'),
      )
      expect(waiting).toBe(ready.length)
      // Whose pathway is known keeps it through the assessment.
      const toAssess = (on: string) =>
        ready.filter((own) => own.toAssess && own.beds === 'acute' && own.pathway === on).length
      const assessed = plain.today!.filter(({ waitsFor }) => waitsFor === 'Assessment')
      const home = assessed.filter(({ kind }) => kind === 'To be assessed, help at home')
      expect(home.reduce((sum, { count }) => sum + (count ?? 1), 0)).toBeGreaterThanOrEqual(toAssess('P1'))
      for (const line of madeWords(made)) expect(line).not.toMatch(/NaN|undefined|Infinity/)
    }),
    { numRuns: 150, seed: 11 },
  )
})
