import { standing } from '../../../platform/facts.ts'
import type { DischargeFact } from './facts.ts'
import { dueOf, isWaitFact, ownerOf, type Wait } from './wait.ts'
import { onWaitFact } from './wait-changes.ts'

/** Every wait of a stay, oldest first, derived from its facts. Facts about a wait that was never opened are left out. */
export function waitsOf(facts: readonly DischargeFact[]): Wait[] {
  const waits = new Map<string, Wait>()
  for (const fact of standing(facts)) {
    if (!isWaitFact(fact)) continue
    const wait = waits.get(fact.detail.waitId)
    if (fact.kind === 'wait-opened') {
      if (!wait) waits.set(fact.detail.waitId, opened(fact))
    } else if (wait) onWaitFact(wait, fact)
  }
  return [...waits.values()]
}

function opened(fact: DischargeFact & { kind: 'wait-opened' }): Wait {
  const at = fact.happenedAt
  const owner = ownerOf(fact.detail)
  return {
    waitId: fact.detail.waitId,
    awaits: fact.detail.awaits,
    words: fact.detail.words || null,
    since: at,
    openedFor: fact.recordedFor,
    owner,
    ownedSince: owner ? at : null,
    unownedSince: owner ? null : at,
    owners: [{ owner, from: at, to: null }],
    due: fact.detail.due ? dueOf(fact.detail.due) : null,
    dueMoves: 0,
    state: owner ? 'sent' : 'unowned',
    stateAt: at,
    endedAt: null,
    lastHeardAt: fact.recordedAt,
    toTell: [],
  }
}
