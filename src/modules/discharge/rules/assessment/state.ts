import { standing } from '../../../../platform/facts.ts'
import type { Instant } from '../../../../platform/time.ts'
import type { DischargeFact } from '../facts.ts'
import type { AnswerDetail, AssessmentDetail } from './facts.ts'
import { type SectionKey, sections } from './sections.ts'

export type Version = AssessmentDetail & { factId: string; at: Instant; writtenFor: string | null }
export type Answer = AnswerDetail & { at: Instant }

/** How one receiving organisation stands: the last version it was sent, and everything it said. */
export type Receiver = {
  organisationId: string
  version: number
  sentAt: Instant
  words: string | null
  /** Its answer to the version it was last sent; null while it has not answered that one. */
  answer: Answer | null
  /** Oldest first, over all versions. */
  answers: Answer[]
}

export type AssessmentState = {
  /** Oldest first; the last one is the one that holds. */
  versions: Version[]
  latest: Version | null
  /** In the order in which they were first sent it. */
  receivers: Receiver[]
  /** One more than any version there was, also one that was taken back. */
  nextVersion: number
}

/** The assessment of a stay, from its facts. */
export function assessmentState(facts: readonly DischargeFact[]): AssessmentState {
  const versions: Version[] = []
  const receivers = new Map<string, Receiver>()
  for (const fact of standing(facts)) {
    if (fact.kind === 'assessment')
      versions.push({
        ...fact.detail,
        factId: fact.factId,
        at: fact.happenedAt,
        writtenFor: fact.recordedFor,
      })
    else if (fact.kind === 'assessment-sent') {
      const { organisationId, version, words } = fact.detail
      const before = receivers.get(organisationId)
      receivers.set(organisationId, {
        organisationId,
        version,
        sentAt: fact.happenedAt,
        words: words || null,
        answer: null,
        answers: before?.answers ?? [],
      })
    } else if (fact.kind === 'assessment-answer') {
      const receiver = receivers.get(fact.detail.organisationId)
      if (!receiver) continue
      const answer = { ...fact.detail, at: fact.happenedAt }
      receiver.answers.push(answer)
      if (answer.version === receiver.version) receiver.answer = answer
    }
  }
  versions.sort((a, b) => a.version - b.version)
  return {
    versions,
    latest: versions.at(-1) ?? null,
    receivers: [...receivers.values()],
    nextVersion:
      Math.max(0, ...facts.map((fact) => (fact.kind === 'assessment' ? fact.detail.version : 0))) + 1,
  }
}

/** Sections with nothing in them: they must be filled before it is saved, if only with "nothing to say". */
export const missingSections = (said: Partial<Record<SectionKey, string>>): SectionKey[] =>
  sections.filter(({ key }) => !said[key]?.trim()).map(({ key }) => key)

/** Who gets a new version by itself: whoever holds an earlier one, but not who refused for another reason than what was missing. */
export const getsNewVersion = ({ answer, answers }: Receiver): boolean => {
  const last = answer ?? answers.at(-1)
  return last?.answer !== 'refused' || last.reason === 'information missing'
}
