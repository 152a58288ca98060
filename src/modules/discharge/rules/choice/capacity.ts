import { standing } from '../../../../platform/facts.ts'
import type { Instant } from '../../../../platform/time.ts'
import type { DischargeFact } from '../facts.ts'

/** Whether the person can decide where to go: as last recorded. */
export type Capacity =
  | { is: 'not recorded' }
  | { is: 'has'; by: string; at: Instant; words: string | null }
  | {
      is: 'lacks'
      by: string
      at: Instant
      advocate: string | null
      consulted: string | null
      words: string | null
    }

export function capacityOf(facts: readonly DischargeFact[]): Capacity {
  const last = standing(facts).findLast((fact) => fact.kind === 'capacity')
  if (last?.kind !== 'capacity') return { is: 'not recorded' }
  const { has, by, advocate, consulted, words } = last.detail
  const said = { by, at: last.happenedAt, words: words || null }
  return has === 'yes'
    ? { is: 'has', ...said }
    : { is: 'lacks', ...said, advocate: advocate || null, consulted: consulted || null }
}

export type Gate = {
  letterAllowed: boolean
  /** What comes instead of a letter; null where the letter may go. */
  route: 'record capacity' | 'best interests' | null
}

/**
 * CH-04 (Mental Capacity Act; from memory): no letter that asks for a choice before it is recorded whether the person
 * can make it; where they cannot, the decision is made in their best interests, with an advocate.
 */
export function capacityGate({ is }: Pick<Capacity, 'is'>): Gate {
  if (is === 'has') return { letterAllowed: true, route: null }
  return { letterAllowed: false, route: is === 'lacks' ? 'best interests' : 'record capacity' }
}
