import { daysBetween, type Instant, type LocalDate, Temporal } from '../../../platform/time.ts'
import type { StayFact } from './facts.ts'
import { inOrder } from './in-order.ts'

export type ExpectedDate = {
  factId: string
  date: LocalDate
  reason: string | null
  recordedAt: Instant
  recordedBy: string | null
  /** Days later (or, negative, earlier) than the date before; null for the first. */
  drift: number | null
}

/** Every expected date a stay has had, oldest first. The same date recorded again is no change. */
export function expectedDates(facts: readonly StayFact[]): ExpectedDate[] {
  const dates: ExpectedDate[] = []
  for (const fact of inOrder(facts)) {
    if (fact.kind !== 'expected-date') continue
    const date = Temporal.PlainDate.from(fact.detail.date)
    const last = dates.at(-1)
    if (last?.date.equals(date)) continue
    dates.push({
      factId: fact.factId,
      date,
      reason: fact.detail.reason || null,
      recordedAt: fact.recordedAt,
      recordedBy: fact.recordedBy,
      drift: last ? daysBetween(last.date, date) : null,
    })
  }
  return dates
}
