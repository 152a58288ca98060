import type { Tx } from '../../../platform/db/tx.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Recorded } from './about-stay.ts'
import { type AboutWait, aboutWait } from './about-wait.ts'

/** The owner says yes, we will do this. For a wait that the family owns, whoever spoke with them says so. */
export function acceptWait(
  tx: Tx,
  about: AboutWait & { words?: string | undefined },
): Promise<Recorded | Refusal> {
  const words = about.words?.trim()
  return aboutWait(tx, about, 'answer waits', 'accept', (wait) => {
    if (wait.state === 'unowned') return refuse('conflict', 'Nobody owns this yet: name an owner first')
    if (wait.state === 'accepted' && !about.corrects) return refuse('conflict', 'This is accepted already')
    return { kind: 'wait-accepted', detail: { waitId: wait.waitId, ...(words ? { words } : {}) } }
  })
}
