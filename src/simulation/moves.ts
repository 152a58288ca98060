import { draw } from './draw.ts'
import { began, change, keepLevel } from './measure.ts'
import { hasRoom } from './room.ts'
import type { Run } from './run.ts'
import { threefry, unit } from './threefry.ts'
import { choose, joinList, leaveList, putNeed } from './waiting.ts'

/** A new person of a stream comes to a station's door. */
export function arrive(run: Run, source: number): void {
  const { sources } = run.model
  const person = newPerson(run, source, run.sourceCount[source]!, sources.kind[source]!)
  const counter = run.layout.arrived - run.layout.began + source
  run.tally[counter] = run.tally[counter]! + 1
  run.controls[source] = run.controls[source]! + 1
  come(run, person, sources.list[source]!)
  settle(run)
}

/** @param source the stream whose key the person's needs are drawn by; number says which of its people */
export function newPerson(run: Run, source: number, number: number, kind: number): number {
  if (run.freeHead < 0) run.makeRoom(2 * run.room)
  const person = run.freeHead
  run.freeHead = run.next[person]!
  run.source[person] = source
  run.number[person] = number
  run.kind[person] = kind
  run.bed[person] = -1
  run.queue[person] = -1
  run.visits[person] = 0
  run.done[person] = 0
  return person
}

/** Somebody's time is up: their stay ends, or their patience. */
export function due(run: Run, person: number): void {
  if (run.queue[person]! >= 0) giveUp(run, person)
  else if (run.model.limits.stepsDown && run.ends[person]! > run.now) needLess(run, person)
  else finish(run, person)
  settle(run)
}

function finish(run: Run, person: number): void {
  const { model, layout } = run
  const s = run.at[person]!
  const finished = layout.finished - layout.began + s
  run.tally[finished] = run.tally[finished]! + 1
  if (model.inBed[s] === 1) {
    leaveStation(run, person, s)
    freed(run, s)
  }
  const { routes } = model
  const node = s * model.kinds + run.kind[person]!
  const to = routes.from[node + 1]!
  let route = routes.from[node]!
  if (route === to) return leave(run, person)
  const { controls } = run
  const choices = layout.choices - layout.arrivals + node
  controls[choices] = controls[choices]! + 1
  const u = unit(run.fate[person]!)
  while (route < to && routes.upTo[route]! <= u) route++
  if (route === to) return leave(run, person)
  const taken = layout.routes - layout.arrivals + route
  controls[taken] = controls[taken]! + 1
  if (routes.kind[route]! >= 0) run.kind[person] = routes.kind[route]!
  come(run, person, routes.list[route]!)
}

/** Somebody comes to a list: begins at once, waits, or is turned away. */
function come(run: Run, person: number, list: number): void {
  const { model } = run
  const s = model.lists.station[list]!
  const outside = model.lists.outside[list] === 1
  if (outside && run.bed[person]! >= 0) giveBack(run, person)
  run.since[person] = run.now
  if (model.limits.needFrom[s + 1]! > model.limits.needFrom[s]!) putNeed(run, person, s)
  if (run.waitingFor[s] === 0 && hasRoom(run, s, person)) return begin(run, person, s, list)
  if (outside && run.outsideFor[s]! >= model.doorMost[s]!) {
    const lost = run.layout.lost - run.layout.began + list
    run.tally[lost] = run.tally[lost]! + 1
    return forget(run, person)
  }
  if (run.bed[person]! >= 0) finishedStay(run, person)
  joinList(run, person, list)
  // Somebody of a better priority, or who fits where the first does not, need not wait.
  freed(run, s)
}

function begin(run: Run, person: number, s: number, list: number): void {
  const { model, layout } = run
  began(run, list, run.now - run.since[person]!)
  if (model.limits.gated[s] === 1) run.starts[s] = run.starts[s]! - 1
  if (model.inBed[s] === 1) {
    if (run.bed[person]! >= 0) finishedStay(run, person)
  } else {
    if (run.bed[person]! >= 0) giveBack(run, person)
    run.bed[person] = s
    run.done[person] = 0
  }
  enterStation(run, person, s)
  const node = s * model.kinds + run.kind[person]!
  const stay = drawStay(run, person, s, model.stayOf[node]!)
  const stays = layout.stays - layout.arrivals + node
  const days = layout.stayDays - layout.arrivals + node
  run.controls[stays] = run.controls[stays]! + 1
  run.controls[days] = run.controls[days]! + stay
  awaitEnd(run, person, run.now, run.now + stay)
}

/** Puts in the event list when a stay ends, or before that when what somebody takes of the hours comes down. */
export function awaitEnd(run: Run, person: number, began: number, ends: number): void {
  const { limits } = run.model
  if (!limits.stepsDown) return run.list.add(person, ends)
  run.began[person] = began
  run.ends[person] = ends
  const s = run.at[person]!
  const steps = limits.windowFrom[s + 1]! > limits.windowFrom[s]!
  run.list.add(person, steps ? Math.min(ends, began + limits.needAfter[run.uses[person]!]!) : ends)
}

function needLess(run: Run, person: number): void {
  const s = run.at[person]!
  takeLess(run, person, s)
  awaitEnd(run, person, run.began[person]!, run.ends[person]!)
  freed(run, s)
}

/** Gives back what the next step of a need takes less of each window. */
export function takeLess(run: Run, person: number, s: number): void {
  const { limits } = run.model
  const from = limits.windowFrom[s]!
  const before = limits.needMinutes[run.uses[person]!]!
  run.uses[person] = limits.needThen[run.uses[person]!]!
  const now = limits.needMinutes[run.uses[person]!]!
  for (let w = 0; w < now.length; w++)
    run.windowLeft[from + w] = run.windowLeft[from + w]! + before[w]! - now[w]!
}

/** Draws a stay, and with it the word that will decide where they go next. */
function drawStay(run: Run, person: number, s: number, of: number): number {
  const { keys, out } = run
  const { draws } = run.model
  const source = 2 * run.source[person]!
  const k0 = keys[source]!
  const k1 = keys[source + 1]!
  const number = run.number[person]!
  const c1 = purposeOf(run, person, s)
  threefry(k0, k1, number, c1, out)
  run.fate[person] = out[1]!
  const word = out[0]!
  // The commonest kind, without the call.
  if (draws.kind[of] === 1) return -draws.a[of]! * Math.log(unit(word))
  return draw(draws, of, word, k0, k1, number, c1, out)
}

/** The counter of a person's draws at a station: the station's word, and where it can be come to again which visit it is. */
export function purposeOf(run: Run, person: number, s: number): number {
  if (run.model.revisited[s] === 0) return run.model.purpose[s]!
  const visit = run.visits[person]!
  run.visits[person] = visit + 1
  return (run.model.purpose[s]! + Math.imul(visit, 0x9e3779b1)) | 0
}

export function enterStation(run: Run, person: number, s: number): void {
  run.at[person] = s
  keepLevel(run, s)
  change(run, s, 1)
  if (run.windowLeft.length > 0) takeHours(run, person, s, 1)
}

function leaveStation(run: Run, person: number, s: number): void {
  keepLevel(run, s)
  change(run, s, -1)
  if (run.windowLeft.length > 0) takeHours(run, person, s, -1)
}

function takeHours(run: Run, person: number, s: number, times: 1 | -1): void {
  const { limits } = run.model
  const from = limits.windowFrom[s]!
  if (from === limits.windowFrom[s + 1]!) return
  if (times === 1) run.uses[person] = run.need[person]!
  const minutes = limits.needMinutes[run.uses[person]!]!
  for (let w = 0; w < minutes.length; w++)
    run.windowLeft[from + w] = run.windowLeft[from + w]! - times * minutes[w]!
}

/** The bed a person holds is theirs no more. */
function giveBack(run: Run, person: number): void {
  const bed = run.bed[person]!
  leaveStation(run, person, bed)
  if (run.done[person] === 1) change(run, run.model.stations + bed, -1)
  run.bed[person] = -1
  freed(run, bed)
}

/** Marks that the stay of the bed is over though the person is still in it. */
export function finishedStay(run: Run, person: number): void {
  if (run.done[person] === 1) return
  run.done[person] = 1
  change(run, run.model.stations + run.bed[person]!, 1)
}

function leave(run: Run, person: number): void {
  if (run.bed[person]! >= 0) giveBack(run, person)
  forget(run, person)
}

function forget(run: Run, person: number): void {
  run.next[person] = run.freeHead
  run.freeHead = person
}

function giveUp(run: Run, person: number): void {
  const { lists } = run.model
  const list = run.queue[person]!
  const gaveUp = run.layout.gaveUp - run.layout.began + list
  run.tally[gaveUp] = run.tally[gaveUp]! + 1
  leaveList(run, person)
  freed(run, lists.station[list]!)
  const to = lists.giveUpTo[list]!
  if (to < 0) leave(run, person)
  else come(run, person, to)
}

/** Notes that a station may have room; `settle` then lets in whoever waits for it, and those who wait for what they leave. */
export function freed(run: Run, s: number): void {
  if (run.waitingFor[s] === 0 || run.stacked[s] === 1) return
  run.stacked[s] = 1
  run.stack[run.depth++] = s
}

/** Upstream until nobody waits for a place that is free. */
export function settle(run: Run): void {
  while (run.depth > 0) {
    const s = run.stack[--run.depth]!
    run.stacked[s] = 0
    while (run.waitingFor[s]! > 0 && run.count[s]! < run.places[s]!) {
      const person = choose(run, s)
      if (person < 0) break
      const list = run.queue[person]!
      if (run.model.lists.patience[list]! >= 0) run.list.cancel(person)
      leaveList(run, person)
      begin(run, person, s, list)
    }
  }
}
