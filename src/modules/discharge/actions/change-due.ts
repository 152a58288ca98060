import type { Tx } from '../../../platform/db/tx.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Recorded } from './about-stay.ts'
import { type AboutWait, aboutWait } from './about-wait.ts'
import { type DueAsked, dueDetail, whyNotDue } from './new-wait.ts'

export type ChangeDue = AboutWait & {
  due: DueAsked /** Needed once there was a due date before. */
  reason?: string | undefined
}

/** Sets or moves a due date. The other party is told; every earlier date is kept. */
export function changeDue(tx: Tx, about: ChangeDue): Promise<Recorded | Refusal> {
  const reason = about.reason?.trim()
  return aboutWait(tx, about, 'answer waits', 'move the due date', (wait) => {
    const no = whyNotDue(about.due, wait.since)
    if (no) return no
    if (wait.due && !reason)
      return refuse('invalid', 'Say why the date moves', { reason: 'Enter why the date moves' })
    return {
      kind: 'wait-due',
      detail: { waitId: wait.waitId, due: dueDetail(about.due), ...(reason ? { reason } : {}) },
    }
  })
}
