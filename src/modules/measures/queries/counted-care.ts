import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import { type Instant, startOf, Temporal } from '../../../platform/time.ts'
import type { Period } from '../rules/series.ts'
import type { CountedCare, CountedStart } from '../rules/service-items.ts'

/** New starts of every service in a period: one question. */
export async function countedStarts(
  tx: Tx,
  systemId: string,
  { from, to }: Period,
  knownAt: Instant | null,
): Promise<CountedStart[]> {
  const known = knownAt
    ? sql`and t.recorded_at <= ${knownAt.toString()}::timestamptz and (t.ended_at is null or t.ended_at > ${knownAt.toString()}::timestamptz)`
    : sql`and t.ended_at is null`
  const { rows } = await sql<{
    on_date: string
    starts: number
    kind: string
    service_id: string
    area: string | null
  }>`
    select to_char(t.on_date, 'YYYY-MM-DD') as on_date, sum(t.starts)::int as starts, s.kind, s.service_id, s.area
    from capacity.start t join capacity.service s on s.system_id = t.system_id and s.service_id = t.service_id
    where t.system_id = ${systemId} and t.on_date between ${from.toString()}::date and ${to.toString()}::date ${known}
    group by 1, 3, 4, 5 having sum(t.starts) > 0 order by 1, 4`.execute(tx)
  return rows.map((row) => ({
    on: Temporal.PlainDate.from(row.on_date),
    starts: row.starts,
    kind: row.kind,
    serviceId: row.service_id,
    area: row.area,
  }))
}

/**
 * Care by a service that began or ended in a period, from the facts of needs that stood: one question. The service is that of
 * the request which was chosen.
 */
export async function countedCare(
  tx: Tx,
  systemId: string,
  { from, to }: Period,
  now: Instant,
  knownAt: Instant | null,
): Promise<CountedCare[]> {
  const at = sql`${(knownAt ?? now).toString()}::timestamptz`
  const { rows } = await sql<{
    person_id: string
    stay_id: string | null
    direction: string
    service_id: string
    area: string | null
    started_on: string
    ended_on: string | null
  }>`
    with known as (
      select f.* from placements.fact f
      where f.system_id = ${systemId} and f.recorded_at <= ${at}
        and not exists (select from placements.fact c where c.system_id = f.system_id and c.supersedes = f.fact_id
          and c.recorded_at <= ${at})
    ), began as (
      select need_id, person_id, stay_id, detail ->> 'askId' as ask_id, min(detail ->> 'on') as started_on
      from known where kind = 'started' group by 1, 2, 3, 4
    )
    select b.person_id, b.stay_id, o.detail ->> 'direction' as direction, a.service_id, v.area, b.started_on,
      (select max(e.detail ->> 'on') from known e
        where e.need_id = b.need_id and e.kind = 'ended' and e.detail ->> 'askId' = b.ask_id) as ended_on
    from began b
    join lateral (select (k.detail ->> 'serviceId')::uuid as service_id from known k
      where k.need_id = b.need_id and k.kind = 'asked' and k.detail ->> 'askId' = b.ask_id limit 1) a on true
    join lateral (select k.detail from known k where k.need_id = b.need_id and k.kind = 'need-opened' limit 1) o on true
    left join capacity.service v on v.system_id = ${systemId} and v.service_id = a.service_id
    where b.started_on <= ${to.toString()}
    order by b.started_on, b.need_id`.execute(tx)
  return rows
    .map((row) => ({
      personId: row.person_id,
      stayId: row.stay_id,
      direction: row.direction,
      serviceId: row.service_id,
      area: row.area,
      startedOn: Temporal.PlainDate.from(row.started_on),
      endedOn: row.ended_on ? Temporal.PlainDate.from(row.ended_on) : null,
    }))
    .filter(
      ({ endedOn }) =>
        endedOn === null || startOf(endedOn).epochMilliseconds >= startOf(from).epochMilliseconds,
    )
}
