import { enterStation, finishedStay, freed, newPerson, purposeOf, settle } from './moves.ts'
import { drawRemaining } from './remaining.ts'
import type { Run } from './run.ts'
import type { Present } from './scenario.ts'
import { threefry } from './threefry.ts'
import { joinList, putNeed } from './waiting.ts'

/**
 * Puts today's people where they are. Who is still in their stay gets a stay given that it is longer than what has passed;
 * who waits keeps the time waited, so that the longest wait is served first. More people than places are let be: nobody is
 * sent out, and the places fill down.
 */
export function placeToday(run: Run): void {
  const { scenario, kindNames } = run.model
  const today = scenario.today ?? []
  let number = 0
  for (const present of inOrderOfWaiting(today))
    for (let n = 0; n < (present.count ?? 1); n++) {
      const kind = present.kind === undefined ? 0 : kindNames.indexOf(present.kind)
      place(run, present, newPerson(run, run.model.sources.count, number++, kind))
    }
  for (let s = 0; s < run.model.stations; s++) freed(run, s)
  settle(run)
}

const inOrderOfWaiting = (today: readonly Present[]) => today.toSorted((a, b) => b.since - a.since)

function place(run: Run, present: Present, person: number): void {
  const { scenario, lists, limits } = run.model
  const stationOf = (name: string) => scenario.stations.findIndex((station) => station.name === name)
  if (present.at !== undefined) {
    const s = stationOf(present.at)
    if (limits.needFrom[s + 1]! > limits.needFrom[s]!) putNeed(run, person, s)
    run.bed[person] = s
    enterStation(run, person, s)
    if (present.waitsFor === undefined) return stayOn(run, person, s, present.since)
    finishedStay(run, person)
  }
  const s = stationOf(present.waitsFor!)
  if (limits.needFrom[s + 1]! > limits.needFrom[s]!) putNeed(run, person, s)
  run.since[person] = -present.since
  joinList(
    run,
    person,
    present.at === undefined ? lists.of.get(present.waitsFor!)! : listFrom(run, person, s),
  )
}

function stayOn(run: Run, person: number, s: number, elapsed: number): void {
  const { model, keys, out } = run
  const { sources, kinds, stayOf, draws } = model
  const k0 = keys[2 * sources.count]!
  const k1 = keys[2 * sources.count + 1]!
  const c1 = purposeOf(run, person, s)
  threefry(k0, k1, run.number[person]!, c1, out)
  run.fate[person] = out[1]!
  const of = stayOf[s * kinds + run.kind[person]!]!
  run.list.add(person, drawRemaining(draws, of, elapsed, out[0]!, k0, k1, run.number[person]!, c1, out))
}

/** The list by which somebody in a bed waits for a station: their bed's own route to it, or that of a service in the bed. */
function listFrom(run: Run, person: number, s: number): number {
  const { routes, lists, kinds, inBed } = run.model
  const seen = new Set<number>()
  const look = (from: number): number => {
    if (seen.has(from)) return -1
    seen.add(from)
    const node = from * kinds + run.kind[person]!
    for (let r = routes.from[node]!; r < routes.from[node + 1]!; r++) {
      const list = routes.list[r]!
      if (lists.station[list] === s) return list
      const further = inBed[lists.station[list]!] === 1 ? look(lists.station[list]!) : -1
      if (further >= 0) return further
    }
    return -1
  }
  return look(run.bed[person]!)
}
