import type { ChoiceFact } from './facts.ts'

export type Naming = { organisation: (organisationId: string) => string }

/** One fact in words a family member understands. */
export function sayChoice(fact: ChoiceFact, _naming: Naming): string {
  return fact.kind
}
