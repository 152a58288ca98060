import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Temporal } from '../../../platform/time.ts'
import { roll } from './roll.ts'

const { series } = JSON.parse(readFileSync(new URL('vectors.json', import.meta.url), 'utf8')) as {
  series: { admissionsDaily: { y: number[] } }
}
// A year without a bank holiday in the calendar: the series is made by a formula that knows none.
const first = Temporal.PlainDate.from('2025-10-06')

test('28 days ahead, from 49 week ends: a fifth better than as last week, with bands that hold', () => {
  const { origins, ours, naive } = roll(
    series.admissionsDaily.y.map((value, i) => ({ date: first.add({ days: i }), value })),
    28,
  )!
  process.stdout.write(
    `admissions, ${origins} week ends: MASE ${ours.mase.toFixed(3)} beside ${naive.mase.toFixed(3)}, pinball ${ours.pinball10.toFixed(3)} and ${ours.pinball90.toFixed(3)} beside ${naive.pinball10.toFixed(3)} and ${naive.pinball90.toFixed(3)}, within 80: ${(100 * ours.cover80).toFixed(1)}, within 95: ${(100 * ours.cover95).toFixed(1)}\n`,
  )
  expect(origins).toBe(49)
  expect(ours.mase).toBeLessThan(0.8 * naive.mase)
  // The series is made with even and not with normal chance: more of it lies near the middle than bands allow for.
  expect(Math.abs(ours.cover80 - 0.8)).toBeLessThan(0.05)
  expect(Math.abs(ours.cover95 - 0.95)).toBeLessThan(0.03)
})

test('an origin stands at each week end that has eight weeks before and the days after it', () => {
  const days = Array.from({ length: 140 }, (_, i) => ({
    date: first.add({ days: i }),
    value: (i * 7919) % 23,
  }))
  expect(roll(days, 28)?.origins).toBe(9)
  expect(roll(days.slice(0, 84), 28)?.origins).toBe(1)
})

test('too short a history has no origin', () => {
  const days = Array.from({ length: 80 }, (_, i) => ({ date: first.add({ days: i }), value: i % 7 }))
  expect(roll(days, 28)).toBeNull()
})
