/**
 * How long something took, or has taken so far, in days. `from` is how long it had lasted when we began to look: whoever had
 * finished before that was never seen, so nothing is known of them (left truncation). `ended` false is still going on
 * (right censoring).
 */
export type Time = { from: number; to: number; ended: boolean }

/** Times alike, with how many there are of them. */
export type Weighted = { days: number; count: number }

/** What a likelihood is made of: those that ended, those that had not yet, and how long each had lasted when it was first seen. */
export type Grouped = { ended: Weighted[]; goingOn: Weighted[]; seenFrom: Weighted[] }

/** A quarter of an hour: nobody stays for no time at all. */
const least = 1 / 96

/** Whatever began and ended before we looked, or between two looks, says nothing. */
export const seen = (times: readonly Time[]): Time[] => times.filter(({ from, to }) => to > from)

/** Times to one part in a hundred, so that the work does not grow with the number of people. */
export function grouped(times: readonly Time[]): Grouped {
  return {
    ended: together(times.filter(({ ended }) => ended).map(({ to }) => to)),
    goingOn: together(times.filter(({ ended }) => !ended).map(({ to }) => to)),
    seenFrom: together(times.filter(({ from }) => from > least).map(({ from }) => from)),
  }
}

function together(days: readonly number[]): Weighted[] {
  const counts = new Map<number, number>()
  for (const one of days) {
    const step = Math.round(100 * Math.log(Math.max(one, least)))
    counts.set(step, (counts.get(step) ?? 0) + 1)
  }
  return [...counts].sort(([a], [b]) => a - b).map(([step, count]) => ({ days: Math.exp(step / 100), count }))
}
