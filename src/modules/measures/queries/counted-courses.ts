import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import { daysBetween, type Instant, Temporal } from '../../../platform/time.ts'
import type { CountedCourse } from '../rules/reablement-items.ts'
import type { Period } from '../rules/series.ts'

/** Short-term care that began or ended in a period, from the facts of needs that stood: one question. */
export async function countedCourses(
  tx: Tx,
  systemId: string,
  { from, to }: Period,
  now: Instant,
  knownAt: Instant | null,
): Promise<CountedCourse[]> {
  const at = sql`${(knownAt ?? now).toString()}::timestamptz`
  const { rows } = await sql<Row>`
    with known as (
      select f.* from placements.fact f
      where f.system_id = ${systemId} and f.recorded_at <= ${at} and f.kind in ('asked', 'started', 'ended', 'at-home')
        and not exists (select from placements.fact c where c.system_id = f.system_id and c.supersedes = f.fact_id
          and c.recorded_at <= ${at})
    ), began as (
      select need_id, person_id, stay_id, detail ->> 'askId' as ask_id, min(detail ->> 'on') as started_on
      from known where kind = 'started' group by 1, 2, 3, 4
    )
    select b.person_id, b.stay_id, v.kind, v.service_id, v.area, p.date_of_birth, b.started_on,
      (select e.detail from known e where e.need_id = b.need_id and e.kind = 'ended' and e.detail ->> 'askId' = b.ask_id
        order by e.detail ->> 'on' desc limit 1) as ended,
      exists (select from known h where h.need_id = b.need_id and h.kind = 'at-home' and h.detail ->> 'askId' = b.ask_id
        and h.detail ->> 'where' = 'home') as at_home
    from began b
    join known a on a.need_id = b.need_id and a.kind = 'asked' and a.detail ->> 'askId' = b.ask_id
    join capacity.service v on v.system_id = ${systemId} and v.service_id = (a.detail ->> 'serviceId')::uuid
    join people.person p on p.system_id = ${systemId} and p.person_id = b.person_id
    where b.started_on <= ${to.toString()} and v.kind in ('reablement', 'intermediate care bed', 'community bed')
    order by b.started_on, b.need_id`.execute(tx)
  return rows
    .map((row) => ({
      personId: row.person_id,
      stayId: row.stay_id,
      kind: row.kind,
      serviceId: row.service_id,
      area: row.area,
      bornOn: row.date_of_birth === null ? null : Temporal.PlainDate.from(row.date_of_birth),
      startedOn: Temporal.PlainDate.from(row.started_on),
      endedOn: row.ended && Temporal.PlainDate.from(row.ended.on),
      outcome: row.ended?.outcome ?? null,
      atHome: row.at_home,
    }))
    .filter(({ endedOn }) => endedOn === null || daysBetween(from, endedOn) >= 0)
}

type Row = {
  person_id: string
  stay_id: string | null
  kind: string
  service_id: string
  area: string | null
  date_of_birth: string | null
  started_on: string
  ended: { on: string; outcome: string } | null
  at_home: boolean
}
