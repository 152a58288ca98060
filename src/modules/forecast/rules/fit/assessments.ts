import type { LocalDate } from '../../../../platform/time.ts'
import type { Awaits } from '../../../discharge/index.ts'
import { type ByDay, byDayOf, type CountedDay, countedDays, isWorkingDay } from './by-day.ts'
import { fewestEnded } from './fit-time.ts'
import type { PastWait } from './past.ts'

/** Somebody has to come and assess; what else is awaited is no assessment. Our own list. */
export const assessing: ReadonlySet<string> = new Set<Awaits>([
  'therapy-assessment',
  'care-act-assessment',
  'nursing-assessment',
  'care-home-visit',
])

/** On which days people are assessed, how many on a busy day, and how long it takes from asking. */
export type FittedAssessments = {
  done: number
  byDay: ByDay
  /** Nine days in ten have no more: of Monday to Friday, and of weekends and bank holidays. */
  busy: { weekdays: number; weekends: number }
  /** Days in which the quickest quarter was done; null where too few were. */
  quickest: number | null
}

export function fitAssessments(
  waits: readonly PastWait[],
  looked: { first: LocalDate; today: LocalDate },
): FittedAssessments {
  const done = waits.flatMap(({ awaits, since, done: at }) =>
    assessing.has(awaits) && at !== null ? [{ at, took: at - since }] : [],
  )
  const days = countedDays(
    done.map(({ at }) => at),
    looked,
  )
  const took = done.map((one) => one.took).sort((a, b) => a - b)
  return {
    done: done.length,
    byDay: byDayOf(days),
    busy: {
      weekdays: busyOf(days.filter(({ date }) => isWorkingDay(date))),
      weekends: busyOf(days.filter(({ date }) => !isWorkingDay(date))),
    },
    quickest: took.length < fewestEnded ? null : took[Math.floor(took.length / 4)]!,
  }
}

function busyOf(days: readonly CountedDay[]): number {
  const counts = days.map(({ count }) => count).sort((a, b) => a - b)
  return counts[Math.ceil(0.9 * counts.length) - 1] ?? 0
}
