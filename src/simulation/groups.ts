import type { Model } from './model.ts'
import { chanceBeyond } from './remaining.ts'

type Unpeopled = Omit<Model, 'today'>

/** Several people alike, as numbers. */
export type Group = {
  count: number
  kind: number
  since: number
  /** The station they are in; -1 for outside. */
  at: number
  /** The station and list they wait for; -1 when they do not. */
  waitsFor: number
  list: number
  /** The distribution of their stay, and the chance that one is as long as has passed. */
  stay: number
  beyond: number
}

/** Those who came or began to wait first come first. */
export function groupsOf(model: Unpeopled): Group[] {
  const { scenario, kindNames, kinds, lists, stayOf, draws } = model
  const stationOf = (name: string | undefined) =>
    name === undefined ? -1 : scenario.stations.findIndex((station) => station.name === name)
  return [...(scenario.today ?? [])]
    .sort((a, b) => b.since - a.since)
    .map((present) => {
      const at = stationOf(present.at)
      const waitsFor = stationOf(present.waitsFor)
      const kind = present.kind === undefined ? 0 : kindNames.indexOf(present.kind)
      const stay = at < 0 ? -1 : stayOf[at * kinds + kind]!
      return {
        count: present.count ?? 1,
        kind,
        since: present.since,
        at,
        waitsFor,
        list:
          waitsFor < 0 ? -1 : at < 0 ? lists.of.get(present.waitsFor!)! : listFrom(model, at, kind, waitsFor),
        stay,
        beyond: stay < 0 ? 1 : chanceBeyond(draws, stay, present.since),
      }
    })
}

/** The list by which somebody in a bed waits for a station: their bed's own route to it, or that of a service in the bed. */
function listFrom(model: Unpeopled, bed: number, kind: number, s: number): number {
  const { routes, lists, kinds, inBed } = model
  const seen = new Set<number>()
  const look = (from: number): number => {
    if (seen.has(from)) return -1
    seen.add(from)
    const node = from * kinds + kind
    for (let r = routes.from[node]!; r < routes.from[node + 1]!; r++) {
      const list = routes.list[r]!
      if (lists.station[list] === s) return list
      const further = inBed[lists.station[list]!] === 1 ? look(lists.station[list]!) : -1
      if (further >= 0) return further
    }
    return -1
  }
  return look(bed)
}
