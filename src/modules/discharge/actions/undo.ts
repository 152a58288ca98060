import type { Tx } from '../../../platform/db/tx.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import type { DischargeFact } from '../rules/facts.ts'
import { factsToUndo, factToTakeBack } from '../rules/undo.ts'
import { recordDischargeFacts } from '../store.ts'
import { type About, type Known, knowStay, type Recorded } from './about-stay.ts'

export type Undo = Pick<About, 'by' | 'stayId' | 'now'> & { factId: string }

/** Takes back what the same person recorded within 30 minutes, with everything recorded in the same act. */
export async function undo(tx: Tx, about: Undo): Promise<Recorded | Refusal> {
  const known = await knowStay(tx, about, 'answer waits')
  if (isRefusal(known)) return known
  return withdraw(tx, known, about, factsToUndo(known.facts, about.factId, asker(about), about.now), 'undone')
}

/** Takes back one fact at any time, also once the person has left: by the organisation that recorded it, with a reason. */
export async function takeBack(tx: Tx, about: Undo & { reason: string }): Promise<Recorded | Refusal> {
  const reason = about.reason.trim()
  if (!reason) return refuse('invalid', 'Say what was wrong', { reason: 'Enter what was wrong' })
  const known = await knowStay(tx, about, 'answer waits')
  if (isRefusal(known)) return known
  return withdraw(tx, known, about, factToTakeBack(known.facts, about.factId, asker(about)), reason)
}

const asker = ({ by }: Undo) => ({ userId: by.userId, organisationId: by.organisationId })

async function withdraw(
  tx: Tx,
  { stay }: Omit<Known, 'at'>,
  { now }: Undo,
  facts: DischargeFact[] | Refusal,
  reason: string,
): Promise<Recorded | Refusal> {
  if (isRefusal(facts)) return facts
  const ids = await recordDischargeFacts(
    tx,
    stay,
    now,
    facts.map((fact) => ({
      kind: 'withdrawn',
      detail: { reason },
      happenedAt: now,
      supersedes: fact.factId,
    })),
  )
  return { factId: ids[0]! }
}
