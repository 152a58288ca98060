import type { Scenario } from '../../../../simulation/index.ts'
import { costKey } from '../../rules/costs/cost-key.ts'
import { costsIn } from '../../rules/costs/cost-of.ts'
import type { Cost, ForecastSettings } from '../../rules/settings.ts'
import { type Lever, leversOf } from '../../rules/what-if/levers.ts'
import { readSource } from './source-form.ts'

type Typed = Readonly<Record<string, string>>

export const costField = ({ id }: Pick<Lever, 'id'>): string => `cost-${id}`
export const dayField = 'delayed-day'

/**
 * What the form says things cost: an empty box is "not set"; one that says what it said before keeps its source, any other
 * has the source and date typed with it.
 */
export function readCosts(
  form: Typed,
  scenario: Scenario,
  before: ForecastSettings,
):
  | { change: Pick<ForecastSettings, 'costs' | 'delayedDay'>; source: string }
  | { errors: Record<string, string> } {
  const errors: Record<string, string> = {}
  const source = readSource(form, 'source', 'on')
  if ('errors' in source) Object.assign(errors, source.errors)
  const read = (field: string, now: Cost | null): Cost | null => {
    const text = (form[field] ?? '').trim().replace(/^£|,/g, '')
    if (text === '') return null
    if (!/^\d{1,6}(\.\d{1,2})?$/.test(text)) {
      errors[field] = 'Enter pounds, like 205 or 24.50, or leave it empty'
      return null
    }
    if (now && now.pounds === Number(text)) return now
    return 'errors' in source ? null : { pounds: Number(text), ...source }
  }
  const known = costsIn(before, scenario)
  const costs: Record<string, Cost> = {}
  for (const lever of leversOf(scenario)) {
    const cost = read(costField(lever), known[costKey(lever)] ?? null)
    if (cost) costs[costKey(lever)] = cost
  }
  const delayedDay = read(dayField, before.delayedDay)
  if ('errors' in source || Object.keys(errors).length > 0) return { errors }
  return {
    change: { costs: { ...before.costs, [scenario.name]: costs }, delayedDay },
    source: source.source,
  }
}

export const typedCosts = (scenario: Scenario, now: ForecastSettings): Typed => {
  const known = costsIn(now, scenario)
  return {
    ...Object.fromEntries(
      leversOf(scenario).flatMap((lever) => {
        const cost = known[costKey(lever)]
        return cost ? [[costField(lever), String(cost.pounds)]] : []
      }),
    ),
    ...(now.delayedDay ? { [dayField]: String(now.delayedDay.pounds) } : {}),
  }
}
