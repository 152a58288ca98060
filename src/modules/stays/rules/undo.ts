import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import type { StayFact } from './facts.ts'

const minutes = 30

/** Whether a fact may be taken back with one tap: by who recorded it, soon. Everything else is a correction with a reason. */
export function checkUndo(
  fact: Pick<StayFact, 'recordedBy' | 'recordedAt'>,
  { userId, now }: { userId: string | null; now: Instant },
): Refusal | null {
  if (!userId || fact.recordedBy !== userId)
    return refuse('not-allowed', 'Someone else recorded this: cancel it with a reason instead')
  return now.epochMilliseconds - fact.recordedAt.epochMilliseconds > minutes * 60_000
    ? refuse(
        'conflict',
        `This was recorded more than ${minutes} minutes ago: cancel it with a reason instead`,
      )
    : null
}
