import { type LocalDate, Temporal } from '../../../platform/time.ts'
import type { LimitsGroup } from './spc/spc.ts'

/** What limits are drawn from: every point until they are set again, the first so many figures, or a named period. */
export type Baseline =
  | { kind: 'every point' }
  | { kind: 'first'; figures: number }
  | { kind: 'period'; from: LocalDate; to: LocalDate }

/** Limits as a person set them: from a date on, with the reason. From null: from the first point there is. */
export type LimitsSet = {
  from: LocalDate | null
  baseline: Baseline
  reason: string
}

/** What a chart has on which nobody set limits. */
const asTheyCome: LimitsSet = {
  from: null,
  baseline: { kind: 'every point' },
  reason: 'nobody has set limits',
}

/** A fixed baseline has at least as many figures: fewer say too little of what is usual. */
export const leastFixed = 12

type Dated = { from: LocalDate; to: LocalDate; value: number | null }

/** One group with its limits, and who set them. */
export type SetGroup = LimitsGroup & { set: LimitsSet }

/**
 * The groups of a series as limits were set for it, in order of date; a set that begins after the last point, or before
 * another that begins at the same point, is not used. Until the first, limits come from every point.
 */
export function groupsFor(points: readonly Dated[], sets: readonly LimitsSet[]): SetGroup[] {
  const starts = new Map<number, LimitsSet>([[0, asTheyCome]])
  for (const set of sets.toSorted(byFrom)) {
    const at = set.from === null ? 0 : points.findIndex(({ from }) => notBefore(from, set.from!))
    if (at >= 0) starts.set(at, set)
  }
  const found = [...starts].toSorted(([a], [b]) => a - b)
  return found.map(([at, set], i) => {
    const end = found[i + 1]?.[0] ?? points.length
    return { at, set, ...baselineOf(points, set.baseline, { at, end }) }
  })
}

function baselineOf(
  points: readonly Dated[],
  baseline: Baseline,
  { at, end }: { at: number; end: number },
): { from: number; to: number } {
  switch (baseline.kind) {
    case 'every point':
      return { from: at, to: end }
    case 'first': {
      let [to, figures] = [at, 0]
      while (to < end && figures < baseline.figures) if (points[to++]!.value !== null) figures += 1
      return { from: at, to }
    }
    case 'period': {
      const from = points.findIndex((point) => notBefore(point.from, baseline.from))
      const to = points.findLastIndex((point) => notBefore(baseline.to, point.to)) + 1
      // A period of which the chart shows nothing: every point, rather than no limits at all.
      return from >= 0 && to > from ? { from, to } : { from: at, to: end }
    }
  }
}

const byFrom = (a: LimitsSet, b: LimitsSet) =>
  a.from === null
    ? b.from === null
      ? 0
      : -1
    : b.from === null
      ? 1
      : Temporal.PlainDate.compare(a.from, b.from)

const notBefore = (date: LocalDate, than: LocalDate) => Temporal.PlainDate.compare(date, than) >= 0
