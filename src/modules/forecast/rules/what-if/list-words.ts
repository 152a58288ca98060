import type { Model, Scenario } from '../../../../simulation/index.ts'

type List = Model['lists']['all'][number]

/**
 * How a scenario's lists are called by what is waited for and where: "a start of home care", "in Acute". Null of a list in
 * which nobody waits, because what it leads to takes everybody at once.
 */
export function listWords({ stations }: Scenario): (list: List) => { what: string; where: string } | null {
  // Who is served in the bed they are in waits there for what comes next.
  const inTheirBed = new Set(stations.filter((one) => one.inBed).map(({ name }) => name))
  const unlimited = new Set(
    stations
      .filter(({ inBed: served, places, starts }) => served && places === undefined && !starts)
      .map(({ name }) => name),
  )
  return ({ from, to, reason, outside }) =>
    unlimited.has(to)
      ? null
      : { what: reason, where: outside ? from : inTheirBed.has(from) ? 'in a bed' : `in ${from}` }
}

/** Lists in which somebody waits in a bed first: those are the days lost. */
export const bedsFirst = (lists: readonly List[]): number[] =>
  [...lists.keys()].sort((a, b) => Number(lists[a]!.outside) - Number(lists[b]!.outside))
