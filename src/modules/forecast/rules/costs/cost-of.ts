import type { Figure, Scenario } from '../../../../simulation/index.ts'
import type { Cost, ForecastSettings } from '../settings.ts'
import type { Change } from '../what-if/changes.ts'
import type { Lever } from '../what-if/levers.ts'
import { costKey } from './cost-key.ts'
import { timesOf } from './times.ts'

/** What one unit of a lever is, in the words of a price: "a place, a day". */
export function unitOf(scenario: Scenario, { station, of }: Pick<Lever, 'station' | 'of'>): string {
  if (of === 'starts a week') return 'a start'
  if (of === 'hours a day') return 'an hour'
  if (of === 'days') return 'for each day quicker, a day'
  return scenario.stations.find(({ name }) => name === station)?.inBed
    ? 'one at work, a day'
    : 'a place, a day'
}

/** Costs that a place has set for levers of a scenario, by the key of each. */
export const costsIn = ({ costs }: ForecastSettings, scenario: Scenario): Readonly<Record<string, Cost>> =>
  costs[scenario.name] ?? {}

/** Pounds that one more of a lever comes to in the measured days; null where nobody has set what it costs. */
function poundsOf(scenario: Scenario, lever: Lever, costs: Readonly<Record<string, Cost>>): number | null {
  const cost = costs[costKey(lever)]
  return cost ? cost.pounds * timesOf(scenario, lever) : null
}

/** What changes cost in the measured days, each and in all; less of something saves its cost. */
export type Costed = {
  each: { change: Change; cost: Cost | null; unit: string; pounds: number | null }[]
  /** null where any of them has no cost. */
  pounds: number | null
}

export function costedOf(
  scenario: Scenario,
  changes: readonly Change[],
  costs: Readonly<Record<string, Cost>>,
): Costed {
  const each = changes.map((change) => {
    const { lever, to } = change
    const more = lever.of === 'days' ? lever.now - to : to - lever.now
    const one = poundsOf(scenario, lever, costs)
    return {
      change,
      cost: costs[costKey(lever)] ?? null,
      unit: unitOf(scenario, lever),
      pounds: one === null ? null : one * more,
    }
  })
  const known = each.flatMap(({ pounds }) => pounds ?? [])
  return { each, pounds: known.length < each.length ? null : known.reduce((sum, one) => sum + one, 0) }
}

/**
 * Pounds for each delayed day saved, with its half-width by the first order of the quotient; null where the days saved could
 * be none, or nothing is spent.
 */
export function poundsADay(pounds: number, difference: Figure): Figure | null {
  const { mean, halfWidth } = difference
  const saved = -mean
  if (halfWidth === null || saved <= halfWidth || pounds <= 0) return null
  return { mean: pounds / saved, halfWidth: (pounds * halfWidth) / saved ** 2 }
}
