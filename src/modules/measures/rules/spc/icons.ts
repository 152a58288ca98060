import type { Better } from '../model.ts'
import { isHigh, type Reading, type SpcPoint } from './spc.ts'

/** What the last point says, and whether it is high or low; the whole chart's sign in one word. */
export type Variation = { reading: Reading; way: 'high' | 'low' | null }

/** Whether the process as it is will meet its target: always, never, or as chance has it. */
export type Assurance = 'meets' | 'misses' | 'may or may not'

/** The variation icon of a chart: of the last figure only. Null where there is no figure. */
export function variationOf(points: readonly SpcPoint[]): Variation | null {
  const last = points.findLast(({ value }) => value !== null)
  if (!last?.reading) return null
  return { reading: last.reading, way: last.signal ? (isHigh(last.signal) ? 'high' : 'low') : null }
}

/**
 * The assurance icon: the target against the limits of the last point. A target that touches a limit may be met or not, and
 * so may one where no limits could be drawn. Null without a target, without a figure, and where neither way is better.
 */
export function assuranceOf(
  points: readonly SpcPoint[],
  { target, better }: { target: number | null; better: Better },
): Assurance | null {
  const limits = points.at(-1)?.limits
  if (target === null || better === 'neither' || !limits) return null
  if (target > limits.upper) return better === 'more' ? 'misses' : 'meets'
  if (target < limits.lower) return better === 'more' ? 'meets' : 'misses'
  return 'may or may not'
}
