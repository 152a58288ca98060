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
export const inARow = 7

/** Points `from` (in) to `to` (out) that go on in one way, at least seven. */
export type Stretch = { from: number; to: number; way: 'high' | 'low' }

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
  for (const { from, to, way } of shiftsIn(places))
    signals.fill(way === 'high' ? 'run above' : 'run below', from, to)
  markTwoOfThree(signals, places)
  // In order of time: a point where one trend ends and another begins belongs to the later.
  for (const { from, to, way } of trendsIn(values))
    signals.fill(way === 'high' ? 'rising' : 'falling', from, to)
  places.forEach(({ outside, side }, i) => {
    if (outside) signals[i] = side > 0 ? 'above the limits' : 'below the limits'
  })
  return signals
}

/** Each longest run on one side of the mean. A point exactly on the mean is on neither side, and ends a run. */
export function shiftsIn(places: readonly Pick<Place, 'side'>[]): Stretch[] {
  const found: Stretch[] = []
  for (let from = 0, i = 1; i <= places.length; i++) {
    const { side } = places[from]!
    if (places[i]?.side === side) continue
    if (side !== 0 && i - from >= inARow) found.push({ from, to: i, way: side > 0 ? 'high' : 'low' })
    from = i
  }
  return found
}

/** Each longest trend, in order of time: every point strictly higher, or lower, than the one before. */
export function trendsIn(values: readonly number[]): Stretch[] {
  const found: Stretch[] = []
  const step = (i: number) => Math.sign(values[i]! - values[i - 1]!)
  for (let from = 0, i = 1; i < values.length; i++) {
    if (i + 1 < values.length && step(i + 1) === step(i)) continue
    if (step(i) !== 0 && i + 1 - from >= inARow)
      found.push({ from, to: i + 1, way: step(i) > 0 ? 'high' : 'low' })
    from = i
  }
  return found
}

/** Of three neighbours all on one side, at least two close to a limit: those are marked, the third is not. */
function markTwoOfThree(signals: (Signal | null)[], places: readonly Place[]): void {
  for (let i = 2; i < places.length; i++) {
    const { side } = places[i]!
    if (side === 0 || places[i - 1]!.side !== side || places[i - 2]!.side !== side) continue
    const close = [i - 2, i - 1, i].filter((at) => places[at]!.close)
    if (close.length < 2) continue
    for (const at of close) signals[at] = side > 0 ? 'close to the upper limit' : 'close to the lower limit'
  }
}
