import type { Slice, Step } from '../../src/modules/measures/index.ts'
import { Temporal } from '../../src/platform/time.ts'
import type { Builder } from '../builder.ts'

/** What is promised of a measure, or a part of it, month by month, in one phase. */
export type ToldTrajectory = {
  id: string
  measure: string
  slice: Slice
  phase: string
  source: string
  targets: { month: string; value: number }[]
}

/** Limits fixed to the figures of a period, both dates included, from a date on; null is from the first point. */
export type ToldLimits = {
  id: string
  measure: string
  slice: Slice
  step: Step
  from: string | null
  baseline: { from: string; to: string }
  reason: string
}

export function trajectory(b: Builder, told: Omit<ToldTrajectory, 'id'>): void {
  b.world.trajectories.push({ id: b.ids.next(), ...told })
}

export function limits(b: Builder, told: Omit<ToldLimits, 'id'>): void {
  b.world.limits.push({ id: b.ids.next(), ...told })
}

/** Targets on a straight line from one month's value to a later month's, both included, in whole units. */
export function straight(from: [month: string, value: number], to: [month: string, value: number]) {
  const first = Temporal.PlainDate.from(from[0])
  const { months } = first.until(Temporal.PlainDate.from(to[0]), { largestUnit: 'months' })
  return Array.from({ length: months + 1 }, (_, i) => ({
    month: first.add({ months: i }).toString(),
    value: Math.round(from[1] + ((to[1] - from[1]) * i) / months),
  }))
}
