import { asService } from '../../../../platform/db/as-service.ts'
import type { Tx } from '../../../../platform/db/tx.ts'
import { type Refusal, refuse } from '../../../../platform/outcome.ts'
import { mayDo } from '../../../access/index.ts'
import { assessmentSentToUs } from '../../queries/assessment/sent-to-us.ts'
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

/**
 * Accepts or refuses the version that the viewer's organisation was sent. A later answer to it stands over an earlier. Whoever
 * was sent it may not see the person: the service writes the answer down, for them and in their name.
 */
export async function answerAssessment(tx: Tx, about: AnswerAssessment): Promise<Recorded | Refusal> {
  const { by, stayId } = about
  const { organisationId } = by
  if (!mayDo(by, 'answer assessments')) return refuse('not-allowed', 'Your role does not answer assessments')
  const sent = await assessmentSentToUs(tx, by, stayId)
  if (!sent || !organisationId)
    return refuse('not-allowed', 'This assessment was not sent to your organisation, so another answers it')
  const wrong = whyNot(about)
  if (Object.keys(wrong).length > 0) return refuse('invalid', 'The answer is not complete', wrong)
  return asService(tx, by, (service) =>
    aboutStay(tx, { ...about, by: service }, 'answer assessments', ({ facts }) => {
      const mine = assessmentState(facts).receivers.find((one) => one.organisationId === organisationId)
      return mine?.version === about.version
        ? [{ kind: 'assessment-answer', detail: detailOf(about, organisationId) }]
        : refuse('conflict', 'A new version has come since you read it. Read that one, then answer')
    }),
  )
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
