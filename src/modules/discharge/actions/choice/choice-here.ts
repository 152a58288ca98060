import { dateOf, type Instant, type LocalDate } from '../../../../platform/time.ts'
import { type Choice, choiceOf } from '../../rules/choice/ladder.ts'
import type { DischargeFact } from '../../rules/facts.ts'
import { isOpen, type Wait } from '../../rules/wait.ts'
import { waitsOf } from '../../rules/waits.ts'

export type ChoiceHere = { choice: Choice; wait: Wait | null; neededOn: LocalDate | null }

/** Where a stay's choice stands, with the open wait for the family to choose, if there is one. */
export function choiceHere(
  facts: readonly DischargeFact[],
  { admittedAt, now }: { admittedAt: Instant; now: Instant },
): ChoiceHere {
  const waits = waitsOf(facts).filter(({ awaits }) => awaits === 'family-choice')
  const neededOn = waits[0] ? dateOf(waits[0].since) : null
  const choice = choiceOf(facts, { admittedOn: dateOf(admittedAt), neededOn, today: dateOf(now) })
  return { choice, wait: waits.findLast(isOpen) ?? null, neededOn }
}
