import type { Group } from './groups.ts'
import {
  awaitEnd,
  enterStation,
  finishedStay,
  freed,
  newPerson,
  purposeOf,
  settle,
  takeLess,
} from './moves.ts'
import { drawRemaining } from './remaining.ts'
import type { Run } from './run.ts'
import { threefry } from './threefry.ts'
import { joinList, putNeed } from './waiting.ts'

/**
 * Puts today's people where they are. Who is still in their stay gets a stay given that it is longer than what has passed;
 * who waits keeps the time waited, so that the longest wait is served first. More people than places are let be: nobody is
 * sent out, and the places fill down.
 */
export function placeToday(run: Run): void {
  const { today, sources } = run.model
  let number = 0
  for (const group of today)
    for (let n = 0; n < group.count; n++)
      place(run, group, newPerson(run, sources.count, number++, group.kind))
  for (let s = 0; s < run.model.stations; s++) freed(run, s)
  settle(run)
}

function place(run: Run, group: Group, person: number): void {
  const { at, waitsFor } = group
  if (at >= 0) {
    needsOf(run, person, at)
    run.bed[person] = at
    enterStation(run, person, at)
    stepsPassed(run, person, group)
    if (waitsFor < 0) return stayOn(run, person, group)
    finishedStay(run, person)
  }
  needsOf(run, person, waitsFor)
  run.since[person] = -group.since
  joinList(run, person, group.list)
}

function needsOf(run: Run, person: number, s: number): void {
  const { needFrom } = run.model.limits
  if (needFrom[s + 1]! > needFrom[s]!) putNeed(run, person, s)
}

function stayOn(run: Run, person: number, { at, since, stay, beyond }: Group): void {
  const { model, keys, out } = run
  const k0 = keys[2 * model.sources.count]!
  const k1 = keys[2 * model.sources.count + 1]!
  const number = run.number[person]!
  const c1 = purposeOf(run, person, at)
  threefry(k0, k1, number, c1, out)
  const word = out[0]!
  run.fate[person] = out[1]!
  const remaining = drawRemaining(model.draws, stay, since, beyond, word, k0, k1, number, c1, out)
  awaitEnd(run, person, -since, remaining)
}

// Who has been there for some time takes what they have come down to.
function stepsPassed(run: Run, person: number, { at, since }: Group): void {
  const { limits } = run.model
  if (!limits.stepsDown || limits.windowFrom[at + 1] === limits.windowFrom[at]) return
  while (limits.needAfter[run.uses[person]!]! <= since) takeLess(run, person, at)
}
