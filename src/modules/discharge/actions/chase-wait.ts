import type { Tx } from '../../../platform/db/tx.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Recorded } from './about-stay.ts'
import { type AboutWait, aboutWait } from './about-wait.ts'

/** Asks the owner again; it appears in the owner's Today until they answer. */
export function chaseWait(
  tx: Tx,
  about: AboutWait & { words?: string | undefined },
): Promise<Recorded | Refusal> {
  const words = about.words?.trim()
  return aboutWait(tx, about, 'change waits', 'chase', (wait) =>
    wait.owner
      ? { kind: 'wait-chased', detail: { waitId: wait.waitId, ...(words ? { words } : {}) } }
      : refuse('conflict', 'Nobody owns this, so there is nobody to chase: name an owner first'),
  )
}
