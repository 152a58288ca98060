import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figure, idOf, line } from '../../../../../test/support/options-given.ts'
import type { Band, Line } from '../../../capacity/index.ts'
import type { Visit } from '../requires.ts'
import { coverVisits } from './visits.ts'

const left = ({ figure }: Line) => figure?.left ?? 0
const bands = fc.constantFrom<Band>('morning', 'evening', 'night')
const days = fc.subarray([1, 2, 6], { minLength: 1 })
const visits = fc.array(
  fc
    .record({ band: bands, carers: fc.integer({ min: 1, max: 3 }), weekdays: fc.option(days) })
    .map(({ weekdays, ...visit }): Visit => ({ ...visit, minutes: 30, ...(weekdays ? { weekdays } : {}) })),
  { minLength: 1, maxLength: 5 },
)
const lines = fc
  .array(
    fc.record({
      band: fc.option(bands),
      carers: fc.option(fc.integer({ min: 1, max: 3 })),
      weekdays: fc.oneof(fc.constant([]), days),
      left: fc.integer({ min: 0, max: 2 }),
    }),
    { maxLength: 5 },
  )
  .map((all) => all.map(({ left, ...one }, i) => line({ ...one, lineId: idOf(i), figure: figure(left) })))

const served = (one: Line, visit: Visit, day: number) =>
  (one.band ?? visit.band) === visit.band &&
  (one.carers ?? 9) >= visit.carers &&
  (one.weekdays.length === 0 || one.weekdays.includes(day))

/** Every way of giving one day's visits to lines, by trying. */
function canBeCovered(all: readonly Visit[], given: readonly Line[], day: number): boolean {
  const todays = all.filter((visit) => visit.weekdays?.includes(day) ?? true)
  const free = new Map(given.map((one) => [one, left(one)]))
  const place = (n: number): boolean => {
    const visit = todays[n]
    if (!visit) return true
    return given.some((one) => {
      if (!served(one, visit, day) || free.get(one)! < 1) return false
      free.set(one, free.get(one)! - 1)
      const rest = place(n + 1)
      free.set(one, free.get(one)! + 1)
      return rest
    })
  }
  return place(0)
}

describe('visits are put on lines', () => {
  test('exactly where there is a way, found by trying every one', () => {
    fc.assert(
      fc.property(visits, lines, (all, given) => {
        const covered = coverVisits(all, given, left)
        const possible = [1, 2, 3, 4, 5, 6, 7].every((day) => canBeCovered(all, given, day))
        expect('takes' in covered).toBe(possible)
      }),
      { numRuns: 2000 },
    )
  })

  test('within what is left, and each line once', () => {
    fc.assert(
      fc.property(visits, lines, (all, given) => {
        const covered = coverVisits(all, given, left)
        if (!('takes' in covered)) {
          expect(covered.missing.length).toBeGreaterThan(0)
          return
        }
        expect(new Set(covered.takes.map(({ lineId }) => lineId)).size).toBe(covered.takes.length)
        for (const { lineId, units } of covered.takes)
          expect(units).toBeLessThanOrEqual(left(given.find((one) => one.lineId === lineId)!))
      }),
    )
  })

  const visit = (band: Band, carers = 1, weekdays?: number[]): Visit => ({
    band,
    carers,
    minutes: 30,
    ...(weekdays ? { weekdays } : {}),
  })

  test('two visits on different days share a unit; a line of its own part of the day comes before one of any', () => {
    const evenings = line({ lineId: idOf(1), band: 'evening', figure: figure(1) })
    const any = line({ lineId: idOf(0), figure: figure(5) })
    expect(
      coverVisits([visit('evening', 1, [1, 2]), visit('evening', 1, [6])], [any, evenings], left),
    ).toEqual({ takes: [{ lineId: idOf(1), units: 1 }] })
  })

  test('a visit of two carers is not made of two runs of one', () => {
    const single = line({ band: 'evening', carers: 1, figure: figure(4) })
    expect(coverVisits([visit('evening', 2)], [single], left)).toMatchObject({
      missing: [visit('evening', 2)],
    })
  })

  test('weekdays and weekends may come from different rounds', () => {
    const week = line({ lineId: idOf(1), band: 'morning', weekdays: [1, 2, 3, 4, 5], figure: figure(1) })
    const weekend = line({ lineId: idOf(2), band: 'morning', weekdays: [6, 7], figure: figure(1) })
    expect(coverVisits([visit('morning')], [week, weekend], left)).toEqual({
      takes: [
        { lineId: idOf(1), units: 1 },
        { lineId: idOf(2), units: 1 },
      ],
    })
    const only = visit('morning')
    expect(coverVisits([only], [week], left)).toEqual({ missing: [only], on: new Map([[only, [6, 7]]]) })
  })
})
