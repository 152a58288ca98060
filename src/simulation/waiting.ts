import { draw } from './draw.ts'
import { change } from './measure.ts'
import { hasRoom } from './room.ts'
import type { Run } from './run.ts'
import { threefry, unit } from './threefry.ts'

const patienceWord = 0x2545f491
const needWord = 0x51ed270b

/** Puts a person at the end of a list; who has limited patience is also put in the event list. */
export function joinList(run: Run, person: number, list: number): void {
  const { model } = run
  const s = model.lists.station[list]!
  const last = run.tail[list]!
  run.queue[person] = list
  run.joined[person] = run.joins++
  run.next[person] = -1
  run.prev[person] = last
  if (last < 0) run.head[list] = person
  else run.next[last] = person
  run.tail[list] = person
  change(run, 2 * model.stations + list, 1)
  run.waitingFor[s] = run.waitingFor[s]! + 1
  if (model.lists.outside[list] === 1) run.outsideFor[s] = run.outsideFor[s]! + 1
  const patience = model.lists.patience[list]!
  if (patience >= 0) run.list.add(person, run.now + drawOwn(run, person, s, patience))
}

function drawOwn(run: Run, person: number, s: number, of: number): number {
  const { keys, out } = run
  const [k0, k1] = [keys[2 * run.source[person]!]!, keys[2 * run.source[person]! + 1]!]
  const c1 = (run.model.purpose[s]! ^ patienceWord) + Math.imul(run.visits[person]!, 0x9e3779b1)
  threefry(k0, k1, run.number[person]!, c1 | 0, out)
  return draw(run.model.draws, of, out[0]!, k0, k1, run.number[person]!, c1 | 0, out)
}

/** Decides how many hours of each window of a station a person needs. */
export function putNeed(run: Run, person: number, s: number): void {
  const { limits, purpose } = run.model
  const { keys, out } = run
  const source = run.source[person]!
  threefry(keys[2 * source]!, keys[2 * source + 1]!, run.number[person]!, purpose[s]! ^ needWord, out)
  const u = unit(out[0]!)
  let need = limits.needFrom[s]!
  while (limits.needUpTo[need]! <= u) need++
  run.need[person] = need
}

export function leaveList(run: Run, person: number): void {
  const { model } = run
  const list = run.queue[person]!
  const s = model.lists.station[list]!
  const before = run.prev[person]!
  const after = run.next[person]!
  if (before < 0) run.head[list] = after
  else run.next[before] = after
  if (after < 0) run.tail[list] = before
  else run.prev[after] = before
  run.queue[person] = -1
  change(run, 2 * model.stations + list, -1)
  run.waitingFor[s] = run.waitingFor[s]! - 1
  if (model.lists.outside[list] === 1) run.outsideFor[s] = run.outsideFor[s]! - 1
}

/** Who is next at a station and can begin now; -1 when nobody can. */
export function choose(run: Run, s: number): number {
  const { lists, firstFit } = run.model
  const from = lists.from[s]!
  const to = lists.from[s + 1]!
  if (firstFit[s] === 1) return chooseWhoFits(run, from, to, s)
  const person = to - from === 1 ? run.head[from]! : best(run, from, to, s)
  return hasRoom(run, s, person) ? person : -1
}

function best(run: Run, from: number, to: number, s: number): number {
  let chosen = -1
  for (let list = from; list < to; list++)
    if (run.head[list]! >= 0 && better(run, list, chosen, s)) chosen = list
  return run.head[chosen]!
}

function better(run: Run, list: number, than: number, s: number): boolean {
  if (than < 0) return true
  const { lists, longestList, stations } = run.model
  const rank = lists.priority[list]! - lists.priority[than]!
  if (rank !== 0) return rank < 0
  const longer = run.count[2 * stations + list]! - run.count[2 * stations + than]!
  if (longestList[s] === 1 && longer !== 0) return longer > 0
  return before(run, run.head[list]!, run.head[than]!)
}

const before = (run: Run, a: number, b: number): boolean => {
  const gap = run.since[a]! - run.since[b]!
  return gap < 0 || (gap === 0 && run.joined[a]! < run.joined[b]!)
}

// Of each list the first who fits; among those by priority and time waited.
function chooseWhoFits(run: Run, from: number, to: number, s: number): number {
  const { lists } = run.model
  let chosen = -1
  for (let list = from; list < to; list++) {
    let person = run.head[list]!
    while (person >= 0 && !hasRoom(run, s, person)) person = run.next[person]!
    if (person < 0) continue
    if (chosen < 0) chosen = person
    else {
      const rank = lists.priority[list]! - lists.priority[run.queue[chosen]!]!
      if (rank < 0 || (rank === 0 && before(run, person, chosen))) chosen = person
    }
  }
  return chosen
}
