import type { LocalDate } from '../../../platform/time.ts'
import type { Edition } from './editions.ts'

/** A calendar month as the returns mean it: from 00:01 on its first day to 24:00 on its last (DTOC-20). */
export type MonthWindow = { first: LocalDate; last: LocalDate; days: number }

/** @param month any day of it */
export const windowOf = (month: LocalDate): MonthWindow => ({
  first: month.with({ day: 1 }),
  last: month.with({ day: month.daysInMonth }),
  days: month.daysInMonth,
})

/** The last Thursday of a month: its people delayed then were the snapshot until March 2017 (DTOC-23). */
export function lastThursday(month: LocalDate): LocalDate {
  const { last } = windowOf(month)
  return last.subtract({ days: (last.dayOfWeek + 7 - 4) % 7 })
}

/** How the delayed transfers of a month were measured, and on which day its people were counted (DTOC-23, DTOC-24). */
export type MonthMeasure =
  | { measure: 'snapshot'; snapshotOn: LocalDate }
  | { measure: 'DTOC beds'; snapshotOn: null }

/** By the edition that holds in the month; one without a measure has no snapshot either. */
export function monthMeasure({ measure }: Pick<Edition, 'measure'>, month: LocalDate): MonthMeasure {
  return measure === 'snapshot'
    ? { measure: 'snapshot', snapshotOn: lastThursday(month) }
    : { measure: 'DTOC beds', snapshotOn: null }
}
