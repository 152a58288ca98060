import type { Limits } from './limits.ts'

/** Why a point is not chance, in the order in which one rule goes before another. */
export type Signal =
  | 'above the limits'
  | 'below the limits'
  | 'rising'
  | 'falling'
  | 'close to the upper limit'
  | 'close to the lower limit'
  | 'run above'
  | 'run below'

export type Place = { side: -1 | 0 | 1; outside: boolean; close: boolean }

/** A trend is seven points, six steps; a shift is seven points on one side. */
const inARow = 7

export function placeOf(value: number, limits: Limits): Place {
  const outside = value > limits.upper || value < limits.lower
  return {
    side: Math.sign(value - limits.mean) as -1 | 0 | 1,
    outside,
    close: !outside && (value > limits.nearUpper || value < limits.nearLower),
  }
}

/**
 * The signal of each figure of one group, null where there is none: outside, then trend, then two of three, then shift.
 * `values` are the figures alone, in order: a missing point neither counts nor breaks a run.
 */
export function signalsOf(values: readonly number[], places: readonly Place[]): (Signal | null)[] {
  const signals: (Signal | null)[] = values.map(() => null)
  markShifts(signals, places)
  markTwoOfThree(signals, places)
  markTrends(signals, values)
  places.forEach(({ outside, side }, i) => {
    if (outside) signals[i] = side > 0 ? 'above the limits' : 'below the limits'
  })
  return signals
}

/** A point exactly on the mean is on neither side, and ends a run. */
function markShifts(signals: (Signal | null)[], places: readonly Place[]): void {
  stretches(
    places.length,
    (i) => places[i]!.side === places[i - 1]!.side,
    (from, to) => {
      const { side } = places[from]!
      if (side !== 0 && to - from >= inARow) signals.fill(side > 0 ? 'run above' : 'run below', from, to)
    },
  )
}

/** Of three neighbours all on one side, at least two close to a limit: those are marked, the third is not. */
function markTwoOfThree(signals: (Signal | null)[], places: readonly Place[]): void {
  for (let i = 2; i < places.length; i++) {
    const [a, b, c] = [places[i - 2]!, places[i - 1]!, places[i]!]
    if (a.side === 0 || a.side !== b.side || b.side !== c.side) continue
    if (Number(a.close) + Number(b.close) + Number(c.close) < 2) continue
    for (let j = i - 2; j <= i; j++)
      if (places[j]!.close) signals[j] = a.side > 0 ? 'close to the upper limit' : 'close to the lower limit'
  }
}

/** A point where one trend ends and another begins belongs to the one on its right. */
function markTrends(signals: (Signal | null)[], values: readonly number[]): void {
  const step = (i: number) => Math.sign(values[i]! - values[i - 1]!)
  stretches(
    values.length,
    (i) => step(i) === 1,
    (from, to) => {
      if (to - from >= inARow) signals.fill('rising', from, to)
    },
  )
  stretches(
    values.length,
    (i) => step(i) === -1,
    (from, to) => {
      const turnsUp = signals[to - 1] === 'rising'
      if (to - from >= inARow) signals.fill('falling', from, turnsUp ? to - 1 : to)
    },
  )
}

/** Calls `mark` with each longest stretch in which every point goes on from the one before. */
function stretches(
  length: number,
  goesOn: (i: number) => boolean,
  mark: (from: number, to: number) => void,
): void {
  let from = 0
  for (let i = 1; i <= length; i++)
    if (i === length || !goesOn(i)) {
      mark(from, i)
      from = i
    }
}
