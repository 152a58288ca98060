import type { LocalDate } from '../../../../platform/time.ts'
import type { Chance } from '../by-pathway/model.ts'
import { type Counts, countsOf, meanOf, quantile } from './counts.ts'

/** What one day brings: people who become ready, places that come free and stay so until taken, starts that lapse. */
export type DayOf = { date: LocalDate; ready: Chance; places: number; starts: number }

/** A mean, and where 80 of 100 outcomes should fall. */
export type Spread = { mean: number; low80: number; high80: number }

/**
 * One day ahead. `waiting`: who is left without a place at its end, with where 80 of 100 outcomes should fall; `chance`: that
 * anybody is. `ready`: who becomes ready on it.
 */
export type Short = {
  date: LocalDate
  ready: Spread
  /** Places free as the day begins: on the first day those that are free now, then what is left over on average. */
  already: Spread
  /** Those, places that come free, and starts of the day. */
  free: Spread
  waiting: Spread
  chance: number
}

/**
 * Who is left without a place at the end of each day ahead, worked out exactly for people who come independently of one
 * another from day to day. Places that nobody takes are there tomorrow; starts of a day lapse with it. Whoever waits takes
 * whatever is free: that a place may not suit is not in it, so the shortfall is the least there will be.
 * @param free places free now
 */
export function shortfall(waiting: number, free: number, days: readonly DayOf[]): Short[] {
  // Chances of waiting less spare places; index 0 stands for `base`.
  let base = waiting - free
  let chances: number[] = [1]
  return days.map(({ date, ready, places, starts }, i) => {
    const before = base
    // Whoever waits now takes what is free now, so that of the first day's places none is left over from before.
    const already = i === 0 ? { mean: free, low80: free, high80: free } : spread(spare(before, chances))
    const comes = countsOf(ready)
    chances = together(chances, comes)
    base -= Math.round(places)
    ;[base, chances] = served(base, chances, Math.round(starts))
    const left = fold(base, chances)
    const more = places + starts
    return {
      date,
      ready: { ...spread(comes), mean: ready.mean },
      already,
      free: { mean: already.mean + more, low80: already.low80 + more, high80: already.high80 + more },
      waiting: spread(left),
      chance: 1 - left[0]!,
    }
  })
}

const spread = (counts: Counts): Spread => ({
  mean: meanOf(counts),
  low80: quantile(counts, 0.1),
  high80: quantile(counts, 0.9),
})

/** Chances of no, one, two … places left over. */
function spare(base: number, chances: readonly number[]): number[] {
  const left = noughts(Math.max(-base, 0) + 1)
  for (const [i, chance] of chances.entries()) left[Math.max(-(base + i), 0)]! += chance
  return left
}

function together(some: readonly number[], others: readonly number[]): number[] {
  const sums = noughts(some.length + others.length - 1)
  for (const [i, one] of some.entries())
    if (one > 1e-12) for (const [j, other] of others.entries()) sums[i + j]! += one * other
  return sums
}

/** Starts serve whoever is left when spare places are gone; where nobody is, they lapse. */
function served(base: number, chances: readonly number[], starts: number): [number, number[]] {
  if (starts <= 0) return [base, [...chances]]
  const low = Math.min(base, 0)
  const after = noughts(Math.max(base + chances.length - low, 1))
  for (const [i, chance] of chances.entries()) {
    const people = base + i
    after[(people > 0 ? Math.max(people - starts, 0) : people) - low]! += chance
  }
  return [low, after]
}

/** Chances of nobody, one, two … waiting. */
function fold(base: number, chances: readonly number[]): number[] {
  const left = noughts(Math.max(base + chances.length, 1))
  for (const [i, chance] of chances.entries()) left[Math.max(base + i, 0)]! += chance
  return left
}

const noughts = (length: number): number[] => Array.from({ length }, () => 0)

/** "6 in 10", "more than 19 in 20", "fewer than 1 in 20" */
export function chanceWords(chance: number): string {
  if (chance > 0.95) return 'more than 19 in 20'
  if (chance < 0.05) return 'fewer than 1 in 20'
  return `${Math.min(Math.max(Math.round(10 * chance), 1), 9)} in 10`
}
