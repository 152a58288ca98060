import type { Tx } from '../../../platform/db/tx.ts'
import type { Refusal } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import { type Done, type OnStay, recordOne } from './record-one.ts'

export type Discharge = Omit<OnStay, 'at'> & {
  leftAt: Instant
  /** A code of dischargeMethods. */
  method: string
  /** A code of dischargeDestinations. */
  destination: string
  words?: string
}

/** They leave the hospital. From then on the stay can only be read, until the discharge is cancelled. */
export const discharge = (tx: Tx, asked: Discharge): Promise<Done | Refusal> =>
  recordOne(tx, asked, {
    kind: 'discharged',
    detail: {
      method: asked.method,
      destination: asked.destination,
      ...(asked.words ? { words: asked.words } : {}),
    },
    happenedAt: asked.leftAt,
  })
