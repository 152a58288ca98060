import { fullDate } from '../../../../platform/date-words.ts'
import { Temporal } from '../../../../platform/time.ts'
import type { ConsentBy, FamilyFact } from './facts.ts'

const by: Record<ConsentBy, string> = {
  person: 'agreed by the person',
  authority: 'agreed by somebody who may decide for them',
  'best interests': 'decided in their best interests',
}

/** One fact in words a family member understands. */
export function sayFamily(fact: FamilyFact): string {
  switch (fact.kind) {
    case 'family-page': {
      const { sharedWith, agreedBy, agreed, until } = fact.detail
      return `Page shared with ${sharedWith} until ${fullDate(Temporal.PlainDate.from(until))}; ${by[agreedBy]}: ${agreed}`
    }
    case 'family-page-closed':
      return `Page for the family closed${fact.detail.reason ? `: ${fact.detail.reason}` : ''}`
    case 'family-told':
      return `Told where they are going${fact.detail.words ? `: ${fact.detail.words}` : ''}`
  }
}
