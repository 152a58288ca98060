import { estimate, type Figure } from './estimate.ts'
import { layoutOf } from './layout.ts'
import {
  type ListMeasure,
  listMeasures,
  measuredOf,
  type StationMeasure,
  stationMeasures,
} from './measured.ts'
import type { Model } from './model.ts'
import { type Band, bandOf, sumsOf } from './series.ts'

/** How much one scenario differs from another, of the stations and lists that both have: second less first. */
export type Comparison = {
  stations: ({ name: string } & Record<StationMeasure, Figure>)[]
  lists: ({ from: string; for: string } & Record<ListMeasure, Figure>)[]
}

type Ran = { model: Model; results: readonly Float64Array[] }

/**
 * Paired differences: replication by replication, with the same seed, so that both saw the same people (common random
 * numbers) and only what the scenarios do differently is left. Both need the same number of replications.
 */
export function compare(first: Ran, second: Ran): Comparison {
  if (first.results.length !== second.results.length)
    throw new RangeError('scenarios are compared by the same number of replications')
  const [a, b] = [measuredOf(first.model, first.results), measuredOf(second.model, second.results)]
  const other = second.model.scenario.stations.map(({ name }) => name)
  const listName = ({ from, to, reason }: { from: string; to: string; reason: string }) =>
    JSON.stringify([from, to, reason])
  const otherLists = second.model.lists.all.map(listName)
  return {
    stations: first.model.scenario.stations.flatMap(({ name }, s) => {
      const to = other.indexOf(name)
      return to < 0 ? [] : [{ name, ...differences(stationMeasures, a.stations[s]!, b.stations[to]!) }]
    }),
    lists: first.model.lists.all.flatMap((list, l) => {
      const to = otherLists.indexOf(listName(list))
      if (to < 0) return []
      return [{ from: list.from, for: list.to, ...differences(listMeasures, a.lists[l]!, b.lists[to]!) }]
    }),
  }
}

/** Bands of one scenario and of another, period by period, and how much they differ. */
export type BandsBeside = { first: Band[]; second: Band[] | null; difference: Figure[] | null }

/**
 * Some columns of the periods' lines, added up in each replication: of one scenario and of a second with the same stations and
 * lists, and the difference, second less first, paired as in `compare`. The second must be built alike: so many stations, lists
 * and periods.
 * @param columns as `layoutOf` says, each counted from the beginning of a line
 */
export function bandsBeside(first: Ran, second: Ran | null, columns: readonly number[]): BandsBeside {
  if (second && JSON.stringify(layoutOf(first.model)) !== JSON.stringify(layoutOf(second.model)))
    throw new RangeError('days are compared of scenarios with the same stations, lists and periods')
  const [a, b] = [first, second].map((ran) => ran && sumsOf(ran.model, ran.results, columns))
  // Differences first: a band puts its values in another order.
  const difference = b ? b.map((values, p) => estimate(values.map((value, k) => value - a![p]![k]!))) : null
  return { first: a!.map(bandOf), second: b ? b.map(bandOf) : null, difference }
}

const differences = <Name extends string>(
  names: readonly Name[],
  a: Record<Name, Float64Array>,
  b: Record<Name, Float64Array>,
) =>
  Object.fromEntries(
    names.map((name) => [name, estimate(b[name].map((value, k) => value - a[name][k]!))]),
  ) as Record<Name, Figure>
