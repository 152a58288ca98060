import { expect, test } from 'vitest'
import { Temporal } from '../../../platform/time.ts'
import { roll } from './roll.ts'
import { seasonalScale } from './score.ts'

// Counts by chance around means that are known, so that the best anybody could do is known too. The days are Homeward's
// own; no bank holiday changes them.
type Made = {
  name: string
  base: number
  week: number
  extra: number
  drift: number
  step: number
  /** How far from 80 of 100 the share of days within the band may be. */
  off: number
  /** How many times as far off as the best the forecast may be. */
  near: number
}
const usual = { base: 30, week: 1, extra: 0, drift: 0, step: 0, off: 0.03, near: 1.05 }
// Of two a day, one number more or fewer in the band is 10 or 20 of 100 days.
const made: Made[] = [
  { ...usual, name: 'two a day, a strong week', base: 2, week: 2, off: 0.06 },
  { ...usual, name: 'six a day', base: 6 },
  { ...usual, name: 'twenty a day, weekends at half', base: 20, week: 3 },
  { ...usual, name: 'forty a day, every day alike', base: 40, week: 0 },
  { ...usual, name: 'thirty a day, more spread than a count has', extra: 0.2, off: 0.04 },
  { ...usual, name: 'a hundred a day', base: 100 },
  // A level that goes on moving has moved further by the time it is scored, and no past says how far: of a thousand by many
  // times their chance.
  { ...usual, name: 'thirty a day, growing by half in a year', drift: 0.5, off: 0.06, near: 1.1 },
  {
    ...usual,
    name: 'a thousand a day, growing by half in a year',
    base: 1000,
    drift: 0.5,
    off: 0.06,
    near: 1.25,
  },
  { ...usual, name: 'thirty a day, a third more from one day on', step: 0.3, off: 0.06, near: 1.15 },
]
const seeds = [1, 2, 3, 4, 5, 6]
const weights = [1.12, 1.06, 1.02, 1.01, 1.03, 0.9, 0.86]
const first = Temporal.PlainDate.from('2025-10-06')

function chanceOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

function days({ base, week, extra, drift, step }: Made, seed: number) {
  const chance = chanceOf(seed)
  const normal = () => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
  return Array.from({ length: 364 }, (_, i) => {
    const weekday = 1 + (weights[i % 7]! - 1) * week
    const expected = base * weekday * (1 + (drift * i) / 364) * (i > 200 ? 1 + step : 1)
    const mean = expected * Math.exp(extra * normal() - extra ** 2 / 2)
    return { date: first.add({ days: i }), expected, value: countBy(mean, chance) }
  })
}

// How many exponential times fit into a day.
function countBy(mean: number, chance: () => number): number {
  let count = -1
  for (let time = 0; time < mean; count++) time -= Math.log(1 - chance())
  return count
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

function oracle(all: ReturnType<typeof days>): number {
  const scores: number[] = []
  for (let end = all.length - 28; end >= 56; end -= 7) {
    const errors = all.slice(end, end + 28).map(({ value, expected }) => Math.abs(value - expected))
    const scale = seasonalScale(
      all.slice(0, end).map(({ value }) => value),
      7,
    )
    scores.push(meanOf(errors) / scale)
  }
  return meanOf(scores)
}

test.each(made)('$name: near the best that anybody could, and bands that hold', (one) => {
  const series = seeds.map((seed) => days(one, seed))
  const rolled = series.map((all) => roll(all, 28)!)
  const mase = meanOf(rolled.map(({ ours }) => ours.mase))
  const naive = meanOf(rolled.map((own) => own.naive.mase))
  const best = meanOf(series.map(oracle))
  const [cover80, cover95] = [
    meanOf(rolled.map(({ ours }) => ours.cover80)),
    meanOf(rolled.map(({ ours }) => ours.cover95)),
  ]
  process.stdout.write(
    `${one.name}: MASE ${mase.toFixed(3)} beside ${naive.toFixed(3)}, at best ${best.toFixed(3)}; within 80: ${(100 * cover80).toFixed(1)}, within 95: ${(100 * cover95).toFixed(1)}\n`,
  )
  expect(mase).toBeLessThan(one.near * best)
  expect(mase).toBeLessThan(0.8 * naive)
  expect(Math.abs(cover80 - 0.8)).toBeLessThan(one.off)
  expect(Math.abs(cover95 - 0.95)).toBeLessThan(0.03)
})
