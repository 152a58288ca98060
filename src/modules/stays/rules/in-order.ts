import { standing } from '../../../platform/facts.ts'
import type { StayFact } from './facts.ts'

/**
 * The standing facts in the order in which they count. Times are often known to the minute only, so of two facts of
 * the same instant an admission is the first and a discharge the last.
 */
export const inOrder = (facts: readonly StayFact[]): StayFact[] =>
  standing(facts).sort(
    (a, b) => a.happenedAt.epochMilliseconds - b.happenedAt.epochMilliseconds || rank(a) - rank(b),
  )

const rank = (fact: StayFact) => (fact.kind === 'admitted' ? 0 : fact.kind === 'discharged' ? 2 : 1)

/** The facts that say where somebody is. */
const placing = ['admitted', 'moved', 'went-on-leave', 'came-back', 'discharged'] as const
export const isPlacing = (fact: { kind: string }): boolean =>
  (placing as readonly string[]).includes(fact.kind)
