import type { ChcFact } from './facts.ts'

export type Naming = { organisation: (organisationId: string) => string }

/** One fact in words a family member understands. */
export function sayChc(fact: ChcFact, _naming: Naming): string {
  return fact.kind
}
