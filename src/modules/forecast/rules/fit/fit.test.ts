import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../../../../test/support/root.ts'
import { tableIn } from '../../../../../test/support/table-in.ts'
import { Temporal } from '../../../../platform/time.ts'
import { momentsOf } from '../../../../simulation/index.ts'
import { recordedFrom } from './begins.ts'
import { everybody, fitPlace, type Past } from './fit-place.ts'
import type { PastStay } from './past.ts'
import { sharesOf } from './shares.ts'
import { shareAfter, survival } from './survival.ts'
import { usualFigures } from './usual.ts'

const page = 'docs/rules/fit.md'
const stay = (more: Partial<PastStay>): PastStay => ({
  beds: 'acute',
  site: 'a',
  age: 80,
  came: 0,
  ready: null,
  left: null,
  died: false,
  pathway: null,
  toAssess: false,
  withoutBed: false,
  transferred: false,
  ...more,
})

test.each(tableIn(page))('the share still there of $people (from to, + goes on)', (row) => {
  const [people, ...shares] = Object.values(row)
  const times = people!.split(', ').map((text) => {
    const [from, to] = text.replace('+', '').split(' ').map(Number)
    return { from: from!, to: to!, ended: !text.endsWith('+') }
  })
  const steps = survival(times)
  expect([1, 2.9, 3, 4, 5].map((days) => Number(shareAfter(steps, days).toFixed(4)))).toEqual(
    shares.map(Number),
  )
})

test.each(tableIn(page, 1))('shares of %o', (row) => {
  const [ready, none, by, p1] = Object.values(row)
  const stays = ready!
    .split(', ')
    .flatMap((count, i) =>
      Array.from({ length: Number(count) }, () =>
        stay({ ready: 5, pathway: (['P0', 'P1', 'P2', 'P3'] as const)[i]! }),
      ),
    )
  const died = Array.from({ length: Number(none) }, (_, i) => stay({ left: 6, died: i % 2 === 0 }))
  const found = sharesOf([...stays, ...died, stay({ ready: 2, pathway: 'P1' }), stay({ ready: 5 })], {
    from: 3,
    now: 9,
  })
  expect(found.by).toBe(by)
  expect(found.shares.P1).toBeCloseTo(Number(p1), 10)
})

describe('from when everybody is recorded', () => {
  const leaving = (perWeek: readonly number[], now = 1000) =>
    perWeek.flatMap((count, week) =>
      Array.from({ length: count }, (_, i) => stay({ left: now - 7 * week - 7 * ((i + 0.5) / count) })),
    )
  test.each([
    ['weeks alike, then one with a single leaver', [10, 12, 9, 11, 1, 0, 3], 972],
    ['this week has just begun to be recorded', [8, 0, 0, 0], 993],
    ['nobody has left', [], 1000],
  ])('%s', (_, weeks, from) => {
    expect(recordedFrom(leaving(weeks), 1000, null)).toBe(from)
  })
  test('what the place says is believed', () => {
    expect(recordedFrom(leaving([10, 12, 9]), 1000, 998)).toBe(998)
  })
})

const past = (more: Partial<Past>): Past => ({
  stays: [],
  uses: [],
  waits: [],
  readmitted: { of: 0, came: 0 },
  from: 20_000,
  now: 20_100,
  first: Temporal.PlainDate.from('2024-10-04'),
  today: Temporal.PlainDate.from('2025-01-12'),
  ahead: 29,
  admissions: [],
  ...more,
})

/** Evenly spread, so that a case is the same everywhere: the n-th of many lies where the golden ratio puts it. */
const spread = (n: number) => (n * 0.618_033_988_749_895) % 1

test('a place of two ages: told apart, each with its own stays and shares, and arrivals by weekday', () => {
  const stays = Array.from({ length: 6000 }, (_, n) => {
    const old = n % 2 === 0
    const came = 19_960 + (n / 6000) * 140
    const ready = came - (old ? 9 : 2) * Math.log(1 - spread(n) * 0.999)
    const left = ready + 1
    const pathway = old && n % 4 === 0 ? ('P1' as const) : ('P0' as const)
    return stay({
      age: old ? 85 : 40,
      came,
      ready: ready <= 20_100 ? ready : null,
      left: left <= 20_100 ? left : null,
      pathway: ready <= 20_100 ? pathway : null,
    })
  }).filter(({ left }) => left === null || left >= 20_000)
  const middle = stays.map((one, i) => (i % 5 === 0 ? { ...one, age: 70 } : one))
  const fit = fitPlace(past({ stays: middle }))
  expect(fit.kinds).toEqual(['Under 65', '65 to 79', '80 and over'])
  const mean = (kind: string) => momentsOf(fit.stays.acute[kind]!.used).mean
  expect(Math.abs(mean('80 and over') / 9 - 1)).toBeLessThan(0.08)
  expect(Math.abs(mean('Under 65') / 2 - 1)).toBeLessThan(0.08)
  expect(fit.shares.acute['80 and over']!.shares.P1).toBeCloseTo(0.5, 1)
  expect(fit.shares.acute['Under 65']!.shares.P1).toBe(0)
  expect(fit.arrivals.acute.byWeekday!.every((weight) => weight > 0.9 && weight < 1.1)).toBe(true)
  expect(fit.arrivals.acute.ahead).toHaveLength(29)
  expect(fit.waits.P1.quantiles[1]!.used).toBeCloseTo(1, 1)
})

const shuffled = <T>(list: readonly T[]): T[] =>
  list
    .map((one, i) => [spread(i + 7), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one)

test('in whichever order the facts come, the fit is the same', () => {
  const awaits = ['therapy-assessment', 'care-act-assessment', 'transport', 'medicines']
  const stays = Array.from({ length: 900 }, (_, n) => {
    const came = 20_000 + spread(n) * 90
    const ready = came + 5 * spread(3 * n)
    return stay({
      site: `site ${n % 3}`,
      age: (n * 37) % 100,
      came,
      ready,
      left: n % 9 === 0 ? null : ready + 2 * spread(5 * n),
      pathway: (['P0', 'P1', 'P2', 'P3'] as const)[n % 4]!,
    })
  })
  const waits = Array.from({ length: 400 }, (_, n) => ({
    awaits: awaits[n % 4]!,
    since: 20_000 + 90 * spread(n),
    done: n % 7 === 0 ? null : 20_002 + 90 * spread(n),
    ready: n % 2 === 0,
  }))
  const uses = stays.slice(0, 50).map(({ came }) => ({ pathway: 'P1' as const, began: came, ended: null }))
  const fit = fitPlace(past({ stays, waits, uses }))
  expect(fit.waits.P1.byDay.counts.reduce((all, one) => all + one, 0)).toBeGreaterThan(100)
  expect(fit.assessments.quickest).toBeGreaterThan(0)
  const again = past({ stays: shuffled(stays), waits: shuffled(waits), uses: shuffled(uses) })
  expect(fitPlace(again)).toEqual(fit)
})

test('a place that has recorded nothing: the usual figures, everywhere', () => {
  const fit = fitPlace(past({ from: 20_100 }))
  expect(fit.kinds).toEqual([])
  expect(fit.stays.acute[everybody]).toMatchObject({ by: 'the usual figures', ended: 0 })
  expect(fit.arrivals.acute).toMatchObject({ aDay: 0, byWeekday: null, ahead: null })
})

test('the usual figures are those of the example, as far as it has them', () => {
  const winter = JSON.parse(readFileSync(join(root, 'examples/scenarios/winter.json'), 'utf8'))
  const [usual] = winter.arrivals
  expect(usual.byWeekday).toEqual(usualFigures.byWeekday)
  expect(usual.byHour).toEqual(usualFigures.byHour)
  const { mean, sd } = winter.stations.find(({ name }: { name: string }) => name === 'Community beds').stay
  expect(usualFigures.stepDownStay).toMatchObject({ mean, sd })
  const { assessors } = usualFigures
  const assessment = winter.stations.find(({ name }: { name: string }) => name === 'Assessment')
  const [, work, weekend] = assessment.places
  expect(assessment.stay).toEqual(assessors.stay)
  expect(work).toMatchObject(assessors.weekdays)
  expect(weekend).toMatchObject(assessors.weekends)
  expect(weekend.places / work.places).toBe(assessors.atWeekends)
  const { shares, withoutPathway } = usualFigures
  expect(shares.P0 + shares.P1 + shares.P2 + shares.P3).toBeCloseTo(1, 10)
  expect(withoutPathway).toBeLessThan(0.1)
})
