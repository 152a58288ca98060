import { type Refusal, refuse } from '../../../../platform/outcome.ts'
import { daysBetween, type LocalDate } from '../../../../platform/time.ts'
import { criterion, type NeedsBed } from '../criteria.ts'
import { capacityGate } from './capacity.ts'
import type { ChoiceAnswer } from './facts.ts'
import type { Choice } from './ladder.ts'
import { asksNothing, type LadderStep } from './steps.ts'

/** Why a letter may not be written or printed; null when it may. An interim place may be offered at any time. */
export function whyNoLetter(step: LadderStep, choice: Choice): Refusal | null {
  if (asksNothing(step)) return null
  const { route } = capacityGate(choice.capacity)
  if (route === 'record capacity')
    return refuse(
      'conflict',
      'Nobody has recorded whether they can decide where to go. Record that first; then the letter can be given',
    )
  if (route === 'best interests')
    return refuse(
      'conflict',
      'They cannot decide where to go, so no letter asks them to. Hold a best interests meeting with an advocate, and record what was decided',
    )
  const asked = choice.given.some((one) => one.step && !asksNothing(one.step))
  if (step.letter === 'formal notice' && !asked)
    return refuse(
      'conflict',
      'A formal notice comes after a letter that asked for a choice. Give that one first',
    )
  return null
}

export const letterWarning = 'Recorded as still needing this bed'

/**
 * A letter that asks for a choice is for somebody who no longer needs the bed. Where it is recorded that they do, a
 * warning, and no more: what is recorded may be old.
 */
export const stillNeedsBed = (step: LadderStep, bed: NeedsBed, name: string): string | null =>
  bed.answer === 'yes' && !asksNothing(step)
    ? `Why ${name} needs it: ${bed.codes.map((code) => criterion(code)?.plain ?? `reason ${code}`).join('; ')}. The letter says that they no longer need a hospital bed. Ask the ward first; you can still give it.`
    : null

export type StepDays = { on: LocalDate; decideBy: LocalDate | null; today: LocalDate }

export function whyNotDays({ on, decideBy, today }: StepDays): Refusal | null {
  if (daysBetween(today, on) > 0)
    return refuse('invalid', 'The day is in the future', { on: 'Enter today or an earlier day' })
  if (decideBy && daysBetween(on, decideBy) < 1)
    return refuse('invalid', 'The last day to decide is too early', {
      decideBy: 'Enter a day after the day it was given',
    })
  return null
}

/** Why an answer cannot be recorded; null when it can. A complaint can be made at any point (CH-02). */
export function whyNotAnswer(
  answer: ChoiceAnswer,
  { capacity: known }: Pick<Choice, 'capacity'>,
  { advocate }: { advocate: string },
): Refusal | null {
  if (answer === 'complaint') return null
  if (answer === 'decided for them') {
    if (known.is !== 'lacks')
      return refuse(
        'conflict',
        'Record first that they cannot decide where to go. Only then may others decide in their best interests',
      )
    return advocate || known.advocate || known.consulted
      ? null
      : refuse('invalid', 'Somebody speaks up for them', { advocate: 'Enter who spoke up for them' })
  }
  return known.is === 'lacks'
    ? refuse(
        'conflict',
        'They cannot decide where to go. Record what was decided in their best interests, or record again that they can decide',
      )
    : null
}
