import { controlsOf } from './controls.ts'
import { estimateWith, type Figure } from './estimate.ts'
import { layoutOf, overDays } from './layout.ts'
import {
  type ListMeasure,
  listMeasures,
  measuredOf,
  type StationMeasure,
  stationMeasures,
} from './measured.ts'
import type { Model } from './model.ts'
import { type SeriesLine, seriesOf } from './series.ts'

/** What replications of one scenario say. Every figure is a mean with its 95% half-width. */
export type Answer = {
  name: string
  seed: number
  replications: number
  days: number
  warmUp: number
  /** Control variates were used for the figures of the whole time. */
  controlled: boolean
  events: number
  arrivals: { name: string; aDay: Figure }[]
  /**
   * occupied: people in it; ready: of them, those who have finished their stay; delayedDays: days they spent so in all;
   * full: share of time; level95: places not exceeded for 95% of the time.
   */
  stations: ({ name: string } & Record<StationMeasure, Figure>)[]
  /** wait: days, of those who began; delayed: share of them who waited at all; over: share who waited more than so many days. */
  lists: ({ from: string; for: string; reason: string; where: 'in bed' | 'outside' } & Record<
    ListMeasure,
    Figure
  > & {
      over: { days: number; share: Figure }[]
    })[]
  series: SeriesLine[]
}

/**
 * @param results of replications 0, 1, 2 … in order: the same results give the same answer, to the last bit
 * @param controlled false for plain means
 * @param series none where nobody looks at the days: they are most of the work
 */
export function answerOf(
  model: Model,
  results: readonly Float64Array[],
  {
    seed,
    controlled = true,
    series = 'days',
  }: { seed: number; controlled?: boolean; series?: 'days' | 'none' },
): Answer {
  const controls = controlled ? usable(model, results) : []
  const figure = estimateWith(controls)
  const measured = measuredOf(model, results)
  const layout = layoutOf(model)
  return {
    name: model.scenario.name,
    seed,
    replications: results.length,
    days: model.scenario.days,
    warmUp: model.warmUp,
    controlled: controls.length > 0,
    events: results.reduce((sum, result) => sum + result[0]!, 0),
    arrivals: model.scenario.arrivals.map(({ name }, a) => ({ name, aDay: figure(measured.arrivals[a]!) })),
    stations: model.scenario.stations.map(({ name }, s) => ({
      name,
      ...figures(stationMeasures, measured.stations[s]!, figure),
    })),
    lists: model.lists.all.map(({ from, to, reason, outside }, l) => ({
      from,
      for: to,
      reason,
      where: outside ? 'outside' : 'in bed',
      ...figures(listMeasures, measured.lists[l]!, figure),
      over: measured.lists[l]!.over.map((share, i) => ({ days: overDays[i]!, share: figure(share) })),
    })),
    series: series === 'days' ? seriesOf(model, layout, results) : [],
  }
}

const figures = <Name extends string>(
  names: readonly Name[],
  of: Record<Name, Float64Array>,
  figure: (values: Float64Array) => Figure,
) => Object.fromEntries(names.map((name) => [name, figure(of[name])])) as Record<Name, Figure>

/** One control for each ten replications at most, those of the most work first: more would cost more than they save. */
function usable(model: Model, results: readonly Float64Array[]): Float64Array[] {
  const all = controlsOf(model, results)
    .map((values) => ({ values, spread: values.reduce((sum, value) => sum + value * value, 0) }))
    .filter(({ spread }) => spread > 0)
    .sort((a, b) => b.spread - a.spread)
  return all.slice(0, Math.floor(results.length / 10)).map(({ values }) => values)
}
