import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Instant } from '../../../platform/time.ts'
import type { InterventionsFrom } from '../../measures/index.ts'
import { partAddress } from '../addresses.ts'
import { seriesRefOf } from '../rules/measure-ref.ts'
import { titleOf } from '../rules/part-words.ts'
import type { Content, Part } from '../rules/plan.ts'
import { firstDayOf, promisesOf } from '../rules/results.ts'

/** What plans promise to move, for the charts of measures: each scheme or action on the first day on which it should show. */
export const interventionsOfPlans: InterventionsFrom = async (tx, viewer, { measures, asAt }) => {
  const plans = Map.groupBy(await promising(tx, viewer.systemId, { measures, asAt }), ({ planId }) => planId)
  return [...plans].flatMap(([planId, parts]) =>
    promisesOf({ parts }).flatMap(({ part, measure, change, target, shows, markedBy }) => {
      const on = firstDayOf(shows)
      if (!on || markedBy !== part.partId) return []
      return [
        {
          interventionId: part.partId,
          on,
          words: titleOf(part, 100),
          href: partAddress(planId, part.partId),
          promised:
            change === null || change === 0
              ? null
              : { way: change < 0 ? ('fewer' as const) : ('more' as const), by: Math.abs(change) },
          ...(target === null ? {} : { to: target }),
          measure: measure.measure,
          slice: seriesRefOf(measure).slice,
        },
      ]
    }),
  )
}

/** Parts that name one of these measures, as they are written now or were at a moment. One question for a chart, of few rows. */
async function promising(
  tx: Tx,
  systemId: string,
  { measures, asAt }: { measures: readonly string[]; asAt: Instant | null },
): Promise<(Part & { planId: string })[]> {
  const at = asAt?.toString() ?? null
  const { rows } = await sql<Row>`
    select p.plan_id, p.part_id, p.fact_id, p.part_kind, p.ref, p.version, p.content from plans.part p
    where p.system_id = ${systemId} and p.content -> 'measure' ->> 'measure' = any(${[...measures]}::text[])
      and (${at}::timestamptz is null or p.recorded_at <= ${at}::timestamptz)
      and not exists (select from plans.part q where q.system_id = p.system_id and q.supersedes = p.fact_id
        and (${at}::timestamptz is null or q.recorded_at <= ${at}::timestamptz))
    order by p.plan_id, p.ref`.execute(tx)
  return rows.map((row) => ({
    planId: row.plan_id,
    partId: row.part_id,
    factId: row.fact_id,
    kind: row.part_kind,
    ref: row.ref,
    version: row.version,
    content: row.content,
    progress: [],
  }))
}

type Row = {
  plan_id: string
  part_id: string
  fact_id: string
  part_kind: Part['kind']
  ref: string
  version: number
  content: Content
}
