import type { LocalDate } from '../../../platform/time.ts'
import type { ServiceKind } from './kinds.ts'

/** New starts; or people at home who began, and did not go to hospital from there. */
export const planCounts = ['starts', 'admissions avoided'] as const
export type PlanCounts = (typeof planCounts)[number]

export type MonthlyPlan = {
  planId: string
  kind: ServiceKind
  counts: PlanCounts
  aMonth: number
  /** The first day of the first month it holds for; it holds until the next one of the same kind. */
  fromMonth: LocalDate
  /** Who it is for, and where the number comes from. */
  criteria: string | null
  source: string | null
}

/** Of all plans, those that hold in a month: the newest of each kind and count that has begun. */
export function plansIn(plans: readonly MonthlyPlan[], month: LocalDate): MonthlyPlan[] {
  const begun = plans
    .filter(({ fromMonth }) => fromMonth.toString() <= month.toString())
    .toSorted((a, b) => (a.fromMonth.toString() < b.fromMonth.toString() ? 1 : -1))
  return begun.filter(
    (plan, i) => begun.findIndex(({ kind, counts }) => kind === plan.kind && counts === plan.counts) === i,
  )
}

/** How much of a month's plan should have come by a day, to be held against what came so far; whole, rounded down. */
export function plannedBy(aMonth: number, month: LocalDate, today: LocalDate): number {
  const days = month.daysInMonth
  const gone = Math.min(days, Math.max(0, month.until(today, { largestUnit: 'days' }).days + 1))
  return Math.floor((aMonth * gone) / days)
}

export type StayLengths = { people: number; average: number; median: number }

/** Of stays that ended, in days; null where none did. The median of an even number is the middle of the two in the middle. */
export function stayLengths(days: readonly number[]): StayLengths | null {
  if (days.length === 0) return null
  const sorted = days.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  const median = Number.isInteger(half) ? (sorted[half - 1]! + sorted[half]!) / 2 : sorted[Math.floor(half)]!
  return { people: days.length, average: days.reduce((sum, one) => sum + one, 0) / days.length, median }
}

export type PlanRow = {
  kind: ServiceKind
  counts: PlanCounts
  /** Null where nobody has set one. */
  plan: MonthlyPlan | null
  actual: number
  /** What should have come by now. */
  byNow: number | null
  stays: StayLengths | null
}

const smallest = 6

/** The same for those who may not know small numbers of people: a length of stay of fewer than six is not said. */
export const withoutFewStays = (row: PlanRow): PlanRow =>
  row.stays && row.stays.people < smallest ? { ...row, stays: null } : row
