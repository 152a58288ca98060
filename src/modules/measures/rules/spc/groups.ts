import type { LimitsGroup } from './spc.ts'

/**
 * Groups that begin at the first point and at each of `rebaseAt` (indexes, ascending). Limits are drawn from every point
 * of a group, or, with `fixAfter`, from its first so many figures.
 */
export function groupsOf(
  values: readonly (number | null)[],
  { rebaseAt = [], fixAfter = null }: { rebaseAt?: readonly number[]; fixAfter?: number | null },
): LimitsGroup[] {
  const starts = [0, ...rebaseAt.filter((at) => at > 0 && at < values.length)]
  return starts.map((at, i) => {
    const end = starts[i + 1] ?? values.length
    return { at, from: at, to: fixAfter === null ? end : afterFigures(values, { at, end, count: fixAfter }) }
  })
}

function afterFigures(
  values: readonly (number | null)[],
  { at, end, count }: { at: number; end: number; count: number },
): number {
  let found = 0
  for (let i = at; i < end; i++) {
    if (values[i] !== null) found += 1
    if (found === count) return i + 1
  }
  return end
}
