import { estimate, type Figure, layoutOf, type Model, sumsOf } from '../../../../simulation/index.ts'
import { onwardNames, todayName } from '../today/stations.ts'
import type { Ran } from './days.ts'

/** What all hospitals of a place that was made as it was are called together. */
export const together = 'Acute beds'

/** The hospitals of a place that was made as it was, as places among its stations; none of another scenario. */
export const hospitalsOf = ({ scenario }: Model): number[] =>
  scenario.name === todayName
    ? scenario.stations.flatMap(({ name }, s) => (onwardNames.has(name) ? [] : [s]))
    : []

/** Days lost in the whole time by who waits in a bed in all hospitals together. */
export function delayedTogether(
  asIs: Ran,
  changed: Ran | null,
  hospitals: readonly number[],
): { asIs: Figure; with: Figure | null; difference: Figure | null } {
  const days = ({ model, results }: Ran) => {
    const { ready } = layoutOf(model)
    const periods = sumsOf(
      model,
      results,
      hospitals.map((s) => ready + s),
    )
    return results.map((_, k) => periods.reduce((sum, period) => sum + period[k]!, 0) * model.every)
  }
  const [before, after] = [days(asIs), changed && days(changed)]
  return {
    asIs: estimate(before),
    with: after && estimate(after),
    difference: after && estimate(after.map((value, k) => value - before[k]!)),
  }
}
