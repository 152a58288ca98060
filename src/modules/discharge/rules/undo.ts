import { standing } from '../../../platform/facts.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import type { DischargeFact } from './facts.ts'

export const undoMinutes = 30

/** Who asks: the account, and for which organisation. */
export type Asker = { userId: string | null; organisationId: string | null }

/**
 * The facts that undoing one takes back: everything its author recorded in the same moment, because a pathway and its
 * referral, or the waits of a template, are one act. For the author only, within 30 minutes.
 */
export function factsToUndo(
  facts: readonly DischargeFact[],
  factId: string,
  by: Asker,
  now: Instant,
): DischargeFact[] | Refusal {
  const fact = standingFact(facts, factId)
  if ('refused' in fact) return fact
  if (by.userId === null || fact.recordedBy !== by.userId)
    return refuse(
      'not-allowed',
      'Somebody else recorded this. They can undo it, or you can correct it with a reason',
    )
  if (now.since(fact.recordedAt).total('minutes') > undoMinutes)
    return refuse(
      'conflict',
      `This was recorded more than ${undoMinutes} minutes ago. Correct it instead, and say why`,
    )
  const act = standing(facts).filter(
    (one) =>
      one.recordedBy === fact.recordedBy && one.recordedAt.equals(fact.recordedAt) && one.supersedes === null,
  )
  return builtUpon(facts, act, by) ?? act
}

/** The fact that somebody of the organisation that recorded it takes back later, with a reason. */
export function factToTakeBack(
  facts: readonly DischargeFact[],
  factId: string,
  by: Asker,
): DischargeFact[] | Refusal {
  const fact = standingFact(facts, factId)
  if ('refused' in fact) return fact
  if (fact.recordedFor !== by.organisationId)
    return refuse('not-allowed', 'Only the organisation that recorded this can take it back')
  return builtUpon(facts, [fact], by) ?? [fact]
}

function standingFact(facts: readonly DischargeFact[], factId: string): DischargeFact | Refusal {
  const fact = facts.find((one) => one.factId === factId)
  if (!fact) return refuse('not-found', 'There is no such record')
  if (fact.kind === 'withdrawn')
    return refuse('conflict', 'This took something back. Record it again instead')
  if (!standing(facts).includes(fact)) return refuse('conflict', 'This was corrected or taken back already')
  if (fact.supersedes) return refuse('conflict', 'This is a correction. Correct it again instead')
  return fact
}

// What another organisation has answered cannot vanish under it: such a wait is taken back in the open.
function builtUpon(
  facts: readonly DischargeFact[],
  act: readonly DischargeFact[],
  by: Asker,
): Refusal | null {
  const opened = act.flatMap((fact) => (fact.kind === 'wait-opened' ? [fact.detail.waitId] : []))
  const answered = standing(facts).some(
    (fact) =>
      'waitId' in fact.detail &&
      opened.includes(fact.detail.waitId) &&
      fact.recordedFor !== by.organisationId,
  )
  return answered
    ? refuse('conflict', 'Its owner has answered already. Take the wait back instead, and say why')
    : null
}
