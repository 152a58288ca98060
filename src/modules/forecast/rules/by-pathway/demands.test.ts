import { describe, expect, test } from 'vitest'
import { Temporal } from '../../../../platform/time.ts'
import type { Day } from '../days.ts'
import { demandsOf, thinned } from './demands.ts'
import { pathways } from './model.ts'

const last = Temporal.PlainDate.from('2026-11-29')
const until = last.add({ days: 30 })
/** So many days up to `last`, each with the same figure but for a little that repeats. */
const days = (many: number, value: number): Day[] =>
  Array.from({ length: many }, (_, i) => ({
    date: last.subtract({ days: many - 1 - i }),
    value: value + ((i * 7) % 5) - 2,
  }))
const none = { P0: [], P1: [], P2: [], P3: [] }
const each = (many: number) => ({
  P0: days(many, 40),
  P1: days(many, 8),
  P2: days(many, 4),
  P3: days(many, 3),
})
const shares = { P0: 0.8, P1: 0.1, P2: 0.05, P3: 0.02, source: 'our figure', on: null }
const between = (one: ReturnType<typeof demandsOf>, pathway: string) =>
  one.of.find((of) => of.pathway === pathway)!.demand!.between(last.add({ days: 1 }), last.add({ days: 10 }))

describe('demand by pathway', () => {
  test('from its own count, where there are eight weeks of it', () => {
    const found = demandsOf({ ready: each(70), admissions: days(70, 60), shares, until })
    expect(found.of.map(({ demand }) => demand!.basis.from)).toEqual(['ready', 'ready', 'ready', 'ready'])
    expect(between(found, 'P1').mean).toBeGreaterThan(70)
    expect(between(found, 'P1').mean).toBeLessThan(90)
    expect(between(found, 'P1').deviation).toBeGreaterThan(0)
  })

  test('else from admissions by measured shares, where two weeks have both', () => {
    const found = demandsOf({ ready: each(28), admissions: days(100, 60), shares, until })
    const { basis } = found.of[1]!.demand!
    expect(basis).toMatchObject({ from: 'measured shares', days: 100 })
    expect(between(found, 'P1').mean / 10).toBeCloseTo(8, 0)
  })

  test('else by shares that the place has set, named with their source', () => {
    const found = demandsOf({ ready: each(3), admissions: days(100, 60), shares, until })
    expect(found.of[1]!.demand!.basis).toMatchObject({ from: 'set shares', share: 0.1, source: 'our figure' })
    expect(between(found, 'P1').mean / 10).toBeCloseTo(6, 0)
  })

  test.each<[string, Parameters<typeof demandsOf>[0], RegExp]>([
    [
      'no admissions',
      { ready: none, admissions: null, shares, until },
      /0 days; a forecast needs 56.*Nor are admissions/,
    ],
    ['too few admissions', { ready: none, admissions: days(20, 60), shares, until }, /needs 8 weeks/],
    [
      'no shares',
      { ready: each(3), admissions: days(100, 60), shares: null, until },
      /shares by pathway are not known/,
    ],
  ])('without: %s, and it says so of every pathway', (_, asked, why) => {
    const found = demandsOf(asked)
    expect(found.ahead).toBeNull()
    expect(found.of.map(({ pathway }) => pathway)).toEqual([...pathways])
    for (const one of found.of) {
      expect(one.demand).toBeNull()
      expect(one.problem).toMatch(why)
    }
  })
})

test('a share of a count: the mean is its share, and it varies as a count of that size does', () => {
  // Of a Poisson count each one by itself is Poisson again: its deviation is the root of its mean.
  const { mean, deviation } = thinned({ mean: 100, deviation: 10 }, 0.09, null)
  expect(mean).toBeCloseTo(9, 9)
  expect(deviation).toBeCloseTo(3, 9)
  expect(thinned({ mean: 100, deviation: 10 }, 0.09, 50).deviation).toBeGreaterThan(deviation)
})
