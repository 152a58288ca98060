import type { Tx } from '../../../platform/db/tx.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { type Done, type OnStay, recordOne } from './record-one.ts'

/** The nurse or therapist on the ward who keeps the plan moving. */
export async function nameKeyWorker(
  tx: Tx,
  asked: OnStay & { name: string; userId?: string },
): Promise<Done | Refusal> {
  const name = asked.name.trim()
  if (!name) return nobody
  return recordOne(tx, asked, {
    kind: 'key-worker',
    detail: { name, ...(asked.userId ? { userId: asked.userId } : {}) },
    happenedAt: asked.at ?? asked.now,
  })
}

/** The social worker who holds the case, with the council or trust they work for. */
export async function nameSocialWorker(
  tx: Tx,
  asked: OnStay & { name: string; userId?: string; organisationId: string },
): Promise<Done | Refusal> {
  const name = asked.name.trim()
  if (!name) return nobody
  return recordOne(tx, asked, {
    kind: 'social-worker',
    detail: { name, organisationId: asked.organisationId, ...(asked.userId ? { userId: asked.userId } : {}) },
    happenedAt: asked.at ?? asked.now,
  })
}

const nobody = refuse('invalid', 'Enter a name', { name: 'Enter a name' })
