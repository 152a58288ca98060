import type { LocalDate } from '../../../../platform/time.ts'
import type { Pathway } from '../../../discharge/index.ts'

export const pathways = ['P0', 'P1', 'P2', 'P3'] as const satisfies readonly Pathway[]

/** A sum of days that is not certain: its mean, and its standard deviation. */
export type Chance = { mean: number; deviation: number }

/**
 * Where demand of a pathway comes from. 'ready': so many days on which it was counted how many became ready, by pathway.
 * 'measured shares': admissions, times the share of those admitted who became ready so, `of` so many admissions. 'set
 * shares': admissions, times a share the place has set, with its source.
 */
export type Basis =
  | { from: 'ready'; days: number; since: LocalDate }
  | { from: 'measured shares'; share: number; of: number; days: number }
  | { from: 'set shares'; share: number; source: string; on: string | null; days: number }

/** How many become ready on one pathway between two dates, both included, from tomorrow or today on. */
export type Demand = {
  pathway: Pathway
  basis: Basis
  between: (from: LocalDate, to: LocalDate) => Chance
}

/** What each pathway's demand is, or why there is none, in words. */
export type Demands = {
  /** The first and the last day that is forecast; null where nothing is. */
  ahead: { from: LocalDate; to: LocalDate } | null
  of: { pathway: Pathway; demand: Demand | null; problem: string | null }[]
}
