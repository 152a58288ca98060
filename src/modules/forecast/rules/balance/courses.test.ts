import { expect, test } from 'vitest'
import { Temporal } from '../../../../platform/time.ts'
import type { Demand } from '../by-pathway/model.ts'
import { bandOf, chancesOf, coursesOf } from './courses.ts'

const today = Temporal.PlainDate.from('2026-12-01')
const aDay = 6
/** Days vary by 2, each for itself; and all together by `level` a day. */
const demand = (level: number): Demand => ({
  pathway: 'P1',
  basis: { from: 'ready', days: 70, since: today.subtract({ days: 70 }) },
  between: (from, to) => {
    const days = from.until(to).days + 1
    return { mean: aDay * days, deviation: Math.hypot(2 * Math.sqrt(days), level * days) }
  },
})
const stretches = (leave: number) =>
  [31, 62, 90].map((days, i) => ({
    to: today.add({ days: days - 1 }),
    days: [31, 31, 28][i]!,
    come: aDay,
    leave,
  }))

/** Numbers of our own, so that nothing is held against itself: Lehmer's generator, and twelve of them for a normal one. */
function chance() {
  let state = 20_261_129
  const one = () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
  return () => Array.from({ length: 12 }, one).reduce((sum, value) => sum + value, -6)
}

test.each<[string, waiting: number, leave: number, level: number]>([
  ['as many leave as come', 50, aDay, 0],
  ['few wait, and nobody is the fewest', 5, aDay, 0],
  ['more leave than come', 20, aDay + 0.5, 0],
  ['far more leave than come: days above the mean alone', 20, aDay + 2, 0],
  ['fewer leave than come', 5, aDay - 0.5, 0],
  ['what is not known of the level moves all days', 50, aDay, 0.4],
])('80 of 100 courses of demand end within: %s', (_, waiting, leave, level) => {
  const bands = coursesOf(demand(level), {
    today,
    waiting,
    stretches: stretches(leave),
    chances: chancesOf(90),
  }).map((ends) => bandOf(ends, ends.toSorted()[250]!))
  const normal = chance()
  const tries = 2000
  const [below, above] = [
    [0, 0, 0],
    [0, 0, 0],
  ]
  for (let i = 0; i < tries; i++) {
    const moved = level * normal()
    let left = waiting
    for (const [month, { days }] of stretches(leave).entries()) {
      for (let day = 0; day < days; day++) left = Math.max(left + aDay + moved + 2 * normal() - leave, 0)
      if (left < bands[month]!.low80) below[month]! += 1 / tries
      if (left > bands[month]!.high80) above[month]! += 1 / tries
    }
  }
  for (const share of [...below, ...above]) expect(share).toBeLessThan(0.145)
  for (const [month, share] of above.entries()) expect(share, `month ${month}`).toBeGreaterThan(0.06)
})

test('the same courses whenever they are asked for', () => {
  const ask = () =>
    coursesOf(demand(0.4), { today, waiting: 50, stretches: stretches(aDay), chances: chancesOf(90) })
  expect(ask()).toEqual(ask())
})
