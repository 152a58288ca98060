import type { AssessmentFact } from './facts.ts'
import { refusalWords } from './refusals.ts'
import { sectionTitle } from './sections.ts'

export type Naming = { organisation: (organisationId: string) => string }

const end = (words: string | undefined) => (words ? `: ${words}` : '')

/** One fact in words a family member understands. */
export function sayAssessment(fact: AssessmentFact, naming: Naming): string {
  switch (fact.kind) {
    case 'assessment': {
      const { version, by, changed } = fact.detail
      return version === 1
        ? `Trusted assessment written by ${by}`
        : `Trusted assessment, version ${version}, written by ${by}. Changed${end(changed)}`
    }
    case 'assessment-sent':
      return `Trusted assessment, version ${fact.detail.version}, sent to ${naming.organisation(fact.detail.organisationId)}${end(fact.detail.words)}`
    case 'assessment-answer': {
      const { version, organisationId, answer, reason, missing = [], words } = fact.detail
      const who = `${naming.organisation(organisationId)} ${answer} version ${version} of the trusted assessment`
      const why = reason ? `, because: ${refusalWords[reason].toLowerCase()}` : ''
      const which =
        missing.length > 0 ? ` (${missing.map((key) => sectionTitle(key).toLowerCase()).join('; ')})` : ''
      return `${who}${why}${which}${words ? `. ${words}` : ''}`
    }
  }
}
