import type { Tx } from '../../../platform/db/tx.ts'
import type { Refusal } from '../../../platform/outcome.ts'
import type { Recorded } from './about-stay.ts'
import { type AboutWait, aboutWait } from './about-wait.ts'

/** Done. By its owner, or by the organisation that asked for it; then the owner is told. */
export function finishWait(
  tx: Tx,
  about: AboutWait & { words?: string | undefined },
): Promise<Recorded | Refusal> {
  const words = about.words?.trim()
  return aboutWait(tx, about, 'answer waits', 'finish', (wait) => ({
    kind: 'wait-done',
    detail: { waitId: wait.waitId, ...(words ? { words } : {}) },
  }))
}
