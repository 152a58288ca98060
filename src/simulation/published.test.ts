import { expect, test, vi } from 'vitest'
import {
  answerOf,
  beside,
  exponential,
  lognormal,
  modelOf,
  Run,
  replicate,
  simulate,
  watched,
} from '../../test/support/simulate.ts'
import { estimate, type Figure } from './estimate.ts'
import type { Scenario } from './index.ts'
import exact from './reference/exact.json' with { type: 'json' }
import papers from './reference/wood-murch.json' with { type: 'json' }

vi.setConfig({ testTimeout: 60_000 })

// Monks and others 2016, by the parameters of pydesrap_stroke: stays by where the person goes on to.
const asu = { stroke: 1 / 1.2, tia: 1 / 9.3, neuro: 1 / 3.6, other: 1 / 3.2 }
const direct = { stroke: 1 / 21.8, neuro: 1 / 31.7, other: 1 / 28.6 }
const toRehab = { stroke: 0.24, tia: 0.01, neuro: 0.11, other: 0.05 }
const rehab = {
  'rehab stroke esd': lognormal(30.3, 23.1),
  'rehab stroke': lognormal(28.4, 27.2),
  'rehab tia': lognormal(18.7, 23.5),
  'rehab neuro': lognormal(27.6, 28.4),
  'rehab other': lognormal(16.1, 14.1),
}

/** @param times as many of everybody */
function strokeUnit(days: number, times: number): Scenario {
  const acuteStays = {
    'stroke to rehab': lognormal(7.4, 8.61),
    'stroke with esd': lognormal(4.6, 4.8),
    'stroke elsewhere': lognormal(7, 8.7),
    tia: lognormal(1.8, 2.3),
    neuro: lognormal(4, 5),
    other: lognormal(3.8, 5.2),
  }
  const on = (kind: string, share: number) => [{ to: 'Rehab', share, kind: `rehab ${kind}` }]
  const arrivals = [
    ...[
      ['stroke to rehab', asu.stroke * 0.24],
      ['stroke with esd', asu.stroke * 0.13],
      ['stroke elsewhere', asu.stroke * 0.63],
      ['tia', asu.tia],
      ['neuro', asu.neuro],
      ['other', asu.other],
    ].map(([kind, perDay]) => ({
      name: `acute ${kind}`,
      to: 'Acute',
      kind: kind as string,
      perDay: (perDay as number) * times,
    })),
    ...[
      ['stroke esd', direct.stroke * 0.4],
      ['stroke', direct.stroke * 0.6],
      ['neuro', direct.neuro],
      ['other', direct.other],
    ].map(([kind, perDay]) => ({
      name: `rehab ${kind}`,
      to: 'Rehab',
      kind: `rehab ${kind}`,
      perDay: (perDay as number) * times,
    })),
  ]
  return {
    name: 'stroke unit',
    days,
    warmUp: 1000,
    every: days,
    kinds: [...Object.keys(acuteStays), ...Object.keys(rehab)],
    arrivals,
    stations: [
      {
        name: 'Acute',
        stay: lognormal(5, 5),
        stayByKind: acuteStays,
        nextByKind: {
          'stroke to rehab': [
            { to: 'Rehab', share: 0.4, kind: 'rehab stroke esd' },
            { to: 'Rehab', share: 0.6, kind: 'rehab stroke' },
          ],
          tia: on('tia', toRehab.tia),
          neuro: on('neuro', toRehab.neuro),
          other: on('other', toRehab.other),
        },
      },
      { name: 'Rehab', stay: lognormal(25, 25), stayByKind: rehab },
    ],
  }
}

test.each([
  ['as it is', 1, exact.strokeUnit.asu, exact.strokeUnit.rehab],
  ['with 5% more of everybody', 1.05, exact.strokeUnit.asuPlus5pct, exact.strokeUnit.rehabPlus5pct],
] as const)(
  'the stroke unit %s: the chance of a delay from how many would be there with beds for all',
  (_, times, asuBeds, rehabBeds) => {
    const run = new Run(modelOf(strokeUnit(2000, times)))
    const reps = 150
    const units = [
      { unit: 'acute', load: exact.strokeUnit.asuLoad, beds: Object.entries(asuBeds) },
      { unit: 'rehab', load: exact.strokeUnit.rehabLoad, beds: Object.entries(rehabBeds) },
    ].map((one) => ({
      ...one,
      held: new Float64Array(reps),
      chances: one.beds.map(() => new Float64Array(reps)),
    }))
    for (let k = 0; k < reps; k++) {
      const result = replicate(run, 3, k)
      for (const [s, { beds, held, chances }] of units.entries()) {
        held[k] = result[run.layout.series + run.layout.occupied + s]!
        const times = run.levelTime.subarray(run.levelFrom[s]!, run.levelFrom[s + 1]!)
        for (const [i, [number]] of beds.entries()) {
          const upTo = times.subarray(0, Number(number) + 1).reduce((sum, time) => sum + time, 0)
          chances[i]![k] = times[Number(number)]! / upTo
        }
      }
    }
    const wrong = units.flatMap(({ unit, load, beds, held, chances }) => [
      beside(`stroke × ${times}, ${unit} load`, estimate(held), load * times),
      ...beds.map(([number, { pDelay }], i) => {
        // A ratio within a run leans a little: by less than a third of the last digit that the paper prints.
        const figure = estimate(chances[i]!)
        const line = beside(`stroke × ${times}, ${unit} ${number} beds`, figure, pDelay)
        return Math.abs(figure.mean - pDelay) < 1.5 * figure.halfWidth! + 0.003 ? null : line
      }),
    ])
    expect(wrong.filter(Boolean)).toEqual([])
  },
)

test('the stroke unit with 22 and 26 beds for all, lost when full', () => {
  const load = exact.strokeUnit.asuLoad + exact.strokeUnit.rehabLoad
  for (const beds of ['22', '26'] as const) {
    // Everybody in one place: by Erlang B only the load matters, so one kind of stay will do.
    const pooled: Scenario = {
      name: 'pooled',
      days: 3000,
      warmUp: 500,
      arrivals: [{ name: 'all', to: 'Beds', perDay: load / 10 }],
      stations: [{ name: 'Beds', places: Number(beds), stay: lognormal(10, 10), door: 'lost' }],
    }
    const { answer } = simulate(pooled, 100)
    expect(
      beside(`stroke, ${beds} pooled beds`, answer.lists[0]!.lostShare!, exact.strokeUnit.pooled[beds]),
    ).toBeNull()
  }
})

function woodMurch(paper: 'A' | 'B'): Scenario {
  const { units, delays } = papers[paper]
  type Unit = {
    perDay?: number
    beds: number
    los: number
    to: Record<string, number>
    home: Record<string, number>
  }
  const all = Object.entries(units) as [string, Unit][]
  return {
    name: `Wood and Murch ${paper}`,
    days: 365,
    warmUp: 100,
    every: 365,
    arrivals: all.flatMap(([name, { perDay }]) => (perDay ? [{ name: `to ${name}`, to: name, perDay }] : [])),
    stations: [
      ...all.map(([name, { beds, los, to, home }]) => ({
        name,
        places: beds,
        stay: exponential(los),
        // Theirs: the head of the longest list gets a freed bed.
        givesTo: 'longest list' as const,
        next: Object.entries({ ...to, ...home }).map(([to, share]) => ({ to, share })),
      })),
      ...Object.entries(delays).map(([name, days]) => ({ name, inBed: true, stay: exponential(days) })),
    ],
    today: all.map(([name, { beds }]) => ({ at: name, since: 0, count: Math.ceil(beds * 0.85) })),
  }
}

/** By unit and replication: the number of beds blocked that is not passed for 95% of the time. */
function blocked95(paper: 'A' | 'B', reps: number) {
  const model = modelOf(woodMurch(paper))
  const { stations, warmUp } = model
  const most = Math.max(...Object.values(papers[paper].units).map(({ beds }) => beds))
  const time = Array.from({ length: stations }, () => new Float64Array(most + 1))
  let [since, before] = [0, new Int32Array(stations)]
  const run = watched(model, ({ now, count }) => {
    const passed = Math.min(now, model.end) - Math.max(since, warmUp)
    if (passed > 0) for (let s = 0; s < stations; s++) time[s]![before[s]!] = time[s]![before[s]!]! + passed
    since = now
    before.set(count.subarray(stations, 2 * stations))
  })
  const results: Float64Array[] = []
  const levels = Array.from({ length: stations }, () => new Float64Array(reps))
  for (let k = 0; k < reps; k++) {
    for (const one of time) one.fill(0)
    ;[since, before] = [0, new Int32Array(stations)]
    results.push(replicate(run, 1, k))
    for (let s = 0; s < stations; s++) {
      let [level, sum] = [-1, 0]
      while (sum < 0.95 * (model.end - warmUp)) sum += time[s]![++level]!
      levels[s]![k] = level
    }
  }
  return { answer: answerOf(model, results, { seed: 1 }), levels }
}

test.each(['A', 'B'] as const)('Wood and Murch 2018, Table 4, %s', (paper) => {
  const { answer, levels } = blocked95(paper, 2000)
  const { units, table, published } = papers[paper]
  const far: string[] = []
  for (const [name, { beds }] of Object.entries(units)) {
    const s = answer.stations.findIndex((one) => one.name === name)
    const station = answer.stations[s]!
    const byCapacity = ({ mean, halfWidth }: Figure) => ({ mean: mean / beds, halfWidth: halfWidth! / beds })
    const ours: [Figure, number, number][] = [
      // The figure, what section 4.4 of the modelling notes allows it, and half the paper's last digit.
      [station.full, 0.01, 0.005],
      [station.occupied, 0.1, 0.05],
      [station.level85, 0.2, 0.05],
      [station.level95, 0.2, 0.05],
      [station.level99, 0.2, 0.05],
      [byCapacity(station.ready), 0.01, 0.005],
      [byCapacity(estimate(levels[s]!)), 0.2 / beds, 0.005],
    ]
    for (const [i, [figure, allowed, rounding]] of ours.entries()) {
      const of = (one: object) => (one as Record<string, number[]>)[name]![i]!
      const told = `${name} ${table.columns[i]}: ${figure.mean} ± ${figure.halfWidth}`
      beside(
        `Wood and Murch ${paper} ${name} ${table.columns[i]} (paper ${of(published)})`,
        figure,
        of(table),
      )
      if (Math.abs(figure.mean - of(published)) > allowed + rounding)
        far.push(`${told}, printed ${of(published)}`)
      if (Math.abs(figure.mean - of(table)) > allowed + 1.5 * figure.halfWidth!)
        far.push(`${told}, by 10,000 runs of another program ${of(table)}`)
    }
  }
  expect(far).toEqual([])
})

test('M_t/G/inf: how many are in service each day from an empty start, and that the number is Poisson', () => {
  const { weeklyRate, occupancyAt } = exact.mtGinf
  const days = 182
  const reps = 1500
  const { model, results } = simulate(
    {
      name: 'M_t/G/inf',
      days,
      arrivals: [
        {
          name: 'in',
          to: 'Service',
          perDay: weeklyRate.reduce((sum, rate) => sum + rate) / 7,
          byWeekday: weeklyRate,
        },
      ],
      stations: [{ name: 'Service', stay: { distribution: 'lognormal', mean: 18, median: 9 } }],
    },
    reps,
  )
  const run = new Run(model)
  const { layout } = run
  const inService = (day: number) =>
    Float64Array.from(results, (result) => {
      let held = 0
      for (let p = 0; p < day; p++) {
        const at = layout.series + p * layout.columns
        held += result[at + layout.arrived]! - result[at + layout.finished]!
      }
      return held
    })
  const wrong = Object.entries(occupancyAt).map(([day, expected]) => {
    const values = inService(Number(day))
    const figure = estimate(values)
    const spread = values.reduce((sum, value) => sum + (value - figure.mean) ** 2, 0) / (reps - 1)
    expect(Math.abs(spread / expected - 1)).toBeLessThan(4 * Math.sqrt((2 + 1 / expected) / reps))
    return beside(`M_t/G/inf, day ${day}`, figure, expected)
  })
  expect(wrong.filter(Boolean)).toEqual([])
})
