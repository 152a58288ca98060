import { type Part, type Plan, partsOf, stateOf, textOf } from './plan.ts'

export const riskLevels = ['high', 'medium', 'low'] as const
export type RiskLevel = (typeof riskLevels)[number]

const points: Record<RiskLevel, number> = { high: 3, medium: 2, low: 1 }

/**
 * Probability times impact, each from 1 to 3. Red from 6, amber from 3: bounds of our own, for a table of three by three.
 * null where either is not rated.
 */
export type RiskRating = { score: number; colour: 'red' | 'amber' | 'green' }

export function ratingOf(part: Pick<Part, 'content'>): RiskRating | null {
  const [probability, impact] = [levelOf(part, 'probability'), levelOf(part, 'impact')]
  if (!probability || !impact) return null
  const score = points[probability] * points[impact]
  return { score, colour: score >= 6 ? 'red' : score >= 3 ? 'amber' : 'green' }
}

export const levelOf = (part: Pick<Part, 'content'>, field: 'probability' | 'impact'): RiskLevel | null => {
  const level = textOf(part, field)
  return riskLevels.find((one) => one === level) ?? null
}

/** Open risks, the worst first; those that nobody has rated before all others, because nobody knows how bad they are. */
export const openRisks = (plan: Plan): Part[] =>
  partsOf(plan, 'risk')
    .filter((part) => stateOf(part) !== 'closed')
    .toSorted((a, b) => (ratingOf(b)?.score ?? 10) - (ratingOf(a)?.score ?? 10))

/** Risks the board has to know of: red, or unrated, or nobody's. */
export const boardRisks = (plan: Plan): Part[] =>
  openRisks(plan).filter((part) => {
    const rating = ratingOf(part)
    return !rating || rating.colour === 'red' || textOf(part, 'owner') === null
  })

export const ratingWords = (rating: RiskRating | null): string =>
  rating
    ? `${{ red: 'Red', amber: 'Amber', green: 'Green' }[rating.colour]}, ${rating.score} of 9`
    : 'Not rated'
