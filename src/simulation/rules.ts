import { daysAWeek, onDay, type Rule } from './limits.ts'
import { keepLevel } from './measure.ts'
import { freed } from './moves.ts'
import type { Run } from './run.ts'

/** What the rules give at the start of a run, before anybody is there. */
export function openRules(run: Run): void {
  const { limits } = run.model
  run.places.set(limits.places)
  run.windowMinutes.set(limits.windowMinutes)
  run.windowLeft.set(limits.windowMinutes)
  run.starts.fill(0)
  run.owed.fill(0)
  run.ruleTime = 0
  run.ruleAt = limits.times.length > 0 ? 0 : Number.POSITIVE_INFINITY
}

/** Applies the rules of this moment, lets in whoever now fits, and says when the next ones apply. */
export function applyRules(run: Run): void {
  const { limits, calendar } = run.model
  const day = Math.floor(run.ruleAt)
  const time = limits.times[run.ruleTime]!
  const { placesRules, startsRules, windowRules } = limits
  setPlaces(run, day, time)
  if (time === 0) for (const { of } of startsRules) if (limits.keeps[of] === 0) run.starts[of] = 0
  for (const [i, rule] of startsRules.entries()) {
    if (rule.from !== time || !onDay(rule, calendar, day)) continue
    run.owed[i] = run.owed[i]! + (rule.weekly ? rule.amount / daysAWeek(rule) : rule.amount)
    const whole = Math.floor(run.owed[i]! + 1e-9)
    run.owed[i] = run.owed[i]! - whole
    run.starts[rule.of] = run.starts[rule.of]! + whole
  }
  if (time === 0) setWindows(run, day)
  run.ruleTime++
  if (run.ruleTime === limits.times.length) {
    run.ruleTime = 0
    run.ruleAt = day + 1
  } else run.ruleAt = day + limits.times[run.ruleTime]!
  for (const rules of [placesRules, startsRules]) for (const { of } of rules) freed(run, of)
  if (windowRules.length > 0) for (let s = 0; s < run.model.stations; s++) freed(run, s)
}

function setPlaces(run: Run, day: number, time: number): void {
  const { limits, calendar } = run.model
  const rules = limits.placesRules
  // The rules of one station stand together: the last that holds is the one.
  for (let i = 0; i < rules.length; ) {
    const s = rules[i]!.of
    let places = 0
    for (; i < rules.length && rules[i]!.of === s; i++)
      if (onDay(rules[i]!, calendar, day) && within(rules[i]!, time)) places = rules[i]!.amount
    if (places === run.places[s]) continue
    keepLevel(run, s)
    run.places[s] = places
  }
}

const within = ({ from, to }: Rule, time: number) =>
  from < to ? time >= from && time < to : time >= from || time < to

// Who is in service keeps their hours when a window shrinks: what is left may be below 0 for a while.
function setWindows(run: Run, day: number): void {
  const { limits, calendar } = run.model
  const rules = limits.windowRules
  for (let i = 0; i < rules.length; ) {
    const w = rules[i]!.of
    let minutes = 0
    for (; i < rules.length && rules[i]!.of === w; i++)
      if (onDay(rules[i]!, calendar, day)) minutes = rules[i]!.amount
    run.windowLeft[w] = run.windowLeft[w]! + minutes - run.windowMinutes[w]!
    run.windowMinutes[w] = minutes
  }
}
