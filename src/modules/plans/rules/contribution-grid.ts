import { partKind } from './content.ts'
import { titleOf, valueWords } from './part-words.ts'
import { type Part, type Plan, partsOf, textOf } from './plan.ts'

/** What each scheme does for each measure of the fund; `scheme` null is the plan as a whole. */
export type ContributionGrid = {
  metrics: readonly string[]
  rows: readonly { scheme: Part | null; name: string; cells: readonly (Part | null)[] }[]
}

/** Every scheme of the plan by every measure that a contribution names; null where the plan has none. */
export function contributionGrid(plan: Pick<Plan, 'parts'>): ContributionGrid | null {
  const all = partsOf(plan, 'contribution')
  if (all.length === 0) return null
  const metrics = [...new Set(all.map(metricOf))]
  const cellsOf = (ref: string | null) =>
    metrics.map(
      (metric) => all.find((one) => metricOf(one) === metric && textOf(one, 'scheme') === ref) ?? null,
    )
  const whole = cellsOf(null)
  return {
    metrics,
    rows: [
      ...partsOf(plan, 'scheme').map((scheme) => ({
        scheme,
        name: titleOf(scheme, 80),
        cells: cellsOf(scheme.ref),
      })),
      ...(whole.some(Boolean) ? [{ scheme: null, name: 'The plan as a whole', cells: whole }] : []),
    ],
  }
}

const metricOf = (part: Part): string => textOf(part, 'metric') ?? part.ref

/** "Significant", "not said" */
export const contributionWords = (part: Part | null): string =>
  part ? valueWords(partKind('contribution').fields.impact!, part.content.impact) : 'not said'
