import { daysBetween, type LocalDate } from '../../../platform/time.ts'
import type { Better } from './model.ts'
import { type Adding, promiseFor, type Target } from './trajectory.ts'

/** What it would take to be back on a trajectory by a date. Numbers of a count are a week's; of a rate, the rate itself. */
export type BackOnIt =
  | { is: 'on it' }
  | { is: 'no promise' }
  | { is: 'no figure' }
  | {
      is: 'off it'
      now: number
      promised: number
      /** How far it has to move, always above nought; `way` says which way. */
      change: number
      way: 'more' | 'fewer'
      weeks: number
      /** The same for each week from now. */
      eachWeek: number
    }

/**
 * From what the last days came to (`days` of them, `total` for a count or the mean for a rate) to what is promised for the week
 * that ends on `by`. Where neither way is better nothing is owed.
 */
export function backOnIt({
  last,
  targets,
  adding,
  better,
  today,
  by,
}: {
  last: { total: number; days: number } | null
  targets: readonly Target[]
  adding: Adding
  better: Better
  today: LocalDate
  by: LocalDate
}): BackOnIt {
  if (!last || last.days === 0) return { is: 'no figure' }
  const promised = promiseFor({ from: by.subtract({ days: 6 }), to: by }, targets, adding)
  if (promised === null || better === 'neither') return { is: 'no promise' }
  const now = adding === 'adds up' ? (last.total / last.days) * 7 : last.total
  const change = better === 'fewer' ? now - promised : promised - now
  if (change <= 0) return { is: 'on it' }
  const weeks = Math.max(1, daysBetween(today, by) / 7)
  return { is: 'off it', now, promised, change, way: better, weeks, eachWeek: change / weeks }
}
