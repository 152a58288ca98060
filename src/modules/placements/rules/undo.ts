import { standing } from '../../../platform/facts.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import type { NeedFact } from './facts.ts'

/** The house's window for an undo, as in the discharge module. */
const undoMinutes = 30

/**
 * The facts that undoing one takes back: everything its author recorded about the need in the same moment. For the author
 * only, within 30 minutes, and not once somebody else has acted on it: what another has answered cannot vanish under them.
 */
export function needFactsToUndo(
  facts: readonly NeedFact[],
  factId: string,
  by: { userId: string | null; organisationId: string | null },
  now: Instant,
): NeedFact[] | Refusal {
  const fact = facts.find((one) => one.factId === factId)
  if (!fact) return refuse('not-found', 'There is no such record')
  const stands = standing(facts)
  if (!stands.includes(fact)) return refuse('conflict', 'This was taken back already')
  if (by.userId === null || fact.recordedBy !== by.userId)
    return refuse('not-allowed', 'Somebody else recorded this, so only they can undo it')
  if (now.since(fact.recordedAt).total('minutes') > undoMinutes)
    return refuse('conflict', `This was recorded more than ${undoMinutes} minutes ago, so it stands`)
  const act = stands.filter(
    (one) =>
      one.recordedBy === fact.recordedBy && one.recordedAt.equals(fact.recordedAt) && one.supersedes === null,
  )
  return builtUpon(stands, act) ?? act
}

function builtUpon(stands: readonly NeedFact[], act: readonly NeedFact[]): Refusal | null {
  const asks = new Set(act.flatMap(({ detail }) => ('askId' in detail ? [detail.askId] : [])))
  const opened = act.some(({ kind }) => kind === 'need-opened')
  const last = act.at(-1)!
  const since = stands.filter(
    (one) => !act.includes(one) && one.recordedAt.epochMilliseconds >= last.recordedAt.epochMilliseconds,
  )
  if (opened && since.length > 0)
    return refuse('conflict', 'More has happened since. Withdraw the need instead, and say why')
  const answered = since.some(
    (one) => 'askId' in one.detail && asks.has(one.detail.askId) && one.recordedBy !== last.recordedBy,
  )
  if (answered)
    return refuse('conflict', 'The provider has acted on it meanwhile. Take it back in the open, and say why')
  const later = since.find((one) => 'askId' in one.detail && asks.has(one.detail.askId))
  return later ? refuse('conflict', 'Undo what you recorded after it first') : null
}
