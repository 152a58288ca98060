import { type LocalDate, Temporal } from '../../../platform/time.ts'

/** Hours of care that run in a week, or new starts in seven days. */
export const promiseCounts = ['hours', 'starts'] as const
export type PromiseCounts = (typeof promiseCounts)[number]

/** The least business a service was promised by the week, and what it was really given. */
export type PromisedBusiness = {
  promiseId: string
  serviceId: string
  counts: PromiseCounts
  aWeek: number
  from: LocalDate
  to: LocalDate | null
  words: string | null
  /** Hours a week that run now, or starts of the last seven days; through Homeward or from a file. */
  given: number
}

/** What is short of the promise in this week: what is owed. 0 before it begins and after it is over. */
export function owedOf({ aWeek, given, from, to }: PromisedBusiness, today: LocalDate): number {
  const holds =
    Temporal.PlainDate.compare(from, today) <= 0 && (!to || Temporal.PlainDate.compare(to, today) >= 0)
  return holds ? Math.max(0, aWeek - given) : 0
}

/** "40 hours a week", "1 start a week" */
export const aWeekWords = (many: number, counts: PromiseCounts): string =>
  `${roundly(many)} ${roundly(many) === 1 ? counts.slice(0, -1) : counts} a week`

const roundly = (many: number): number => Math.round(many * 10) / 10
