import type { Scenario } from '../../../../simulation/index.ts'

/** Runs of a scenario: enough for a half-width that a manager can use, few enough to wait for. */
const usual = 200
const fewest = 60
/** People who are there, or come, in one run that two hundred runs of are worth waiting for. */
const many = 4400

/** Of a large place fewer: its own size makes each run surer of the whole, and each takes longer. */
export function replicationsFor({ today, arrivals, days, warmUp }: Scenario): number {
  const there = (today ?? []).reduce((sum, { count }) => sum + (count ?? 1), 0)
  const aDay = arrivals.reduce((sum, { perDay, series }) => {
    const mean = series ? series.reduce((total, one) => total + one, 0) / series.length : (perDay ?? 0)
    return sum + mean
  }, 0)
  const people = there + aDay * (days + (warmUp ?? 0))
  return Math.max(fewest, Math.min(usual, Math.round((usual * many) / Math.max(many, people))))
}
