import type { Distribution } from './distribution.ts'
import { type GivesUp, routeLists, type Scenario } from './scenario.ts'

/** One queue in order of coming: who waits for one station, from one place, for one reason. */
export type WaitingList = {
  /** The source or station they come from. */
  from: string
  /** The station they wait for. */
  to: string
  reason: string
  outside: boolean
}

/** Every list, those of one station side by side. */
export type Lists = {
  all: readonly WaitingList[]
  /** Station s has the lists from[s] up to from[s + 1]. */
  from: Int32Array
  station: Int32Array
  priority: Float64Array
  outside: Uint8Array
  /** The distribution of how long they wait at most, and the list they go to then; -1 for none. */
  patience: Int32Array
  giveUpTo: Int32Array
  /** Which list an arrival stream, a route or a door belongs to. */
  of: Map<object | string, number>
}

type Draft = WaitingList & { key: object | string; priority: number; givesUp: GivesUp | undefined }

export function listsOf(scenario: Scenario, number: (of: Distribution) => number): Lists {
  const drafts: Draft[] = []
  for (const source of scenario.arrivals)
    drafts.push({
      key: source,
      from: source.name,
      to: source.to,
      reason: source.to,
      outside: true,
      priority: source.priority ?? 1,
      givesUp: source.givesUp,
    })
  for (const station of scenario.stations)
    for (const route of routeLists(station).flat())
      drafts.push({
        key: route,
        from: station.name,
        to: route.to,
        reason: route.reason ?? route.to,
        outside: route.waits === 'outside',
        priority: route.priority ?? 1,
        givesUp: route.givesUp,
      })
  for (const to of doors(scenario))
    drafts.push({ key: to, from: 'outside', to, reason: to, outside: true, priority: 1, givesUp: undefined })
  // Routes of several kinds for one reason on one footing are one list.
  const nameOf = ({ key: _key, ...rest }: Draft) => JSON.stringify(rest)
  const byName = new Map(drafts.toReversed().map((draft) => [nameOf(draft), draft]))
  const all = scenario.stations.flatMap(({ name }) =>
    drafts.filter((draft) => draft.to === name && byName.get(nameOf(draft)) === draft),
  )
  const places = new Map(all.map((draft, i) => [nameOf(draft), i]))
  const of = new Map(drafts.map((draft) => [draft.key, places.get(nameOf(draft))!]))
  const station = Int32Array.from(all, ({ to }) => scenario.stations.findIndex(({ name }) => name === to))
  return {
    all: all.map(({ from, to, reason, outside }) => ({ from, to, reason, outside })),
    from: Int32Array.from([...scenario.stations.keys(), scenario.stations.length], (s) =>
      station.reduce((before, one) => before + Number(one < s), 0),
    ),
    station,
    priority: Float64Array.from(all, ({ priority }) => priority),
    outside: Uint8Array.from(all, ({ outside }) => Number(outside)),
    patience: Int32Array.from(all, ({ givesUp }) => (givesUp ? number(givesUp.after) : -1)),
    giveUpTo: Int32Array.from(all, ({ givesUp }) => (givesUp?.to ? of.get(givesUp.to)! : -1)),
    of,
  }
}

// Stations with a door of their own besides the streams: for today's people, and for those who gave up elsewhere.
function doors(scenario: Scenario): Set<string> {
  const routes = scenario.stations.flatMap((station) => routeLists(station).flat())
  return new Set([
    ...(scenario.today ?? []).flatMap(({ at, waitsFor }) => (!at && waitsFor ? [waitsFor] : [])),
    ...[...routes, ...scenario.arrivals].flatMap(({ givesUp }) => (givesUp?.to ? [givesUp.to] : [])),
  ])
}
