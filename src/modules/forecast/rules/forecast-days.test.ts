import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Temporal } from '../../../platform/time.ts'
import type { Day } from './days.ts'
import { forecastDays } from './forecast-days.ts'

const monday = Temporal.PlainDate.from('2025-10-06')
const weekdays = [12, 11, 10, 10, 9, 6, 5]

/** Twenty weeks of the same week, unless `change` says another value for a day. */
const weeks = (
  change: (day: number, usual: number, date: Temporal.PlainDate) => number | null = (_, usual) => usual,
): Day[] =>
  Array.from({ length: 140 }, (_, i) => {
    const date = monday.add({ days: i })
    return { date, value: change(i, weekdays[i % 7]!, date) }
  })

describe('days ahead', () => {
  test('a week that repeats goes on repeating, with no width', () => {
    const { days } = forecastDays(weeks(), 14)
    expect(days[0]!.date.toString()).toBe('2026-02-23')
    expect(days.map(({ mean }) => Math.round(mean))).toEqual([...weekdays, ...weekdays])
    expect(days.every(({ low95, high95 }) => high95 - low95 <= 1)).toBe(true)
  })

  test('a day nobody counted is no zero: what follows is the same', () => {
    const { days } = forecastDays(
      weeks((i, usual) => (i % 19 === 4 ? null : usual)),
      7,
    )
    expect(days.map(({ mean }) => Math.round(mean))).toEqual(weekdays)
  })

  test('a bank holiday ahead is as those behind were, believed the more the more were seen', () => {
    const holidays = ['2025-11-11', '2025-12-02', '2026-01-15', '2026-02-05', '2026-02-25'].map((on) => ({
      on,
      name: 'A day off',
    }))
    const closed = new Set([...holidays.map(({ on }) => on), '2025-12-25', '2025-12-26', '2026-01-01'])
    const history = weeks((_, usual, date) => (closed.has(date.toString()) ? 0 : usual))
    const { days, effects } = forecastDays(history, 7, holidays)
    expect(effects['bank holiday'].seen).toBe(7)
    expect(effects['bank holiday'].share).toBeLessThan(-0.9)
    expect(days[2]!.date.toString()).toBe('2026-02-25')
    expect(days[2]!.mean).toBeLessThan(weekdays[2]! * 0.3)
    expect(days[1]!.mean).toBeGreaterThan(weekdays[1]! * 0.9)
  })

  test.each<[string, (day: number) => number]>([
    ['a line goes on', (day) => 60 + day / 30],
    ['a wave of the year turns where it turned', (day) => 100 + 12 * Math.cos((2 * Math.PI * day) / 365.25)],
  ])('%s', (_, usual) => {
    const past = Array.from({ length: 540 }, (_day, i) => ({
      date: monday.add({ days: i }),
      value: Math.round(usual(i)) + ((i * 7919) % 5) - 2,
    }))
    for (const [i, { mean }] of forecastDays(past, 28).days.entries())
      expect(Math.abs(mean - usual(540 + i))).toBeLessThan(1)
  })

  test('before any bank holiday was seen, one is half way to a Sunday; a count without a week is not changed', () => {
    const christmas = (values: (day: number) => number) =>
      forecastDays(
        Array.from({ length: 77 }, (_, i) => ({ date: monday.add({ days: i }), value: values(i) })),
        7,
      )
    const { days, effects } = christmas((i) => weekdays[i % 7]!)
    expect(effects['bank holiday'].seen).toBe(0)
    expect(days[3]!.date.toString()).toBe('2025-12-25')
    expect(days[3]!.mean).toBeCloseTo((weekdays[3]! + weekdays[6]!) / 2, 0)
    expect(days[2]!.mean).toBeCloseTo(weekdays[2]!, 0)
    expect(christmas(() => 9).days[3]!.mean).toBeCloseTo(9, 6)
  })

  test.each<[string, Day[], RegExp]>([
    ['too short', weeks().slice(0, 55), /8 weeks/],
    ['with a day left out', weeks().filter((_, i) => i !== 70), /The day after 2025-12-14 is 2025-12-16/],
    ['mostly empty', weeks((i, usual) => (i % 3 === 0 ? null : usual)), /have no figure/],
  ])('a history %s is refused, in words', (_, days, why) => {
    expect(() => forecastDays(days, 7)).toThrow(why)
  })
})

const counts = fc.array(fc.nat(40), { minLength: 70, maxLength: 120 })
const daysOf = (values: number[]): Day[] =>
  values.map((value, i) => ({ date: monday.add({ days: i }), value }))

describe('whatever happened', () => {
  test('the bands lie within one another and never below nothing', () => {
    fc.assert(
      fc.property(counts, (values) => {
        for (const { mean, low80, high80, low95, high95 } of forecastDays(daysOf(values), 14).days) {
          expect(Math.min(low95, low80, mean)).toBeGreaterThanOrEqual(0)
          expect(low95).toBeLessThanOrEqual(low80)
          expect(high80).toBeLessThanOrEqual(high95)
          expect(mean).toBeLessThanOrEqual(high80 + 0.5)
        }
      }),
      { numRuns: 50 },
    )
  })

  test('twice as many people, twice the forecast', () => {
    fc.assert(
      fc.property(counts, (values) => {
        const once = forecastDays(daysOf(values), 7).days
        const twice = forecastDays(daysOf(values.map((value) => 2 * value)), 7).days
        for (const [i, { mean }] of once.entries()) expect(twice[i]!.mean).toBeCloseTo(2 * mean, 4)
      }),
      { numRuns: 50 },
    )
  })
})
