import type { Tx } from '../../../platform/db/tx.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { staysFacts } from '../queries/stay-facts.ts'
import { deriveStay } from '../rules/derive-stay.ts'
import { isCurrent } from '../rules/stay.ts'
import { type NewStayFact, recordStayFacts } from '../store.ts'
import type { Done, OnStay } from './record-one.ts'

export type Cancel = Omit<OnStay, 'at'> & {
  /** The fact that is taken back. */
  factId: string
  reason: string
  /** Their old bed is taken by now: put them on the ward without one. */
  withoutBed?: true
}

/**
 * Takes a fact back: an admission (the stay is cancelled), a move, leave, a discharge (the stay is open again), or any
 * slip. What was recorded stays readable.
 * @returns conflict when their old bed has been taken, or they are in another bed by now.
 */
export async function cancel(
  tx: Tx,
  { by, now, stayId, factId, reason, withoutBed }: Cancel,
): Promise<Done | Refusal> {
  if (reason.trim().length < 3)
    return refuse('invalid', 'Say why this is taken back', { reason: 'Say why this is taken back' })
  const facts: NewStayFact[] = [
    { kind: 'withdrawn', detail: { reason: reason.trim() }, happenedAt: now, supersedes: factId },
  ]
  if (withoutBed) {
    const earlier = (await staysFacts(tx, [stayId])).get(stayId) ?? []
    const rest = earlier.filter((fact) => fact.factId !== factId)
    const back = rest.some((fact) => fact.kind === 'admitted') ? deriveStay(rest, () => '') : null
    if (back && isCurrent(back) && back.wardId)
      facts.push({
        kind: 'moved',
        detail: { siteId: back.siteId, wardId: back.wardId, bedId: null },
        happenedAt: now,
      })
  }
  const recorded = await recordStayFacts(tx, { by, now, stayId, facts })
  return isRefusal(recorded) ? recorded : { stayId, factId: recorded.factIds[0] ?? '' }
}
