import { newId } from '../../../platform/ids.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { dateOf, daysBetween, type Instant, type LocalDate } from '../../../platform/time.ts'
import { isAwaits } from '../rules/awaits.ts'
import type { DischargeFactInput, Due } from '../rules/facts.ts'

/** Due on a civil date, or at an instant. */
export type DueAsked = { on: LocalDate; at?: Instant | undefined }

export type OwnerAsked = { ownerOrganisationId: string | null; ownerPerson?: string | undefined }

export type WaitAsked = OwnerAsked & {
  awaits: string
  words?: string | undefined
  due?: DueAsked | undefined
}

/** The fact that opens a wait, or what is wrong with it. */
export function openingOf(
  asked: WaitAsked,
  at: Instant,
): (DischargeFactInput & { kind: 'wait-opened' }) | Refusal {
  const words = asked.words?.trim()
  if (!isAwaits(asked.awaits))
    return refuse('invalid', 'Choose what is awaited from the list', { awaits: 'Choose what is awaited' })
  if (asked.awaits === 'other' && !words)
    return refuse('invalid', 'Say what is awaited', { words: 'Enter what is awaited' })
  const no = asked.due ? whyNotDue(asked.due, at) : null
  if (no) return no
  return {
    kind: 'wait-opened',
    detail: {
      waitId: newId(),
      awaits: asked.awaits,
      ...(words ? { words } : {}),
      ...ownerDetail(asked),
      ...(asked.due ? { due: dueDetail(asked.due) } : {}),
    },
  }
}

export const ownerDetail = ({ ownerOrganisationId, ownerPerson }: OwnerAsked) => ({
  ownerOrganisationId,
  ...(ownerPerson?.trim() ? { ownerPerson: ownerPerson.trim() } : {}),
})

/** The time, where there is one, names the date. */
export const dueDetail = ({ on, at }: DueAsked): Due =>
  at ? { on: dateOf(at).toString(), at: at.toString() } : { on: on.toString() }

export function whyNotDue({ on, at }: DueAsked, asked: Instant): Refusal | null {
  const day = at ? dateOf(at) : on
  return daysBetween(dateOf(asked), day) < 0
    ? refuse('invalid', 'The due date is before it was asked for', { due: 'Enter a date from today on' })
    : null
}
