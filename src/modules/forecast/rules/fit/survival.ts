import type { Time } from './times.ts'

/** The share still there after so many days, just after that time; `error` is the standard error of it (Greenwood). */
export type Step = { days: number; share: number; error: number }

/**
 * The share still there by time, as observed: at each time at which somebody ended, the share of those then under observation
 * who did not (Kaplan and Meier, 1958). Who came under observation late counts from then on (delayed entry); who is still
 * there counts up to now.
 */
export function survival(times: readonly Time[]): Step[] {
  const order = (pick: (time: Time) => number) => times.map(pick).sort((a, b) => a - b)
  const entries = order(({ from }) => from)
  const exits = order(({ to }) => to)
  const ends = times
    .filter(({ ended }) => ended)
    .map(({ to }) => to)
    .sort((a, b) => a - b)
  const steps: Step[] = []
  let [entered, left, share, spread] = [0, 0, 1, 0]
  for (let i = 0; i < ends.length; ) {
    const at = ends[i]!
    let count = 0
    while (ends[i] === at) {
      count++
      i++
    }
    while (entered < entries.length && entries[entered]! < at) entered++
    while (left < exits.length && exits[left]! < at) left++
    const there = entered - left
    // The first of those seen late may all end at once: the curve would then be at nought for ever.
    if (there <= count && i < ends.length) continue
    share *= 1 - count / there
    spread += there > count ? count / (there * (there - count)) : 0
    steps.push({ days: at, share, error: share * Math.sqrt(spread) })
  }
  return steps
}

/** The share still there after so many days; 1 before the first ended. */
export function shareAfter(steps: readonly Step[], days: number): number {
  let [low, high] = [0, steps.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (steps[middle]!.days <= days) low = middle + 1
    else high = middle
  }
  return low === 0 ? 1 : steps[low - 1]!.share
}

/** The time by which that share has ended; null where fewer have been seen to. */
export const timeBy = (steps: readonly Step[], share: number): number | null =>
  steps.find((step) => step.share <= 1 - share + 1e-12)?.days ?? null
