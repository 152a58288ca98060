import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Distribution, momentsOf } from '../../../../simulation/index.ts'
import { fewestEnded, fitTime } from './fit-time.ts'
import { shareAfter, survival, timeBy } from './survival.ts'
import type { Time } from './times.ts'

const usual = { distribution: 'lognormal', mean: 5, sd: 6 } as const

/** A plain generator of even numbers between 0 and 1 (mulberry32), so that a case is the same on every machine. */
function evenly(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * A place that has let people in for years at a steady rate, looked at for some days: those who were in before are seen late,
 * those still in at the end go on.
 */
function looked(draw: (u: () => number) => number, { days, aDay, seed }: Looked): Time[] {
  const u = evenly(seed)
  const before = 400
  return Array.from({ length: (before + days) * aDay }, () => {
    const came = u() * (before + days) - before
    const stay = draw(u)
    return { from: Math.max(0, -came), to: Math.min(stay, days - came), ended: came + stay <= days }
  }).filter(({ from, to }) => to > from)
}
type Looked = { days: number; aDay: number; seed: number }

const normal = (u: () => number) => Math.sqrt(-2 * Math.log(1 - u())) * Math.cos(2 * Math.PI * u())
const kinds: [name: string, of: Distribution, draw: (u: () => number) => number][] = [
  [
    'lognormal',
    { distribution: 'lognormal', mean: 7.59, median: 5.0 },
    (u) => Math.exp(Math.log(5) + 0.9137 * normal(u)),
  ],
  [
    'weibull',
    { distribution: 'weibull', shape: 0.8, scale: 6 },
    (u) => 6 * (-Math.log(1 - u())) ** (1 / 0.8),
  ],
  [
    'gamma',
    { distribution: 'gamma', mean: 8, sd: Math.sqrt(32) },
    (u) => -4 * (Math.log(1 - u()) + Math.log(1 - u())),
  ],
]

describe('what a distribution is known to be is found again, from people seen late and people still in', () => {
  test.each(kinds)('%s, 60 days at 40 a day: its family, and its mean within 6%%', (name, of, draw) => {
    const fit = fitTime(looked(draw, { days: 60, aDay: 40, seed: 3 }), usual)
    expect(fit.by).toBe('a curve')
    expect(fit.used.distribution).toBe(name)
    expect(momentsOf(fit.used).mean / momentsOf(of).mean).toBeCloseTo(1, 1)
    expect(Math.abs(momentsOf(fit.used).mean / momentsOf(of).mean - 1)).toBeLessThan(0.06)
    expect(fit.distance!).toBeLessThan(0.04)
    for (const { observed, used } of fit.quantiles) expect(Math.abs(used / observed! - 1)).toBeLessThan(0.12)
  })

  test('any lognormal, two weeks at 60 a day: median within 10%, and the mean within 15%', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.double({ min: 1, max: 8, noNaN: true }),
        fc.double({ min: 0.4, max: 1, noNaN: true }),
        (seed, median, sigma) => {
          const draw = (u: () => number) => median * Math.exp(sigma * normal(u))
          const { used, quantiles } = fitTime(looked(draw, { days: 14, aDay: 60, seed }), usual)
          expect(Math.abs(quantiles[1]!.used / median - 1)).toBeLessThan(0.1)
          expect(Math.abs(momentsOf(used).mean / (median * Math.exp(sigma ** 2 / 2)) - 1)).toBeLessThan(0.15)
        },
      ),
      { numRuns: 25, seed: 7 },
    )
  })

  test('only those who came and left while we looked would be wrong by a third', () => {
    const times = looked(kinds[0]![2], { days: 14, aDay: 60, seed: 5 })
    const mean = momentsOf(fitTime(times, usual).used).mean
    expect(Math.abs(mean / 7.59 - 1)).toBeLessThan(0.1)
    const finished = times.filter(({ from, ended: done }) => from === 0 && done)
    const short = finished.reduce((sum, { to }) => sum + to, 0) / finished.length
    expect(short).toBeLessThan(0.67 * mean)
  })

  test('two kinds of people in one: no curve is near, so what was observed is used', () => {
    const draw = (u: () => number) => (u() < 0.5 ? 0.5 + 0.2 * u() : 14 + 4 * u())
    const fit = fitTime(looked(draw, { days: 90, aDay: 30, seed: 9 }), usual)
    expect(fit.by).toBe('what was observed')
    expect(Math.abs(momentsOf(fit.used).mean / 8.3 - 1)).toBeLessThan(0.05)
  })
})

test('too few that ended: the usual figures, and how many there were', () => {
  const times = Array.from({ length: fewestEnded - 1 }, (_, i) => ({ from: 0, to: 1 + i / 10, ended: true }))
  const fit = fitTime([...times, { from: 0, to: 3, ended: false }], usual)
  expect(fit).toMatchObject({
    by: 'the usual figures',
    ended: fewestEnded - 1,
    goingOn: 1,
    used: usual,
    distance: null,
  })
  expect(fitTime([], usual)).toMatchObject({ by: 'the usual figures', ended: 0, curve: [] })
})

// Worked by hand: six people; one goes on after 2 days, one is first seen after 2.5.
test('the share still there, by hand', () => {
  const steps = survival([
    { from: 0, to: 1, ended: true },
    { from: 0, to: 2, ended: false },
    { from: 0, to: 3, ended: true },
    { from: 0, to: 4, ended: true },
    { from: 2.5, to: 5, ended: true },
    { from: 0, to: 6, ended: false },
  ])
  expect(steps.map(({ days, share }) => [days, Number(share.toFixed(4))])).toEqual([
    [1, 0.8],
    [3, 0.6],
    [4, 0.4],
    [5, 0.2],
  ])
  expect(shareAfter(steps, 2.9)).toBe(0.8)
  expect(shareAfter(steps, 0.5)).toBe(1)
  expect(timeBy(steps, 0.5)).toBe(4)
  expect(timeBy(steps, 0.9)).toBe(null)
})

test('everybody alike, or at once: it still fits or says it cannot', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          from: fc.double({ min: 0, max: 20, noNaN: true }),
          more: fc.double({ min: 0, max: 40, noNaN: true }),
          ended: fc.boolean(),
        }),
        { maxLength: 120 },
      ),
      (people) => {
        const fit = fitTime(
          people.map(({ from, more, ended }) => ({ from, to: from + more, ended })),
          usual,
        )
        const { mean } = momentsOf(fit.used)
        expect(mean > 0 && Number.isFinite(mean)).toBe(true)
        for (const { used, observed } of fit.curve)
          expect(used >= 0 && used <= 1 && observed >= 0 && observed <= 1).toBe(true)
      },
    ),
    { numRuns: 60, seed: 4 },
  )
})
