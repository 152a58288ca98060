import type { Tx } from '../../../platform/db/tx.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Recorded } from './about-stay.ts'
import { type AboutWait, aboutWait } from './about-wait.ts'
import { ownerDetail } from './new-wait.ts'

/** The owner says no, and why: it is back with whoever asked, so that it is never left with somebody who will not do it. */
export function declineWait(tx: Tx, about: AboutWait & { reason: string }): Promise<Recorded | Refusal> {
  const reason = about.reason.trim()
  return aboutWait(tx, about, 'answer waits', 'decline', (wait) => {
    if (!reason) return refuse('invalid', 'Say why not', { reason: 'Enter why you cannot do it' })
    const asker = wait.openedFor === wait.owner?.organisationId ? null : wait.openedFor
    return {
      kind: 'wait-owner',
      detail: { waitId: wait.waitId, ...ownerDetail({ ownerOrganisationId: asker }), reason },
    }
  })
}
