import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import type { Instant } from '../../../platform/time.ts'
import {
  declineWait,
  dischargeFactsOf,
  finishWait,
  isOpen,
  onlyAsks,
  waitsOf,
} from '../../discharge/index.ts'

export type Answering = {
  /** The service: a provider that is asked may see neither the person nor the wait. */
  as: Viewer
  now: Instant
  stayId: string | null
  /** The provider that answered. */
  organisationId: string
  answer: 'yes' | 'no'
  words: string
}

/**
 * A wait of the list that asks this provider the same question is answered with the request: one question, one clock. What
 * the list does not take any more (they have left) changes nothing about the answer.
 */
export async function answerTheWait(
  tx: Tx,
  { as, now, stayId, organisationId, answer, words }: Answering,
): Promise<void> {
  if (!stayId) return
  const wait = waitsOf(await dischargeFactsOf(tx, as.systemId, stayId)).find(
    (one) => isOpen(one) && onlyAsks.includes(one.awaits) && one.owner?.organisationId === organisationId,
  )
  if (!wait) return
  const asked = { by: as, now, stayId, waitId: wait.waitId }
  await (answer === 'yes'
    ? finishWait(tx, { ...asked, words })
    : declineWait(tx, { ...asked, reason: words }))
}
