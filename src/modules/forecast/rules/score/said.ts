import { layoutOf, type Model } from '../../../../simulation/index.ts'
import { onwardNames } from '../today/stations.ts'

/** What is said of a day: the mean, and where 80 and 95 of 100 runs lie. */
export type Said = { mean: number; low80: number; high80: number; low95: number; high95: number }

/** What is said of each day that can be held against what the facts say of it later. */
export const saidThings = ['waiting', 'inBeds', 'came'] as const
export type SaidThing = (typeof saidThings)[number]
export type SaidDay = { day: number } & Record<SaidThing, Said>

/**
 * Of a scenario that was made from a place as it was: how many are ready and wait in an acute bed, how many are in or wait for
 * one, both as the mean of the day, and how many come. Added up over the hospitals in each run, so that the bands are of the
 * whole.
 */
export function saidOf(model: Model, results: readonly Float64Array[]): SaidDay[] {
  const { scenario, lists } = model
  const layout = layoutOf(model)
  const hospitals = scenario.stations.flatMap(({ name }, s) => (onwardNames.has(name) ? [] : [s]))
  const columns: Record<SaidThing, number[]> = {
    waiting: hospitals.map((s) => layout.ready + s),
    inBeds: [
      ...hospitals.map((s) => layout.occupied + s),
      ...lists.all.flatMap(({ outside, to }, l) =>
        outside && !onwardNames.has(to) ? [layout.waiting + l] : [],
      ),
    ],
    came: scenario.arrivals.flatMap(({ to }, a) => (onwardNames.has(to) ? [] : [layout.arrived + a])),
  }
  return Array.from({ length: model.periods }, (_, p) => {
    const at = layout.series + p * layout.columns
    const of = (thing: SaidThing) =>
      bandOf(results.map((result) => columns[thing].reduce((sum, column) => sum + result[at + column]!, 0)))
    return { day: p, waiting: of('waiting'), inBeds: of('inBeds'), came: of('came') }
  })
}

function bandOf(values: readonly number[]): Said {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => {
    const place = (sorted.length - 1) * share
    const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!]
    return Number((low + (high - low) * (place - Math.floor(place))).toFixed(2))
  }
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length
  return {
    mean: Number(mean.toFixed(2)),
    low80: at(0.1),
    high80: at(0.9),
    low95: at(0.025),
    high95: at(0.975),
  }
}
