import { Temporal } from '../../../platform/time.ts'
import type { Definition } from './model.ts'
import type { Point } from './series.ts'
import { addingOf, type Target } from './trajectory.ts'

/** One month of a trajectory; `actual` null with why, or because it has not ended. `over` null where either is missing. */
export type Month = Target & { actual: number | null; missing: string | null; over: number | null }

/** A trajectory held against what happened. */
export type Against = {
  months: Month[]
  /** The last month that has a figure; null where none has. */
  last: Month | null
  /** Everything over and under since the first month, of a number that adds up; null of one that does not. */
  soFar: number | null
  /** How far the last month is on the wrong side; nought or less is on it; null where nobody can say. */
  owed: number | null
}

export function against(
  definition: Pick<Definition, 'better' | 'denominator' | 'how'>,
  targets: readonly Target[],
  points: readonly Pick<Point, 'from' | 'value' | 'missing'>[],
): Against {
  const months = targets.map(({ month, value }): Month => {
    const point = points.find(({ from }) => from.equals(month))
    const actual = point?.value ?? null
    return {
      month,
      value,
      actual,
      missing: point?.missing ?? null,
      over: actual === null ? null : actual - value,
    }
  })
  const known = months.filter(({ over }) => over !== null)
  const last = known.at(-1) ?? null
  const adds = addingOf(definition) === 'adds up'
  return {
    months,
    last,
    soFar: adds && last ? known.reduce((sum, { over }) => sum + over!, 0) : null,
    owed: last && owedOf(definition.better, last.over!),
  }
}

/** How far on the wrong side; null where neither way is better. */
export const owedOf = (better: Definition['better'], over: number): number | null =>
  better === 'neither' ? null : better === 'fewer' ? over : 0 - over

/** The furthest from what was promised first, by share of the promise; then those that are on it; without a figure last. */
export function furthestFirst<T extends { against: Against }>(all: readonly T[]): T[] {
  return all.toSorted((a, b) => shareOf(b.against) - shareOf(a.against))
}

function shareOf({ owed, last }: Against): number {
  if (owed === null || !last) return Number.NEGATIVE_INFINITY
  return owed / Math.max(1e-9, Math.abs(last.value))
}

/** Whether a month lies ahead of a day. */
export const isAhead = ({ month }: Pick<Target, 'month'>, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(month.add({ months: 1 }), today) > 0
