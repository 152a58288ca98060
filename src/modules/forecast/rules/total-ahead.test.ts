import { expect, test } from 'vitest'
import { Temporal } from '../../../platform/time.ts'
import type { DaysAhead } from './forecast-days.ts'
import { totalAhead } from './total-ahead.ts'

const first = Temporal.PlainDate.from('2026-12-01')
const ahead = (alpha: number, unsure = 0): DaysAhead => ({
  days: Array.from({ length: 30 }, (_, i) => ({
    date: first.add({ days: i }),
    mean: 10,
    low80: 0,
    high80: 0,
    low95: 0,
    high95: 0,
  })),
  effects: { 'bank holiday': { share: 0, seen: 0 }, 'day after': { share: 0, seen: 0 } },
  wander: { alpha, deviation: 3, unsure: Array.from({ length: 30 }, () => unsure) },
})
const half = ({ mean, high80 }: { mean: number; high80: number }) => (high80 - mean) / 1.2815515655446004

test('days by chance alone: the width grows with the root of their number', () => {
  const total = totalAhead(ahead(0), first, first.add({ days: 15 }))
  expect(total).toMatchObject({ days: 16, mean: 160 })
  expect(half(total)).toBeCloseTo(3 * 4, 9)
})

test('a level that wanders by a half: the sum of three days by hand, (1 + 2/2)², (1 + 1/2)², 1²', () => {
  expect(half(totalAhead(ahead(0.5), first, first.add({ days: 2 })))).toBeCloseTo(
    3 * Math.sqrt(4 + 2.25 + 1),
    9,
  )
})

test('the errors of the days before are in it too: the third day alone, two by a half', () => {
  const third = first.add({ days: 2 })
  expect(half(totalAhead(ahead(0.5), third, third))).toBeCloseTo(3 * Math.sqrt(0.25 + 0.25 + 1), 9)
})

test('what is not known of the level is in every day alike: twice as many days, twice as far', () => {
  const total = totalAhead(ahead(0, 1), first, first.add({ days: 15 }))
  expect(half(total)).toBeCloseTo(Math.sqrt((3 * 4) ** 2 + 16 ** 2), 9)
})

test('days beyond the forecast are left out, and no day is nothing', () => {
  expect(totalAhead(ahead(0.5), first.add({ days: 28 }), first.add({ days: 60 })).days).toBe(2)
  expect(totalAhead(ahead(0.5), first.add({ days: 40 }), first.add({ days: 60 }))).toEqual({
    days: 0,
    mean: 0,
    low80: 0,
    high80: 0,
  })
})
