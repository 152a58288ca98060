import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Temporal } from '../../../platform/time.ts'
import { type MonthlyPlan, plannedBy, plansIn, stayLengths, withoutFewStays } from './monthly-plan.ts'
import { aWeekWords, owedOf, type PromisedBusiness } from './promises.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('promised business', () => {
  const promise = (more: Partial<PromisedBusiness> = {}): PromisedBusiness => ({
    promiseId: 'p',
    serviceId: 's',
    counts: 'hours',
    aWeek: 40,
    from: day('2026-11-02'),
    to: null,
    words: null,
    given: 28.5,
    ...more,
  })

  test.each<[string, Partial<PromisedBusiness>, number]>([
    ['less was given: the rest is owed', {}, 11.5],
    ['as much was given', { given: 40 }, 0],
    ['more was given: nothing is owed back', { given: 55 }, 0],
    ['it has not begun', { from: day('2026-11-25') }, 0],
    ['it begins today', { from: day('2026-11-24') }, 11.5],
    ['its last day is today', { to: day('2026-11-24') }, 11.5],
    ['it is over', { to: day('2026-11-23') }, 0],
  ])('%s', (_, more, owed) => expect(owedOf(promise(more), day('2026-11-24'))).toBe(owed))

  test('in words', () => {
    expect(aWeekWords(11.5, 'hours')).toBe('11.5 hours a week')
    expect(aWeekWords(1, 'starts')).toBe('1 start a week')
  })
})

describe('the plan of a month', () => {
  const plan = (fromMonth: string, aMonth: number, more: Partial<MonthlyPlan> = {}): MonthlyPlan => ({
    planId: fromMonth,
    kind: 'intermediate care bed',
    counts: 'starts',
    aMonth,
    fromMonth: day(fromMonth),
    criteria: null,
    source: null,
    ...more,
  })

  test('the newest that has begun holds, each kind and count by itself', () => {
    const all = [
      plan('2026-09-01', 50),
      plan('2026-11-01', 60),
      plan('2027-01-01', 70),
      plan('2026-09-01', 25, { kind: 'step-up bed' }),
      plan('2026-10-01', 30, { kind: 'step-up bed', counts: 'admissions avoided' }),
    ]
    const in_ = (month: string) =>
      plansIn(all, day(month))
        .map(({ aMonth }) => aMonth)
        .sort((a, b) => a - b)
    expect(in_('2026-08-01')).toEqual([])
    expect(in_('2026-10-01')).toEqual([25, 30, 50])
    expect(in_('2026-12-01')).toEqual([25, 30, 60])
  })

  test.each([
    ['2026-11-01', '2026-11-01', 2],
    ['2026-11-01', '2026-11-24', 48],
    ['2026-11-01', '2026-11-30', 60],
    ['2026-11-01', '2027-03-01', 60],
    ['2026-02-01', '2026-02-14', 30],
  ])('of 60 in the month of %s, by %s: %i', (month, today, expected) =>
    expect(plannedBy(60, day(month), day(today))).toBe(expected),
  )

  test.each<[number[], { people: number; average: number; median: number } | null]>([
    [[], null],
    [[7], { people: 1, average: 7, median: 7 }],
    [[1, 30, 2], { people: 3, average: 11, median: 2 }],
    [[4, 1, 3, 20], { people: 4, average: 7, median: 3.5 }],
  ])('stays of %j days', (days, expected) => expect(stayLengths(days)).toEqual(expected))

  test('whatever the stays, average and median lie between the shortest and the longest, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 40 }), (days) => {
        const { average, median } = stayLengths(days)!
        for (const one of [average, median]) {
          expect(one).toBeGreaterThanOrEqual(Math.min(...days))
          expect(one).toBeLessThanOrEqual(Math.max(...days))
        }
        expect(stayLengths(days.toReversed())).toEqual(stayLengths(days))
      }),
    )
  })

  test('how long fewer than six people stayed is not for everybody', () => {
    const row = (people: number) => ({
      kind: 'step-up bed' as const,
      counts: 'starts' as const,
      plan: null,
      actual: 9,
      byNow: null,
      stays: { people, average: 9, median: 8 },
    })
    expect(withoutFewStays(row(5)).stays).toBeNull()
    expect(withoutFewStays(row(6)).stays).not.toBeNull()
  })
})
