import type { DelayFact } from '../../rules/facts.ts'
import { groundWords } from '../../rules/notices/withdrawal.ts'
import { answerWords } from './words.ts'

/** One entry about a notice, in words. @throws Error of what is about nights. */
export function whatWords(fact: DelayFact): string {
  switch (fact.kind) {
    case 'assessment-notice':
      return `Assessment notice to ${fact.detail.council}`
    case 'discharge-notice':
      return 'Discharge notice'
    case 'notice-withdrawn':
      return `Notice withdrawn: ${groundWords(fact.detail.ground)}`
    case 'withdrawal-due':
      return `Notice has to be withdrawn: ${groundWords(fact.detail.ground)}`
    case 'council-answer':
      return `${answerWords[fact.detail.says]}${fact.detail.responsible ? `: ${fact.detail.responsible}` : ''}`
    case 'not-dischargeable':
      return 'Had become worse and could not leave that day'
    case 'further-treatment':
      return 'Further treatment decided'
    case 'other-cause':
      return `Another cause of the delay: ${fact.detail.words}`
    case 'claim':
      return fact.detail.decision === 'claim'
        ? 'The hospital claims payment'
        : 'The hospital does not claim payment'
    default:
      throw new Error(`${fact.kind} is not about a notice`)
  }
}
