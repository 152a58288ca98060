import type { Tx } from '../../../platform/db/tx.ts'
import type { Refusal } from '../../../platform/outcome.ts'
import { type About, aboutStay, type Recorded } from './about-stay.ts'

/** Somebody looked, and nothing has changed. It counts as having been heard of. */
export const confirmStillTrue = (tx: Tx, about: About): Promise<Recorded | Refusal> =>
  aboutStay(tx, about, 'answer waits', () => [{ kind: 'still-true', detail: {} }])
