import { dateOf, type Instant, type LocalDate } from '../../../../platform/time.ts'
import { type Choice, choiceOf } from '../../rules/choice/ladder.ts'
import { type Ladder, ladderOf } from '../../rules/choice/steps.ts'
import { type NeedsBed, needsBed } from '../../rules/criteria.ts'
import type { DischargeFact } from '../../rules/facts.ts'
import type { PlaceSettings } from '../../rules/place-settings.ts'
import { isOpen, type Wait } from '../../rules/wait.ts'
import { waitsOf } from '../../rules/waits.ts'

export type ChoiceHere = {
  choice: Choice
  ladder: Ladder
  wait: Wait | null
  neededOn: LocalDate | null
  /** Whether they still need this bed, as recorded. */
  bed: NeedsBed
}

export type ChoiceAsked = { admittedAt: Instant; now: Instant; settings: Pick<PlaceSettings, 'ladder'> }

/** Where a stay's choice stands, with the open wait for the family to choose, if there is one. */
export function choiceHere(
  facts: readonly DischargeFact[],
  { admittedAt, now, settings }: ChoiceAsked,
): ChoiceHere {
  const waits = waitsOf(facts).filter(({ awaits }) => awaits === 'family-choice')
  const neededOn = waits[0] ? dateOf(waits[0].since) : null
  const ladder = ladderOf(settings.ladder)
  const choice = choiceOf(facts, { admittedOn: dateOf(admittedAt), neededOn, today: dateOf(now) }, ladder)
  return { choice, ladder, wait: waits.findLast(isOpen) ?? null, neededOn, bed: needsBed(facts, now) }
}
