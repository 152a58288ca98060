import { nextArrival } from './arrivals.ts'
import { closePeriod, closeRun } from './measure.ts'
import { mostMoves, tooManyMoves } from './most.ts'
import { arrive, due, settle } from './moves.ts'
import { applyRules, openRules } from './rules.ts'
import type { Run } from './run.ts'
import { threefry, wordOf } from './threefry.ts'
import { placeToday } from './today.ts'

/**
 * One replication from beginning to end: a function of the model, the seed and its number alone, whatever the run was used
 * for before. Of events at one moment the end of a period comes first, then rules, then people who are due, then arrivals.
 * @param seed a whole number from 0 to 2^32 - 1 @param number 0, 1, 2 …
 * @throws RunProblem where people move more often than a replication is let
 * @returns numbers as `layoutOf` says
 */
export function replicate(run: Run, seed: number, number: number): Float64Array {
  begin(run, seed, number)
  const { list } = run
  const { end } = run.model
  for (;;) {
    if (run.events > mostMoves) throw tooManyMoves(run.now)
    const person = list.first()
    const dueAt = person < 0 ? Number.POSITIVE_INFINITY : list.when[person]!
    const next = run.arrivalAt < dueAt ? run.arrivalAt : dueAt
    if (run.periodEnd <= next && run.periodEnd <= run.ruleAt) {
      run.now = run.periodEnd
      closePeriod(run)
      if (run.now >= end) break
    } else if (run.ruleAt <= next) {
      run.now = run.ruleAt
      applyRules(run)
      settle(run)
    } else if (dueAt <= run.arrivalAt) {
      run.now = dueAt
      run.events++
      list.drop(person)
      due(run, person)
    } else {
      run.now = run.arrivalAt
      run.events++
      arrive(run, run.arrivalFrom)
      const source = run.arrivalFrom
      run.sourceNext[source] = nextArrival(run, source, run.now)
      nextSource(run)
    }
  }
  closeRun(run)
  return run.result
}

function begin(run: Run, seed: number, number: number): void {
  const { model } = run
  run.result = new Float64Array(run.layout.size)
  run.now = run.events = run.joins = run.depth = 0
  run.list.clear()
  for (const counters of [run.waitingFor, run.outsideFor, run.count, run.stacked]) counters.fill(0)
  for (const counters of [run.area, run.tally, run.levelTime, run.levelSince, run.fullTime, run.controls])
    counters.fill(0)
  run.head.fill(-1)
  run.tail.fill(-1)
  for (let person = 0; person < run.room; person++) run.next[person] = person + 1
  run.next[run.room - 1] = -1
  run.freeHead = 0
  run.period = 0
  run.periodEnd = model.warmUp
  if (model.warmUp === 0) closePeriod(run)
  openStreams(run, seed, number)
  openRules(run)
  if (run.ruleAt === 0) applyRules(run)
  placeToday(run)
}

// The key of a stream mixes seed, replication and the stream's name, so that a stream added or left out moves no other.
function openStreams(run: Run, seed: number, number: number): void {
  const { sources } = run.model
  for (let source = 0; source <= sources.count; source++) {
    const word = source < sources.count ? sources.word[source]! : wordOf('today')
    threefry(seed | 0, number | 0, word, 0x243f6a88, run.out)
    run.keys[2 * source] = run.out[0]!
    run.keys[2 * source + 1] = run.out[1]!
  }
  run.sourceCount.fill(-1)
  run.sourceUsed.fill(0)
  run.sourceShare.fill(0)
  for (let source = 0; source < sources.count; source++) run.sourceNext[source] = nextArrival(run, source, 0)
  nextSource(run)
}

function nextSource(run: Run): void {
  const { sourceNext } = run
  let from = 0
  for (let source = 1; source < sourceNext.length; source++)
    if (sourceNext[source]! < sourceNext[from]!) from = source
  run.arrivalFrom = from
  run.arrivalAt = sourceNext.length > 0 ? sourceNext[from]! : Number.POSITIVE_INFINITY
}
