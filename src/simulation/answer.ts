import { knownChance } from './controls.ts'
import { estimateWith, type Figure } from './estimate.ts'
import { mayClose, type RulesHeld, rulesHeld, startsEmpty } from './held.ts'
import { layoutOf, overDays } from './layout.ts'
import {
  type ListMeasure,
  type ListRatio,
  listMeasures,
  listRatios,
  type Measured,
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
  /** It began with nobody there and left nothing out: its first days are too good. */
  startsEmpty: boolean
  /** Control variates were used for the figures of the whole time. */
  controlled: boolean
  events: number
  arrivals: { name: string; aDay: Figure }[]
  /**
   * occupied: people in it; ready: of them, those who have finished their stay; delayedDays: days they spent so in all;
   * full: share of time, in which hours without places count as full, as they do where `mayClose`; level95: places not
   * exceeded for 95% of the time; rules: those that held.
   */
  stations: ({ name: string; rules: RulesHeld; mayClose: boolean } & Record<StationMeasure, Figure>)[]
  /**
   * wait: days, of those who began; delayed: share of them who waited at all; over: share who waited more than so many days.
   * Null where nobody began; of lostShare and gaveUpShare where nobody came.
   */
  lists: ({ from: string; for: string; reason: string; where: 'in bed' | 'outside' } & Record<
    ListMeasure,
    Figure
  > &
    Record<ListRatio, Figure | null> & {
      over: { days: number; share: Figure | null }[]
    })[]
  series: SeriesLine[]
}

/** controlled: false for plain means; series: none where nobody looks at the days, which are most of the work. */
export type Telling = { seed: number; controlled?: boolean; series?: 'days' | 'none' }

/** @param results of replications 0, 1, 2 … in order: the same results give the same answer, to the last bit */
export function answerOf(
  model: Model,
  results: readonly Float64Array[],
  { controlled = true, ...telling }: Telling,
): Answer {
  const controls = controlled ? knownChance(model, results) : []
  return answerFrom({ model, results, measured: measuredOf(model, results), controls }, telling)
}

/** What was measured of a scenario, and what is known of chance by which its figures are corrected. */
export type Corrected = {
  model: Model
  results: readonly Float64Array[]
  measured: Measured
  controls: readonly Float64Array[]
}

export function answerFrom(
  { model, results, measured, controls }: Corrected,
  { seed, series = 'days' }: Omit<Telling, 'controlled'>,
): Answer {
  const figure = estimateWith(controls)
  const ratio = (values: Float64Array | null) => values && figure(values)
  return {
    name: model.scenario.name,
    seed,
    replications: results.length,
    days: model.scenario.days,
    warmUp: model.warmUp,
    startsEmpty: startsEmpty(model.scenario),
    controlled: controls.length > 0,
    events: results.reduce((sum, result) => sum + result[0]!, 0),
    arrivals: model.scenario.arrivals.map(({ name }, a) => ({ name, aDay: figure(measured.arrivals[a]!) })),
    stations: model.scenario.stations.map((station, s) => ({
      name: station.name,
      rules: rulesHeld(station),
      mayClose: mayClose(station),
      ...each(stationMeasures, (one) => figure(measured.stations[s]![one])),
    })),
    lists: model.lists.all.map(({ from, to, reason, outside }, l) => ({
      from,
      for: to,
      reason,
      where: outside ? 'outside' : 'in bed',
      ...each(listMeasures, (one) => figure(measured.lists[l]![one])),
      ...each(listRatios, (one) => ratio(measured.lists[l]![one])),
      over: measured.lists[l]!.over.map((share, i) => ({ days: overDays[i]!, share: ratio(share) })),
    })),
    series: series === 'days' ? seriesOf(model, layoutOf(model), results) : [],
  }
}

export const each = <Name extends string, Value>(names: readonly Name[], of: (name: Name) => Value) =>
  Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, Value>
