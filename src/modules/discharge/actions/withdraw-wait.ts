import type { Tx } from '../../../platform/db/tx.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Recorded } from './about-stay.ts'
import { type AboutWait, aboutWait } from './about-wait.ts'

/** No longer needed. Only the organisation that asked for it, or the one that owns it, can let it go; the other is told. */
export function withdrawWait(tx: Tx, about: AboutWait & { reason: string }): Promise<Recorded | Refusal> {
  const reason = about.reason.trim()
  return aboutWait(tx, about, 'answer waits', 'withdraw', (wait) =>
    reason
      ? { kind: 'wait-withdrawn', detail: { waitId: wait.waitId, reason } }
      : refuse('invalid', 'Say why it is no longer needed', { reason: 'Enter why it is no longer needed' }),
  )
}
