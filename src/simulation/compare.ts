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
import { type Band, bandsOf } from './series.ts'

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

/**
 * How many more have finished their stay in a station, period by period, second less first, of two scenarios with the same
 * stations and lists: paired as in `compare`. Null where they are not built alike.
 */
export function readyDifference(first: Ran, second: Ran, station: number): Band[] | null {
  const [a, b] = [layoutOf(first.model), layoutOf(second.model)]
  if (JSON.stringify(a) !== JSON.stringify(b)) return null
  return bandsOf(first.model, a.ready + station, (at) =>
    Float64Array.from(first.results, (result, k) => second.results[k]![at]! - result[at]!),
  )
}

const differences = <Name extends string>(
  names: readonly Name[],
  a: Record<Name, Float64Array>,
  b: Record<Name, Float64Array>,
) =>
  Object.fromEntries(
    names.map((name) => [name, estimate(b[name].map((value, k) => value - a[name][k]!))]),
  ) as Record<Name, Figure>
