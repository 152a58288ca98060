import type { Tx } from '../../../../platform/db/tx.ts'
import { type Refusal, refuse } from '../../../../platform/outcome.ts'
import { settingsOf } from '../../queries/settings.ts'
import type { ChoiceAnswer } from '../../rules/choice/facts.ts'
import { whyNotAnswer } from '../../rules/choice/order.ts'
import type { DischargeFactInput } from '../../rules/facts.ts'
import { whyNotOnWait } from '../../rules/wait-parties.ts'
import { type About, aboutStay, type Recorded } from '../about-stay.ts'
import { choiceHere } from './choice-here.ts'

export type AnswerChoice = About & {
  answer: ChoiceAnswer
  words: string
  saidBy?: string | undefined
  advocate?: string | undefined
  /** Also ends the wait "Family to choose". */
  wait: 'end' | 'leave'
}

const missing: Record<ChoiceAnswer, string> = {
  chosen: 'Enter where they chose to go',
  'interim accepted': 'Enter where they stay meanwhile',
  refused: 'Enter what they said no to, and why',
  complaint: 'Enter what the complaint is about, and who takes it on',
  'decided for them': 'Enter what was decided, and why it is best for them',
}

/** What came of the choice. A complaint changes nothing about where it stands. */
export function answerChoice(tx: Tx, about: AnswerChoice): Promise<Recorded | Refusal> {
  const [words, by, advocate] = [about.words, about.saidBy ?? '', about.advocate ?? ''].map((one) =>
    one.trim(),
  ) as [string, string, string]
  return aboutStay(tx, about, 'guide choice', async ({ stay, facts }) => {
    const settings = await settingsOf(tx, about.by.systemId)
    const { choice, wait } = choiceHere(facts, { admittedAt: stay.admittedAt, now: about.now, settings })
    const no = whyNotAnswer(about.answer, choice, { advocate })
    if (no) return no
    if (!words) return refuse('invalid', 'Something is missing', { words: missing[about.answer] })
    if (about.answer === 'decided for them' && !by)
      return refuse('invalid', 'Say who decided', { saidBy: 'Enter who decided in their best interests' })
    const answered: DischargeFactInput = {
      kind: 'choice-answer',
      detail: { answer: about.answer, words, ...(by ? { by } : {}), ...(advocate ? { advocate } : {}) },
    }
    if (about.wait === 'leave' || !wait || about.answer === 'complaint') return [answered]
    const notOurs = whyNotOnWait('finish', wait, about.by.organisationId)
    if (notOurs) return refuse('not-allowed', `${notOurs}. Record the answer without ending the wait`)
    return [answered, { kind: 'wait-done', detail: { waitId: wait.waitId, words } }]
  })
}
