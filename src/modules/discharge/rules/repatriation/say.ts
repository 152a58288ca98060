import type { RepatriationFact } from './facts.ts'

export type Naming = { organisation: (organisationId: string) => string }

/** One fact in words a family member understands. */
export function sayRepatriation(fact: RepatriationFact, _naming: Naming): string {
  return fact.kind
}
