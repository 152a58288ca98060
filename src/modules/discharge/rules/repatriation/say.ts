import { dateWords } from '../../../../platform/date-words.ts'
import { Temporal } from '../../../../platform/time.ts'
import type { RepatriationFact } from './facts.ts'
import { awaitedWords, endingWords } from './words.ts'

export type Naming = { organisation: (organisationId: string) => string }

const end = (words: string | undefined) => (words ? `. ${words}` : '')

/** One fact in words a family member understands. */
export function sayRepatriation(fact: RepatriationFact, _naming: Naming): string {
  switch (fact.kind) {
    case 'out-of-area': {
      const { direction, homeOrganisation, awaits, reason } = fact.detail
      const where =
        direction === 'ours elsewhere' ? 'In a bed away from here' : 'In a bed here, away from home'
      return `${where}; ${homeOrganisation} would take them back. Needs: ${awaitedWords[awaits].toLowerCase()}${end(reason)}`
    }
    case 'repatriation-review': {
      const { plan, by, nextOn } = fact.detail
      const next = nextOn ? Temporal.PlainDate.from(nextOn) : null
      return `Out-of-area bed reviewed by ${by}: ${plan}${next ? `. Again ${dateWords(next, next)}` : ''}`
    }
    case 'out-of-area-ended':
      return `No longer out of area: ${endingWords[fact.detail.because].toLowerCase()}${end(fact.detail.words)}`
  }
}
