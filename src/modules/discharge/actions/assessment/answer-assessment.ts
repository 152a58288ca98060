import type { Tx } from '../../../../platform/db/tx.ts'
import { type Refusal, refuse } from '../../../../platform/outcome.ts'
import type { AnswerDetail } from '../../rules/assessment/facts.ts'
import type { RefusalReason } from '../../rules/assessment/refusals.ts'
import type { SectionKey } from '../../rules/assessment/sections.ts'
import { assessmentState } from '../../rules/assessment/state.ts'
import { type About, aboutStay, type Recorded } from '../about-stay.ts'

export type AnswerAssessment = About & {
  /** The version that was read; refused when a later one has come since. */
  version: number
  saidBy: string
  words?: string | undefined
} & (
    | { answer: 'accepted' }
    | { answer: 'refused'; reason: RefusalReason | null; missing?: readonly SectionKey[] | undefined }
  )

/** Accepts or refuses the version that the viewer's organisation was sent. A later answer to it stands over an earlier. */
export function answerAssessment(tx: Tx, about: AnswerAssessment): Promise<Recorded | Refusal> {
  const { organisationId } = about.by
  return aboutStay(tx, about, 'answer assessments', ({ facts }) => {
    const mine = assessmentState(facts).receivers.find((one) => one.organisationId === organisationId)
    if (!mine || !organisationId)
      return refuse('not-allowed', 'This assessment was not sent to your organisation, so another answers it')
    if (mine.version !== about.version)
      return refuse('conflict', 'A new version has come since you read it. Read that one, then answer')
    const wrong = whyNot(about)
    if (Object.keys(wrong).length > 0) return refuse('invalid', 'The answer is not complete', wrong)
    return [{ kind: 'assessment-answer', detail: detailOf(about, organisationId) }]
  })
}

function whyNot(about: AnswerAssessment): Record<string, string> {
  const by = about.saidBy.trim() ? {} : { saidBy: 'Enter who answers' }
  if (about.answer === 'accepted') return { ...by }
  const { reason, missing = [] } = about
  return {
    ...(reason ? {} : { reason: 'Choose why not' }),
    ...(reason === 'information missing' && missing.length === 0
      ? { missing: 'Choose what is missing, so that it can be written' }
      : {}),
    ...(about.words?.trim() ? {} : { words: 'Enter why not in a few words, so that they know what to do' }),
    ...by,
  }
}

function detailOf(about: AnswerAssessment, organisationId: string): AnswerDetail {
  const words = about.words?.trim()
  const { version, answer } = about
  const refused =
    about.answer === 'refused' && about.reason
      ? {
          reason: about.reason,
          ...(about.reason === 'information missing' ? { missing: [...(about.missing ?? [])] } : {}),
        }
      : {}
  return { version, organisationId, answer, ...refused, by: about.saidBy.trim(), ...(words ? { words } : {}) }
}
