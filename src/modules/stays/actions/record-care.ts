import type { Tx } from '../../../platform/db/tx.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { dateOf, type LocalDate, Temporal } from '../../../platform/time.ts'
import type { RedDayReason } from '../rules/red-day-reasons.ts'
import { type Done, type OnStay, recordOne } from './record-one.ts'

/** What must be true before they can go (SAFER A), in the words of the team. */
export async function recordCriteriaForDischarge(
  tx: Tx,
  asked: OnStay & { text: string },
): Promise<Done | Refusal> {
  const text = asked.text.trim()
  if (!text) return missing('text', 'Write what must be true before they can leave')
  return recordOne(tx, asked, {
    kind: 'criteria-for-discharge',
    detail: { text },
    happenedAt: asked.at ?? asked.now,
  })
}

/** Seen by somebody able to decide on treatment and discharge (SAFER S). */
export async function recordSeniorReview(
  tx: Tx,
  asked: OnStay & { reviewer: string; words?: string },
): Promise<Done | Refusal> {
  const reviewer = asked.reviewer.trim()
  if (!reviewer) return missing('reviewer', 'Enter who reviewed them')
  const words = asked.words?.trim()
  return recordOne(tx, asked, {
    kind: 'senior-review',
    detail: { reviewer, ...(words ? { words } : {}) },
    happenedAt: asked.at ?? asked.now,
  })
}

export type RecordDay = Omit<OnStay, 'at'> & { date: LocalDate } & (
    | { colour: 'green'; words?: string }
    | { colour: 'red'; reason: RedDayReason /** Required with the reason "other". */; words?: string }
  )

/** A day that did (green) or did not (red, and why) bring them nearer to home. What is said last about a day counts. */
export async function recordDay(tx: Tx, asked: RecordDay): Promise<Done | Refusal> {
  if (Temporal.PlainDate.compare(asked.date, dateOf(asked.now)) > 0)
    return missing('date', 'That day has not come yet: choose today or an earlier day')
  const words = asked.words?.trim()
  return recordOne(tx, asked, {
    kind: 'day',
    detail: {
      date: asked.date.toString(),
      colour: asked.colour,
      ...(asked.colour === 'red' ? { reason: asked.reason } : {}),
      ...(words ? { words } : {}),
    },
    happenedAt: asked.now,
  })
}

const missing = (field: string, because: string) => refuse('invalid', because, { [field]: because })
