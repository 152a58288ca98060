import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readScenario } from '../src/edges/simulate/read-scenario.ts'
import type { Scenario } from '../src/simulation/index.ts'

const exponential = (mean: number) => ({ distribution: 'exponential' as const, mean })

/** The balanced hospital and its three pathways, b2 of the modelling notes. */
export const b2 = (days: number, warmUp: number): Scenario => ({
  name: 'b2',
  days,
  warmUp,
  arrivals: [{ name: 'Admissions', to: 'Acute', perDay: 18 }],
  stations: [
    {
      name: 'Acute',
      places: 120,
      stay: exponential(5),
      next: [
        { to: 'P1', share: 0.5 },
        { to: 'P2', share: 0.2 },
        { to: 'P3', share: 0.05 },
      ],
    },
    { name: 'P1', places: 140, stay: exponential(14) },
    { name: 'P2', places: 84, stay: exponential(21) },
    { name: 'P3', places: 30, stay: exponential(28) },
  ],
})

/** Like the example of IPACS: nine services apart, arrivals by day, lognormal stays, people there and waiting at the start. */
export function nineServices(): Scenario {
  const kinds = [
    ['P1', 5.4, 100, 18, 9],
    ['P2', 2, 44, 20, 14],
    ['P3', 1.2, 34, 26, 18],
  ] as const
  const all = kinds.flatMap(([kind, perDay, places, mean, median]) =>
    ['North', 'Centre', 'South'].map((site) => ({ name: `${kind} ${site}`, perDay, places, mean, median })),
  )
  return {
    name: 'nine services',
    days: 180,
    arrivals: all.map(({ name, perDay }) => ({
      name,
      to: name,
      perDay,
      byWeekday: [4.8, 6.6, 7.2, 6, 6.6, 3.6, 3],
    })),
    stations: all.map(({ name, places, mean, median }) => ({
      name,
      places,
      stay: { distribution: 'lognormal', mean, median },
    })),
    today: all.flatMap(({ name, places }) => [
      { at: name, since: 9, count: places },
      { waitsFor: name, since: 2, count: 6 },
    ]),
  }
}

/** The example of a winter five times as large: 2,100 beds, with everybody who is in them today. */
export function largePlace(moreBeds: number): Scenario {
  const root = process.env.HOMEWARD_ROOT ?? process.cwd()
  const model = readScenario(readFileSync(path.join(root, 'examples/scenarios/winter.json'), 'utf8'))
  if ('problems' in model) throw new Error('the example cannot be run')
  const { scenario } = model
  const times = 5
  return {
    ...scenario,
    days: 28,
    arrivals: scenario.arrivals.map((one) => ({ ...one, perDay: (one.perDay ?? 0) * times })),
    stations: scenario.stations.map((one) => ({
      ...one,
      ...(one.name === 'Acute' ? { places: 420 * times + moreBeds } : {}),
      ...(one.name === 'Community beds' ? { places: 58 * times } : {}),
      ...(one.starts
        ? { starts: one.starts.map((rule) => ({ ...rule, aWeek: (rule.aWeek ?? 0) * times })) }
        : {}),
      ...(one.windows ? { windows: one.windows.map((window) => ({ ...window, hours: 230 * times })) } : {}),
    })),
    today: (scenario.today ?? []).map((one) => ({ ...one, count: (one.count ?? 1) * times })),
  }
}
