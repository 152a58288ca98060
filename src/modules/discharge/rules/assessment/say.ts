import type { AssessmentFact } from './facts.ts'

export type Naming = { organisation: (organisationId: string) => string }

/** One fact in words a family member understands. */
export function sayAssessment(fact: AssessmentFact, _naming: Naming): string {
  return fact.kind
}
