import type { Pathway } from '../../discharge/index.ts'

/** Percent of people aged 65 and over on each pathway, as the 2020 to 2022 policy asked plans to assume (rules.md 3.3). */
const planningSplit: {
  edition: string
  source: string
  confidence: 'verified'
  limits: Record<Pathway, { is: 'at least' | 'at most'; percent: number }>
} = {
  edition: 'Hospital discharge policy 2020 to 2022, people aged 65 and over',
  source: 'copy of the DHSC policy at marketingteam125.wixsite.com/ascglossary (rules.md 3.3)',
  confidence: 'verified',
  limits: {
    P0: { is: 'at least', percent: 50 },
    P1: { is: 'at least', percent: 45 },
    P2: { is: 'at most', percent: 4 },
    P3: { is: 'at most', percent: 1 },
  },
}

/** Whether each share keeps to the planning split. @param percent of each pathway, 0 to 100 */
export const keepsToSplit = (percent: Record<Pathway, number>): Record<Pathway, boolean> =>
  Object.fromEntries(
    Object.entries(planningSplit.limits).map(([pathway, limit]) => {
      const share = percent[pathway as Pathway]
      return [pathway, limit.is === 'at least' ? share >= limit.percent : share <= limit.percent]
    }),
  ) as Record<Pathway, boolean>

/** Somebody who died (methods 4 and 5) went nowhere that a pathway could name, and is in no count by pathway. */
export const needsPathway = (dischargeMethod: string): boolean =>
  dischargeMethod !== '4' && dischargeMethod !== '5'
