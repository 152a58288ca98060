import type { Tx } from '../../../platform/db/tx.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { dateOf, type LocalDate, Temporal } from '../../../platform/time.ts'
import { type Done, type OnStay, recordOne } from './record-one.ts'

export type RecordExpectedDate = Omit<OnStay, 'at'> & {
  date: LocalDate /** Required from the second change on. */
  reason?: string
}

/** When they are expected to leave, assuming nothing has to be waited for. Every earlier date is kept. */
export async function recordExpectedDate(tx: Tx, asked: RecordExpectedDate): Promise<Done | Refusal> {
  const { date, reason, now } = asked
  if (Temporal.PlainDate.compare(date, dateOf(now)) < 0)
    return refuse('invalid', 'The expected date is in the past: give the day you now expect', {
      expectedDate: 'Give today or a later day',
    })
  return recordOne(tx, asked, {
    kind: 'expected-date',
    detail: { date: date.toString(), ...(reason?.trim() ? { reason: reason.trim() } : {}) },
    happenedAt: now,
  })
}
