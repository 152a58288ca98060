import { describe, expect, test } from 'vitest'
import { modelOf, Run, replicate, type Scenario } from '../../../../simulation/index.ts'
import { todayName } from '../today/stations.ts'
import { whatIfOf } from './answer.ts'
import { changed, changesIn } from './changes.ts'
import type { Ran } from './days.ts'
import { leversOf } from './levers.ts'
import { type Told, toldOf } from './told.ts'

const exponential = (mean: number) => ({ distribution: 'exponential' as const, mean })
const hospital = (name: string) => ({
  name,
  places: 60,
  stay: exponential(3),
  next: [
    { to: 'Going home', share: 0.5, reason: 'going home (P0)' },
    { to: 'Help at home', share: 0.5, reason: 'help at home (P1)' },
  ],
})
const place: Scenario = {
  name: todayName,
  days: 14,
  arrivals: [
    { name: 'Coming to A', to: 'A', perDay: 4 },
    { name: 'Coming to B', to: 'B', perDay: 2 },
  ],
  stations: [
    hospital('A'),
    hospital('B'),
    { name: 'Going home', inBed: true, stay: exponential(0.4) },
    { name: 'Help at home', starts: [{ aWeek: 14, at: '10:00' }], stay: exponential(5) },
  ],
  today: [{ at: 'A', since: 2, waitsFor: 'Help at home', count: 9 }],
}
const ran = (scenario: Scenario): Ran => {
  const model = modelOf(scenario)
  const run = new Run(model)
  return { model, results: Array.from({ length: 20 }, (_, k) => replicate(run, 1, k)) }
}
const named = (told: readonly Told[], name: string) => told.find((one) => one.name === name)!

describe('a place as it was', () => {
  const asIs = ran(place)
  const told = [...toldOf(asIs, null)]

  test('beds of each hospital and of all, and who waits by pathway', () => {
    expect(told.map(({ name }) => name)).toEqual([
      'Occupied, Acute beds',
      'Occupied at A',
      'Occupied at B',
      'Waiting for going home (P0), in a bed',
      'Waiting for help at home (P1), in A',
      'Waiting for help at home (P1), in B',
    ])
    expect(new Set(told.map(({ key }) => key)).size).toBe(told.length)
    for (const { series } of told)
      for (const { asIs: one } of series) {
        expect(one.low).toBeLessThanOrEqual(one.high)
        expect(one.halfWidth).toBeGreaterThan(0)
      }
  })

  test('hospitals add up to all of them, and who waits by pathway to the delayed days, day by day', () => {
    const { series } = whatIfOf(1, asIs, null)
    series.forEach((line, i) => {
      const sum = (names: readonly string[]) =>
        names.reduce((all, name) => all + named(told, name).series[i]!.asIs.mean, 0)
      expect(sum(['Occupied at A', 'Occupied at B'])).toBeCloseTo(sum(['Occupied, Acute beds']), 3)
      expect(sum(told.filter(({ kind }) => kind === 'waiting').map(({ name }) => name))).toBeCloseTo(
        line.asIs.mean,
        3,
      )
    })
  })
})

describe('who is turned away', () => {
  const small: Scenario = {
    name: 'Small',
    days: 800,
    every: 2,
    arrivals: [
      { name: 'Near', to: 'Ward', perDay: 2 },
      { name: 'Far', to: 'Ward', perDay: 1 },
    ],
    stations: [{ name: 'Ward', places: 3, door: 'lost', stay: exponential(1) }],
  }
  const more = changed(small, changesIn(small, { [leversOf(small)[0]!.id]: 6 }))
  const [asIs, after] = [ran(small), ran(more)]
  const { kind, series } = named([...toldOf(asIs, after)], 'Turned away a day by Ward')

  test('is counted a day, whatever the period, from wherever they come', () => {
    expect(kind).toBe('turned away')
    expect(series).toHaveLength(400)
    // Erlang B of three offered to three: 0.3462 of three a day.
    const mean = series.slice(10).reduce((sum, line) => sum + line.asIs.mean, 0) / 390
    expect(mean).toBeCloseTo(3 * 0.3462, 1)
  })

  test('the difference is one less the other, and surer than the two apart', () => {
    for (const { asIs: before, with: then, difference } of series)
      expect(difference!.mean).toBeCloseTo(then!.mean - before.mean, 3)
    const widths = (of: (line: (typeof series)[number]) => number) =>
      series.reduce((sum, line) => sum + of(line), 0)
    expect(widths(({ difference }) => difference!.halfWidth!)).toBeLessThan(
      widths((line) => Math.hypot(line.asIs.halfWidth!, line.with!.halfWidth!)),
    )
  })
})
