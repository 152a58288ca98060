import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tableIn } from '../../../../../test/support/table-in.ts'
import { Temporal } from '../../../../platform/time.ts'
import { assessorsOf } from '../today/assessors.ts'
import { opensByDay } from '../today/capacity.ts'
import type { Given } from '../today/given.ts'
import { inWeek, startsAWeek, startsRules } from '../today/starts.ts'
import { type ByDay, byDayOf, countedDays, sum } from './by-day.ts'
import { everybody, type PlaceFit } from './fit-place.ts'

const page = 'docs/rules/fit.md'
const none = { P1: null, P2: null, P3: null }
const number = (text: string | undefined) => (text === 'none' ? null : Number(text))

/** So many whole days, of which so many bank holidays, the weekdays in turn. */
const daysOf = (all: number, holidays: number): number[] => [
  ...Array.from({ length: 7 }, (_, i) => Math.ceil((all - holidays - i) / 7)),
  holidays,
]
const seen = (counts: readonly number[], days: readonly number[]): ByDay => ({ counts, days })
const fitWith = (more: { waits?: object; assessments?: object; aDay?: number }): PlaceFit => {
  const wait = {
    ended: 0,
    aWeek: 0,
    byDay: seen(daysOf(0, 0), daysOf(0, 0)),
    quantiles: [],
    curve: [],
    used: { mean: 8 },
  }
  return {
    waits: { P1: { ...wait, ...more.waits }, P2: wait, P3: wait },
    shares: { acute: { [everybody]: { shares: { P1: 0.1, P2: 0, P3: 0 } } } },
    arrivals: { acute: { aDay: more.aDay ?? 0 } },
    assessments: {
      done: 0,
      byDay: wait.byDay,
      busy: { weekdays: 0, weekends: 0 },
      quickest: null,
      ...more.assessments,
    },
  } as unknown as PlaceFit
}

test.each(tableIn(page, 2))('starts a week of %o', (row) => {
  const [ended, days, aWeek, commissioned, expected, wanted, by] = Object.values(row)
  const fit = fitWith({
    waits: { ended: Number(ended), aWeek: Number(aWeek), byDay: seen(daysOf(0, 0), daysOf(Number(days), 0)) },
    aDay: Number(expected) / 0.7,
  })
  const found = startsAWeek({ fit, commissioned: number(commissioned), opens: none }, 'P1')
  expect(found).toMatchObject({ aWeek: Number(wanted), by, byDay: null })
})

const open = {
  'Monday to Friday': { days: [1, 2, 3, 4, 5], bankHolidays: false },
  'every day': { days: [1, 2, 3, 4, 5, 6, 7] },
}

test.each(tableIn(page, 3))('days on which people start: %o', (row) => {
  const [started, days, holidays, ledger, work, weekend, holiday, by] = Object.values(row)
  const counts = started!.split(', ').map(Number)
  const fit = fitWith({
    waits: { ended: sum(counts), aWeek: 14, byDay: seen(counts, daysOf(Number(days), Number(holidays))) },
  })
  const services =
    ledger === 'none'
      ? []
      : [{ kind: 'reablement' as const, target: 14, opens: open[ledger as keyof typeof open] }]
  const opens = { ...none, P1: opensByDay(services, 'P1') }
  const { byDay, byDayBy } = startsAWeek({ fit, commissioned: null, opens }, 'P1')
  expect(byDayBy).toBe(by)
  if (work === 'alike') return expect(byDay).toBeNull()
  expect(inWeek(byDay!)).toEqual({ weekdays: Number(work), weekends: Number(weekend) })
  expect(byDay![7]).toBeCloseTo(Number(holiday), 9)
})

test.each(tableIn(page, 4))('who assesses: %o', (row) => {
  const [done, weekdays, weekends, expected, said, atWork, atWeekends, by] = Object.values(row)
  const fit = fitWith({
    assessments: {
      byDay: seen([Number(done), 0, 0, 0, 0, 0, 0, 0], daysOf(28, 0)),
      busy: { weekdays: Number(weekdays), weekends: Number(weekends) },
    },
    aDay: Number(expected) / 0.1,
  })
  const [own, rest] = said!.split(', ').map(Number)
  const assessors = said === 'none' ? null : { weekdays: own!, weekends: rest!, source: 'the rota' }
  expect(assessorsOf({ fit, assessors })).toEqual({
    weekdays: Number(atWork),
    weekends: Number(atWeekends),
    by,
    ...(assessors ? { source: 'the rota' } : {}),
  })
})

const counts = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 8, maxLength: 8 })
const days = fc.array(fc.integer({ min: 4, max: 57 }), { minLength: 8, maxLength: 8 })
const given = (byDay: ByDay, opens: Given['opens']['P1']) => ({
  fit: fitWith({ waits: { ended: sum(byDay.counts), aWeek: sum(byDay.counts) / 8, byDay } }),
  commissioned: null,
  opens: { ...none, P1: opens },
})

test('the days of a week add up to the starts of a week, as seen and by the ledger', () => {
  const weekdays = fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(counts, days, weekdays, fc.integer({ min: 1, max: 90 }), (seenOn, of, openOn, target) => {
      const opens = opensByDay([{ kind: 'home care', target, opens: { days: openOn } }], 'P1')!
      expect(sum(opens.slice(0, 7))).toBeCloseTo(1, 9)
      const { aWeek, byDay, byDayBy } = startsAWeek(given(seen(seenOn, of), opens), 'P1')
      expect(sum(byDay!.slice(0, 7))).toBeCloseTo(aWeek, 9)
      const rates = seenOn.slice(0, 7).map((count, i) => count / of[i]!)
      if (byDayBy === 'as it was') expect(Math.abs(aWeek - sum(rates))).toBeLessThan(0.11)
      const rules = startsRules({ aWeek, byDay, byDayBy, by: 'as it was' })
      expect(rules.map((rule) => rule.aWeek)).toEqual(byDay)
    }),
    { seed: 6 },
  )
})

test('days are counted in London, whole ones alone, and a bank holiday is no weekday', () => {
  const moment = (text: string) => Temporal.Instant.from(text).epochMilliseconds / 86_400_000
  // The clocks went forward on Sunday 31 March 2024; Monday 1 April was Easter Monday.
  const counted = countedDays(
    [
      '2024-03-30T23:59:00Z',
      '2024-03-31T00:00:00Z',
      '2024-03-31T22:59:00Z',
      '2024-03-31T23:00:00Z',
      '2024-04-02T23:30:00Z',
    ].map(moment),
    { first: Temporal.PlainDate.from('2024-03-31'), today: Temporal.PlainDate.from('2024-04-03') },
  )
  expect(counted.map(({ count }) => count)).toEqual([2, 1, 0])
  expect(byDayOf(counted)).toEqual({
    counts: [0, 0, 0, 0, 0, 0, 2, 1],
    days: [0, 1, 0, 0, 0, 0, 1, 1],
  })
})
