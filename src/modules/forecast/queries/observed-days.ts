import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { LocalDate } from '../../../platform/time.ts'
import type { ObservedDay } from '../rules/score/score.ts'

/**
 * What the facts say of days that are over, both included: people in acute beds, or without one yet, and of them ready to
 * leave, each as the mean of the day, and how many came. By the ward in which a stay ended or is now. Run as the service.
 */
export async function observedDays(
  tx: Tx,
  systemId: string,
  { from, to }: { from: LocalDate; to: LocalDate },
): Promise<ObservedDay[]> {
  const [first, last] = [from, to].map((date) => sql`${date.toString()}::date`)
  const within = (begins: string, ends: string) =>
    sql.raw(
      `greatest(0, extract(epoch from least(coalesce(${ends}, d.ends), d.ends) - greatest(${begins}, d.begins)))`,
    )
  const { rows } = await sql<{ date: string; waiting: number; in_beds: number; came: number }>`
    with day as (
      select g::date as on_date, (g::date::timestamp at time zone 'Europe/London') as begins,
        ((g::date + 1)::timestamp at time zone 'Europe/London') as ends
      from generate_series(${first}::timestamp, ${last}::timestamp, interval '1 day') g
    ), there as materialized (
      select s.stay_id, s.admitted_at, s.left_at, t.ready_since, t.earlier_ready
      from stays.stay s
      join stays.ward w on w.system_id = s.system_id and w.ward_id = s.ward_id
      left join discharge.status t on t.system_id = s.system_id and t.stay_id = s.stay_id
      where s.system_id = ${systemId} and s.place <> 'cancelled' and w.kind = 'acute'
        and (s.left_at is null or s.left_at >= (${first}::timestamp at time zone 'Europe/London'))
        and s.admitted_at < ((${last} + 1)::timestamp at time zone 'Europe/London')
    ), ready as materialized (
      select ready_since as begins, left_at as ends from there where ready_since is not null
      union all
      select (e ->> 'from')::timestamptz, (e ->> 'to')::timestamptz
      from there, jsonb_array_elements(coalesce(earlier_ready, '[]')) e
    )
    select to_char(d.on_date, 'YYYY-MM-DD') as date,
      coalesce((select sum(${within('s.admitted_at', 's.left_at')}) from there s
        where s.admitted_at < d.ends and (s.left_at is null or s.left_at > d.begins)), 0)::float8
        / extract(epoch from d.ends - d.begins)::float8 as in_beds,
      coalesce((select sum(${within('r.begins', 'r.ends')}) from ready r
        where r.begins < d.ends and (r.ends is null or r.ends > d.begins)), 0)::float8
        / extract(epoch from d.ends - d.begins)::float8 as waiting,
      (select count(*)::int from there s where s.admitted_at >= d.begins and s.admitted_at < d.ends) as came
    from day d order by d.on_date`.execute(tx)
  const rounded = (value: number) => Number(value.toFixed(2))
  return rows.map(({ date, waiting, in_beds, came }) => ({
    date,
    waiting: rounded(waiting),
    inBeds: rounded(in_beds),
    came,
  }))
}
