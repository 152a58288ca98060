import { chartModel } from '../src/modules/measures/chart/model.ts'
import { ChartSection } from '../src/modules/measures/chart/section.tsx'
import type { Definition } from '../src/modules/measures/rules/model.ts'
import type { Series } from '../src/modules/measures/rules/series.ts'
import { spc } from '../src/modules/measures/rules/spc/spc.ts'
import { Temporal } from '../src/platform/time.ts'
import { bench, median, paired, type Row, timed } from './harness.ts'
import { ofAPlace } from './measures-place.tsx'

const [many, points] = [1000, 60]
const rounds = 9

// 1,000 series of 60 points beside a bare loop over the same numbers that only has their means and moving ranges.
bench('measures', async () => {
  const all = seriesOf(many, points, 1)
  const groups = [{ at: 0, from: 0, to: points }]
  const ours = () => {
    let marked = 0
    for (const values of all)
      for (const { signal } of spc(values, { better: 'fewer', screening: 'screened', groups }))
        if (signal) marked += 1
    return marked
  }
  for (let i = 0; i < 20; i++) if (ours() === 0 || bare(all) === 0) throw new Error('nothing was marked')
  const { a, b, ratio } = await paired(
    { a: async () => (await timed(() => bare(all))) / 1000, b: async () => (await timed(ours)) / 1000 },
    { rounds },
  )
  const rows: Row[] = [
    {
      name: `${many.toLocaleString('en-GB')} SPC series of ${points} points`,
      measured: b,
      unit: 's',
      goal: 'under 0.1',
      met: b < 0.1,
      peer: `bare loop, means and moving ranges alone: ${a.toPrecision(3)}`,
    },
    { name: 'SPC in terms of the bare loop', measured: ratio, unit: 'times', peer: 'bare loop: 1' },
    await boardPack(),
    ...(await ofAPlace()),
  ]
  return rows
})

/** The least that any chart needs: the mean of each series, and the mean of its moving ranges. */
function bare(all: readonly (readonly number[])[]): number {
  let sum = 0
  for (const values of all) {
    let [mean, range] = [0, 0]
    for (let i = 0; i < values.length; i++) {
      mean += values[i]!
      if (i > 0) range += Math.abs(values[i]! - values[i - 1]!)
    }
    sum += mean / values.length + range / (values.length - 1)
  }
  return sum
}

/** A year of daily points of 200 measures, read, drawn and printed. */
async function boardPack(): Promise<Row> {
  const first = Temporal.PlainDate.from('2025-11-28')
  const days = Array.from({ length: 365 }, (_, i) => first.add({ days: i }))
  const today = days.at(-1)!.add({ days: 1 })
  const all = seriesOf(200, days.length, 7).map(
    (values): Series => ({
      ref: { measure: 'nights', slice: { by: 'whole' }, step: 'day' },
      definition,
      points: values.map((value, i) => ({
        from: days[i]!,
        to: days[i]!,
        value: i % 97 === 5 ? null : value,
        numerator: value,
        denominator: null,
        source: 'facts',
      })),
    }),
  )
  let printed = 0
  const pack = () => {
    printed = 0
    all.forEach((series, i) => {
      const model = chartModel({
        series,
        sets: [],
        screening: 'not screened',
        targets: [],
        interventions: [],
        today,
      })
      printed += String(ChartSection({ model, id: `chart-${i}` })).length
    })
  }
  const taken: number[] = []
  for (let round = 0; round < 3; round++) taken.push((await timed(pack)) / 1000)
  const seconds = median(taken)
  if (printed < 1_000_000) throw new Error(`the pack has ${printed} letters: something was not drawn`)
  return {
    name: '200 measures, a year of daily points: SPC, sentences and charts of a board pack',
    measured: seconds,
    unit: 's',
    goal: 'under 5',
    met: seconds < 5,
  }
}

const definition: Definition = {
  key: 'nights',
  version: 1,
  name: 'Delayed nights',
  words: 'Nights.',
  numerator: 'nights',
  denominator: null,
  unit: 'nights',
  better: 'fewer',
  source: 'the bench',
  edition: null,
  owner: null,
  confidence: 'local',
  how: { from: 'file' },
  since: null,
  change: null,
}

/** The same numbers every time: counts about 40, with a shift in every third series. */
function seriesOf(count: number, length: number, seed: number): number[][] {
  let state = seed
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  return Array.from({ length: count }, (_, s) =>
    Array.from({ length }, (_, i) =>
      Math.round(40 + 12 * (next() + next() - 1) - (s % 3 === 0 && i > length / 2 ? 9 : 0)),
    ),
  )
}
