import { levelShares, overDays } from './layout.ts'
import type { Run } from './run.ts'

/** One more or fewer of a counter from now on; its sum over the period is kept as what it will be at the period's end. */
export function change(run: Run, counter: number, by: number): void {
  run.count[counter] = run.count[counter]! + by
  run.area[counter] = run.area[counter]! + by * (run.periodEnd - run.now)
}

/** Puts the time since the last change to the station's present level; called before each change of people or places. */
export function keepLevel(run: Run, s: number): void {
  const passed = run.now - run.levelSince[s]!
  run.levelSince[s] = run.now
  const from = run.levelFrom[s]!
  const held = run.count[s]!
  const at = Math.min(from + held, run.levelFrom[s + 1]! - 1)
  run.levelTime[at] = run.levelTime[at]! + passed
  if (held >= run.places[s]!) run.fullTime[s] = run.fullTime[s]! + passed
}

/** Somebody of a list begins after so many days. */
export function began(run: Run, list: number, waited: number): void {
  const { tally, layout } = run
  tally[list] = tally[list]! + 1
  if (waited <= 0) return
  const delayed = layout.delayed - layout.began + list
  const sum = layout.waited - layout.began + list
  tally[delayed] = tally[delayed]! + 1
  tally[sum] = tally[sum]! + waited
  const over = layout.over - layout.arrivals + list * overDays.length
  for (let i = 0; i < overDays.length && waited > overDays[i]!; i++)
    run.controls[over + i] = run.controls[over + i]! + 1
}

/** Writes a period's line, or at the end of the warm-up forgets what was measured. */
export function closePeriod(run: Run): void {
  const { model, layout, count, area, tally } = run
  const at = layout.series + (run.period - 1) * layout.columns
  if (run.period > 0) {
    for (let c = 0; c < count.length; c++) run.result[at + c] = area[c]! / model.every
    run.result.set(tally, at + layout.began)
  } else forgetWarmUp(run)
  tally.fill(0)
  run.period++
  run.periodEnd = model.warmUp + run.period * model.every
  for (let c = 0; c < count.length; c++) area[c] = count[c]! * model.every
}

function forgetWarmUp(run: Run): void {
  for (let s = 0; s < run.model.stations; s++) keepLevel(run, s)
  run.levelTime.fill(0)
  run.fullTime.fill(0)
  run.controls.fill(0)
}

/** Writes the figures of the whole measured time. */
export function closeRun(run: Run): void {
  const { model, layout, result } = run
  const days = model.end - model.warmUp
  for (let s = 0; s < model.stations; s++) {
    keepLevel(run, s)
    result[layout.full + s] = run.fullTime[s]! / days
    levelShares.forEach((share, i) => {
      result[layout.levels + s * levelShares.length + i] = levelAt(run, s, share * days)
    })
  }
  result.set(run.controls, layout.arrivals)
  result[0] = run.events
}

// The level not passed for so long a time, between two whole ones by how far the time reaches into the upper.
function levelAt(run: Run, s: number, time: number): number {
  let sum = 0
  for (let at = run.levelFrom[s]!; at < run.levelFrom[s + 1]!; at++) {
    const own = run.levelTime[at]!
    if (own > 0 && sum + own >= time) return at - run.levelFrom[s]!
    sum += own
  }
  return run.levelFrom[s + 1]! - run.levelFrom[s]! - 1
}
