import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { isRefusal, type Refusal } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import { type NewStayFact, recordStayFacts } from '../store.ts'

/** What every action on a stay is told. */
export type OnStay = {
  by: Viewer
  now: Instant
  stayId: string
  /** When it happened, where that was not just now. */
  at?: Instant
}
export type Done = { stayId: string; factId: string }

/** Records one fact about a stay. */
export async function recordOne(
  tx: Tx,
  { by, now, stayId }: OnStay,
  fact: NewStayFact,
): Promise<Done | Refusal> {
  const recorded = await recordStayFacts(tx, { by, now, stayId, facts: [fact] })
  return isRefusal(recorded) ? recorded : { stayId, factId: recorded.factIds[0] ?? '' }
}
