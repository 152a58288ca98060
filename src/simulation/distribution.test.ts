import { expect, test } from 'vitest'
import { type Distribution, momentsOf, problemOf } from './distribution.ts'
import { draw, drawsOf } from './draw.ts'
import { chanceBeyond, drawRemaining } from './remaining.ts'
import { gammaTail, normalQuantile, normalTail } from './special.ts'
import { student95 } from './student.ts'
import { threefry } from './threefry.ts'

const all: Distribution[] = [
  { distribution: 'deterministic', value: 4 },
  { distribution: 'exponential', mean: 5 },
  { distribution: 'gamma', mean: 6, sd: 4 },
  { distribution: 'gamma', mean: 2, sd: 3 },
  { distribution: 'erlang', mean: 6, phases: 3 },
  { distribution: 'lognormal', mean: 9, sd: 6 },
  { distribution: 'lognormal', mean: 18, median: 9 },
  { distribution: 'weibull', shape: 1.5, scale: 4 },
  { distribution: 'uniform', from: 2, to: 10 },
  { distribution: 'triangular', from: 1, mode: 3, to: 9 },
  { distribution: 'empirical', values: [1, 2, 2, 7, 20] },
  { distribution: 'empirical', values: [3, 1], weights: [1, 3] },
  { distribution: 'hyperexponential', shares: [0.8, 0.2], means: [2, 20] },
  { distribution: 'hypoexponential', means: [1, 2, 3] },
]
const draws = drawsOf(all)
const out = new Int32Array(2)
const sample = (i: number, n: number, one: (k: number, word: number) => number) =>
  Float64Array.from({ length: n }, (_, k) => {
    threefry(7, i, k, 99, out)
    return one(k, out[0]!)
  })
const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length

test.each(all.map((of, i) => [JSON.stringify(of), of, i] as const))('the moments of %s', (_, of, i) => {
  const n = 100_000
  const values = sample(i, n, (k, word) => draw(draws, i, word, 7, i, k, 99, out))
  const wanted = momentsOf(of)
  const spread = mean(values.map((value) => (value - wanted.mean) ** 2))
  expect(Math.abs(mean(values) - wanted.mean)).toBeLessThanOrEqual(4 * Math.sqrt(wanted.variance / n) + 1e-12)
  // The mean of 18 with a median of 9 has so long a tail that its sampled variance settles slowly.
  expect(Math.abs(spread / (wanted.variance || 1) - (wanted.variance ? 1 : 0))).toBeLessThan(
    of.distribution === 'lognormal' ? 0.2 : 0.06,
  )
  expect(values.every((value) => value >= 0)).toBe(true)
})

test.each(all.map((of, i) => [JSON.stringify(of), i] as const))(
  'what remains of %s is the rest of those stays that are longer',
  (_, i) => {
    const elapsed = 2.5
    const longer = sample(i, 100_000, (k, word) => draw(draws, i, word, 7, i, k, 99, out))
      .filter((value) => value > elapsed)
      .map((value) => value - elapsed)
    const remaining = sample(i, 20_000, (k, word) =>
      drawRemaining(draws, i, elapsed, chanceBeyond(draws, i, elapsed), word, 3, i, k, 5, out),
    )
    if (longer.length === 0) return expect(Math.max(...remaining)).toBe(0)
    const [wanted, found] = [mean(longer), mean(remaining)]
    const spread = Math.sqrt(mean(longer.map((value) => (value - wanted) ** 2)))
    const error = spread * (1 / Math.sqrt(remaining.length) + 1 / Math.sqrt(longer.length))
    expect(Math.abs(found - wanted)).toBeLessThanOrEqual(4 * error + 1e-9)
  },
)

test('far out in the tail what remains is still a number, and not less than nothing', () => {
  for (let i = 0; i < all.length; i++)
    for (const elapsed of [50, 500, 5000])
      for (let k = 0; k < 20; k++) {
        threefry(1, 1, k, i, out)
        const left = drawRemaining(
          draws,
          i,
          elapsed,
          chanceBeyond(draws, i, elapsed),
          out[0]!,
          1,
          1,
          k,
          i,
          out,
        )
        expect(left).toBeGreaterThanOrEqual(0)
        expect(Number.isFinite(left)).toBe(true)
      }
})

test('a longer distribution makes every stay longer: the same word, the same place in it', () => {
  const two = drawsOf([
    { distribution: 'lognormal', mean: 5, sd: 3 },
    { distribution: 'lognormal', mean: 6, sd: 3.6 },
  ])
  for (let k = 0; k < 200; k++) {
    threefry(5, 5, k, 1, out)
    const word = out[0]!
    expect(draw(two, 1, word, 5, 5, k, 1, out)).toBeGreaterThan(draw(two, 0, word, 5, 5, k, 1, out))
  }
})

test('the functions behind them', () => {
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 13)
  expect(normalQuantile(1e-12)).toBeCloseTo(-7.034483825301, 9)
  expect(normalTail(1.959963984540054)).toBeCloseTo(0.025, 14)
  expect(gammaTail(3, 2)).toBeCloseTo(Math.exp(-2) * (1 + 2 + 2), 14)
  expect(gammaTail(0.5, 9)).toBeCloseTo(2.209049699858544e-5, 15)
  expect([1, 4, 19, 199].map((freedom) => Number(student95(freedom).toFixed(4)))).toEqual([
    12.7062, 2.7764, 2.093, 1.972,
  ])
})

test.each<[Distribution, string]>([
  [{ distribution: 'exponential', mean: 0 }, 'above 0'],
  [{ distribution: 'exponential', mean: Number.NaN }, 'below 0'],
  [{ distribution: 'lognormal', mean: 5 }, 'either'],
  [{ distribution: 'lognormal', mean: 5, median: 6 }, 'no more than'],
  [{ distribution: 'uniform', from: 3, to: 2 }, 'before it begins'],
  [{ distribution: 'empirical', values: [] }, 'no values'],
  [{ distribution: 'hyperexponential', shares: [1], means: [1, 2] }, 'for each share'],
  [
    { distribution: 'hyperexponential', shares: [0.7, 0.7], means: [1, 2] },
    'come to 1, such as 0.7 and 0.3, not to 1.4',
  ],
  [{ distribution: 'hyperexponential', shares: [0.2, 0.2], means: [1, 2] }, 'not to 0.4'],
  [{ distribution: 'hyperexponential', shares: [1], means: [0] }, 'means above 0'],
])('%j is refused', (of, why) => expect(problemOf(of)).toContain(why))
