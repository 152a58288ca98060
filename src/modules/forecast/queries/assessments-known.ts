import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Instant } from '../../../platform/time.ts'
import { assessing } from '../rules/fit/assessments.ts'

/** Days since 1970; `done` is null where it was still awaited. */
export type KnownAssessment = { stayId: string; awaits: string; since: number; done: number | null }

/** Assessments that were asked for by a moment, as the facts that had been recorded by another one say. For looking back. */
export async function assessmentsKnown(
  tx: Tx,
  systemId: string,
  { now, knownAt }: { now: Instant; knownAt: Instant },
): Promise<KnownAssessment[]> {
  const at = sql`${knownAt.toString()}::timestamptz`
  const { rows } = await sql<KnownAssessment>`
    with known as (
      select f.stay_id, f.kind, f.happened_at, f.detail ->> 'waitId' as wait_id, f.detail ->> 'awaits' as awaits
      from discharge.fact f
      where f.system_id = ${systemId} and f.kind in ('wait-opened', 'wait-done', 'wait-withdrawn')
        and f.recorded_at <= ${at} and f.happened_at <= ${now.toString()}::timestamptz
        and not exists (select from discharge.fact c where c.system_id = f.system_id and c.supersedes = f.fact_id
          and c.recorded_at <= ${at})
    ), ended as (
      select wait_id, min(happened_at) as ended_at, bool_or(kind = 'wait-withdrawn') as withdrawn
      from known where kind <> 'wait-opened' group by wait_id
    )
    select o.stay_id as "stayId", o.awaits, (extract(epoch from o.happened_at) / 86400)::float8 as since,
      (extract(epoch from e.ended_at) / 86400)::float8 as done
    from known o left join ended e on e.wait_id = o.wait_id
    where o.kind = 'wait-opened' and o.awaits = any(${[...assessing]}::text[]) and e.withdrawn is distinct from true`.execute(
    tx,
  )
  return rows
}
