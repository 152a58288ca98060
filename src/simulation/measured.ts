import { linearised } from './estimate.ts'
import { layoutOf, levelShares, overDays } from './layout.ts'
import type { Model } from './model.ts'

/** One value a replication of everything that is told of the whole measured time. */
export type Measured = {
  stations: Record<StationMeasure, Float64Array>[]
  lists: (Record<ListMeasure, Float64Array> &
    Record<ListRatio, Float64Array | null> & { over: (Float64Array | null)[] })[]
  arrivals: Float64Array[]
}

export const stationMeasures = [
  'occupied',
  'ready',
  'delayedDays',
  'full',
  'finishedADay',
  'level50',
  'level85',
  'level95',
  'level99',
] as const
export const listMeasures = ['waiting', 'beganADay', 'lostADay', 'gaveUpADay'] as const
/** What is told of those who began or came; there is none where nobody did. */
export const listRatios = ['wait', 'delayed', 'lostShare', 'gaveUpShare'] as const
export type StationMeasure = (typeof stationMeasures)[number]
export type ListMeasure = (typeof listMeasures)[number]
export type ListRatio = (typeof listRatios)[number]

export function measuredOf(model: Model, results: readonly Float64Array[]): Measured {
  const layout = layoutOf(model)
  const days = model.end - model.warmUp
  const totals = totalsOf(model, results)
  const sum = (column: number) => totals[column]!
  const mean = (column: number) => sum(column).map((total) => total / model.periods)
  const aDay = (column: number) => sum(column).map((total) => total / days)
  const at = (place: number) => Float64Array.from(results, (result) => result[place]!)
  const level = (s: number, i: number) => at(layout.levels + s * levelShares.length + i)
  return {
    stations: Array.from({ length: model.stations }, (_, s) => ({
      occupied: mean(layout.occupied + s),
      ready: mean(layout.ready + s),
      delayedDays: mean(layout.ready + s).map((ready) => ready * days),
      full: at(layout.full + s),
      finishedADay: aDay(layout.finished + s),
      level50: level(s, 0),
      level85: level(s, 1),
      level95: level(s, 2),
      level99: level(s, 3),
    })),
    lists: model.lists.all.map((_, l) => {
      const [began, lost, gaveUp] = [layout.began, layout.lost, layout.gaveUp].map((column) =>
        sum(column + l),
      )
      const came = began!.map((one, k) => one + lost![k]! + gaveUp![k]!)
      return {
        waiting: mean(layout.waiting + l),
        beganADay: aDay(layout.began + l),
        wait: linearised(sum(layout.waited + l), began!),
        delayed: linearised(sum(layout.delayed + l), began!),
        lostADay: aDay(layout.lost + l),
        lostShare: linearised(lost!, came),
        gaveUpADay: aDay(layout.gaveUp + l),
        gaveUpShare: linearised(gaveUp!, came),
        over: overDays.map((_, i) => linearised(at(layout.over + l * overDays.length + i), began!)),
      }
    }),
    arrivals: Array.from({ length: model.sources.count }, (_, a) => aDay(layout.arrived + a)),
  }
}

/** Each column added up over the periods, by column and replication; read once in the order in which it lies. */
function totalsOf(model: Model, results: readonly Float64Array[]): Float64Array[] {
  const { columns, series } = layoutOf(model)
  const totals = Array.from({ length: columns }, () => new Float64Array(results.length))
  const sums = new Float64Array(columns)
  results.forEach((result, k) => {
    sums.fill(0)
    for (let p = 0, at = series; p < model.periods; p++)
      for (let c = 0; c < columns; c++, at++) sums[c] = sums[c]! + result[at]!
    for (let c = 0; c < columns; c++) totals[c]![k] = sums[c]!
  })
  return totals
}
