import { sql } from 'kysely'
import { asService } from '../../../platform/db/as-service.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { dateOf, type Instant, startOf } from '../../../platform/time.ts'
import type { DeclineReason } from '../rules/decline-reasons.ts'
import { type Likeness, likenesses } from '../rules/options/likeness.ts'
import type { ProviderRecord } from '../rules/options/model.ts'
import { figureDays } from './provider-figures.ts'

/** The record of each service for needs of one likeness; a service that was never asked has none. */
export type ProviderRecords = (likeness: Likeness) => ReadonlyMap<string, ProviderRecord>

/**
 * How services answered and began, over everybody of the place, as counts and nobody's name: whoever looks for a place sees
 * what providers see of themselves (provider-figures.ts), by the same days.
 */
export async function providerRecords(
  tx: Tx,
  viewer: Viewer,
  now: Instant,
  serviceIds: readonly string[],
): Promise<ProviderRecords> {
  const rows =
    serviceIds.length === 0
      ? []
      : await asService(tx, viewer, () => rowsOf(tx, viewer.systemId, now, serviceIds))
  return (likeness) =>
    new Map(
      [...Map.groupBy(rows, (row) => row.service_id)].map(([serviceId, of]) => [
        serviceId,
        recordOf(of, likeness),
      ]),
    )
}

type Row = {
  service_id: string
  /** Null for all of the service's answers. */
  likeness: Likeness | null
  yes: number
  no: number
  minutes: number | null
  on_time: number
  late: number
  no_today: DeclineReason | null
}

async function rowsOf(tx: Tx, systemId: string, now: Instant, serviceIds: readonly string[]): Promise<Row[]> {
  const since = now.subtract({ hours: figureDays * 24 }).toString()
  const today = startOf(dateOf(now)).toString()
  const { rows } = await sql<Row>`
    with asks as (
      select a.service_id, a.answer, a.reason, a.answered_at, a.state, n.started_on, ${likenessSql} as likeness,
        extract(epoch from a.answered_at - a.sent_at)::float8 / 60 as minutes,
        case when a.state in ('started', 'ended') then (select min(f.detail->>'startOn') from placements.fact f
          where f.system_id = a.system_id and f.need_id = a.need_id and f.kind = 'chosen'
            and f.detail->>'askId' = a.ask_id::text) end as promised
      from placements.ask a
      join placements.need n on n.system_id = a.system_id and n.need_id = a.need_id
      where a.system_id = ${systemId} and a.service_id = any(${[...serviceIds]}::uuid[])
        and a.answered_at is not null and a.sent_at > ${since}::timestamptz
    )
    select service_id, likeness, count(*) filter (where answer = 'yes')::int as yes,
      count(*) filter (where answer = 'no')::int as no,
      percentile_cont(0.5) within group (order by minutes) as minutes,
      count(*) filter (where started_on::text <= promised)::int as on_time,
      count(*) filter (where started_on::text > promised)::int as late,
      (array_agg(reason order by answered_at desc) filter (
        where answer = 'no' and answered_at >= ${today}::timestamptz))[1] as no_today
    from asks group by grouping sets ((service_id, likeness), (service_id))`.execute(tx)
  return rows
}

/** rules/options/likeness.ts in SQL, over placements.need; a test holds the two together. */
const likenessSql = sql`case ${sql.join(
  likenesses.map(
    ({ likeness, needs, carers }) =>
      sql`when n.requires->'needs' ?| ${[...needs]}::text[] ${
        carers === undefined
          ? sql``
          : sql`or exists (select from jsonb_array_elements(n.requires->'visits') v where (v->>'carers')::int >= ${carers})`
      } then ${likeness}`,
  ),
  sql` `,
)} else 'other' end`

function recordOf(rows: readonly Row[], likeness: Likeness): ProviderRecord {
  const all = rows.find((row) => row.likeness === null)!
  const like = rows.find((row) => row.likeness === likeness)
  return {
    like: { yes: like?.yes ?? 0, no: like?.no ?? 0 },
    all: { yes: all.yes, no: all.no },
    minutesToAnswer: all.minutes,
    started: { onTime: all.on_time, late: all.late },
    noToday: all.no_today,
  }
}
