import { Temporal } from '../../../platform/time.ts'
import type { InterventionsFrom } from '../../measures/index.ts'
import { partAddress } from '../addresses.ts'
import { seriesRefOf } from '../rules/measure-ref.ts'
import { titleOf } from '../rules/part-words.ts'
import { type PlanFacts, planAt } from '../rules/plan.ts'
import { firstDayOf, promisesOf } from '../rules/results.ts'
import { planFacts } from '../store.ts'

/** What plans promise to move, for the charts of measures: each scheme or action on the first day on which it should show. */
export const interventionsOfPlans: InterventionsFrom = async (tx, viewer, { measures, asAt }) => {
  const all = await planFacts(tx, { systemId: viewer.systemId })
  return all.flatMap((facts) => {
    const plan = planAt(knownBy(facts, asAt))
    return promisesOf(plan ?? { parts: [] }).flatMap(({ part, measure, change, target, shows, markedBy }) => {
      const on = firstDayOf(shows)
      if (!on || markedBy !== part.partId || !measures.includes(measure.measure)) return []
      return [
        {
          interventionId: part.partId,
          on,
          words: titleOf(part, 100),
          href: partAddress(facts.planId, part.partId),
          promised:
            change === null || change === 0
              ? null
              : { way: change < 0 ? ('fewer' as const) : ('more' as const), by: Math.abs(change) },
          ...(target === null ? {} : { to: target }),
          measure: measure.measure,
          slice: seriesRefOf(measure).slice,
        },
      ]
    })
  })
}

/** What was said of a plan by an earlier moment. */
const knownBy = (facts: PlanFacts, asAt: Temporal.Instant | null): PlanFacts =>
  asAt
    ? {
        ...facts,
        parts: facts.parts.filter(({ recordedAt }) => Temporal.Instant.compare(recordedAt, asAt) <= 0),
      }
    : facts
