import type { Tx } from '../../../../platform/db/tx.ts'
import { newId } from '../../../../platform/ids.ts'
import { type Refusal, refuse } from '../../../../platform/outcome.ts'
import { dateOf, type LocalDate } from '../../../../platform/time.ts'
import { settingsOf } from '../../queries/settings.ts'
import { dueOf } from '../../rules/choice/ladder.ts'
import { whyNoLetter, whyNotDays } from '../../rules/choice/order.ts'
import { type LadderStep, stepOf } from '../../rules/choice/steps.ts'
import { decideByOf } from '../../rules/choice/time-to-decide.ts'
import type { DischargeFactInput } from '../../rules/facts.ts'
import { type About, aboutStay, type Recorded } from '../about-stay.ts'
import { choiceHere } from './choice-here.ts'

export type TakeStep = About & {
  step: string
  on: LocalDate
  /** Whom it was given to. */
  to: string
  /** The last day to decide; the ladder's own when left out. */
  decideBy?: LocalDate | undefined
  options: readonly string[]
  interim?: string | undefined
  signedBy?: string | undefined
  ring?: string | undefined
  words?: string | undefined
  /** Also opens the wait "Family to choose", due on the last day to decide. */
  wait: 'open' | 'leave'
}

/** A step of the choice ladder was taken: what was given, to whom, and by when they are asked to choose. */
export function takeStep(tx: Tx, about: TakeStep): Promise<Recorded | Refusal> {
  return aboutStay(tx, about, 'guide choice', async ({ stay, facts }) => {
    const settings = await settingsOf(tx, about.by.systemId)
    const here = choiceHere(facts, { admittedAt: stay.admittedAt, now: about.now, settings })
    const { choice, ladder, wait, neededOn } = here
    const step = stepOf(about.step, ladder)
    if (!step) return refuse('invalid', 'There is no such step', { step: 'Choose a step' })
    const no = whyNoLetter(step, choice)
    if (no) return no
    const decideBy = step.daysToDecide ? (about.decideBy ?? decideByOf(about.on, step.daysToDecide)) : null
    const wrong = whyNotDays({ on: about.on, decideBy, today: dateOf(about.now) }) ?? whyNotWords(about, step)
    if (wrong) return wrong
    const known = { admittedOn: dateOf(stay.admittedAt), neededOn, today: dateOf(about.now) }
    const due = dueOf(step, choice.given, known, ladder)
    const taken: DischargeFactInput = {
      kind: 'choice-step',
      detail: {
        step: step.code,
        named: step.plain,
        due: due?.toString() ?? null,
        on: about.on.toString(),
        to: about.to.trim(),
        ...(decideBy ? { decideBy: decideBy.toString() } : {}),
        ...(about.options.length > 0 ? { options: [...about.options] } : {}),
        ...said('interim', about.interim),
        ...said('signedBy', about.signedBy),
        ...said('ring', about.ring),
        ...said('words', about.words),
      },
    }
    if (about.wait === 'leave' || wait || !decideBy) return [taken]
    return [
      taken,
      {
        kind: 'wait-opened',
        detail: {
          waitId: newId(),
          awaits: 'family-choice',
          ownerOrganisationId: null,
          ownerPerson: about.to.trim(),
          due: { on: decideBy.toString() },
        },
      },
    ]
  })
}

const said = (field: 'interim' | 'signedBy' | 'ring' | 'words', text: string | undefined) =>
  text?.trim() ? { [field]: text.trim() } : {}

function whyNotWords(about: TakeStep, step: LadderStep): Refusal | null {
  const fields: Record<string, string> = {}
  if (!about.to.trim()) fields.to = 'Enter whom it was given to'
  if (step.letter === 'choice' && about.options.length === 0)
    fields.options = 'Enter at least one place or service to choose'
  if (step.letter === 'meanwhile' && !about.interim?.trim())
    fields.interim = 'Enter where they can stay meanwhile'
  if (step.signedBy === 'senior manager' && !about.signedBy?.trim())
    fields.signedBy = 'Enter which senior manager signs it'
  return Object.keys(fields).length > 0 ? refuse('invalid', 'Something is missing', fields) : null
}
