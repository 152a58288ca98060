import type { Pathway } from '../../../discharge/index.ts'
import { pathways } from './model.ts'

// Shares are written to a hundredth of a percent: four of them may be out by as much together.
const mostOver = 1e-4

/** Why shares of all who are admitted cannot be: more people than were admitted. Null where they can. */
export function sharesProblem(shares: Readonly<Record<Pathway, number>>): string | null {
  const sum = pathways.reduce((total, pathway) => total + shares[pathway], 0)
  return sum <= 1 + mostOver
    ? null
    : `Together they are ${(100 * sum).toFixed(1)} of 100: they must be 100 or fewer`
}
