import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import { dateOf, type Instant, Temporal } from '../../../platform/time.ts'
import type { PromiseCounts, PromisedBusiness } from '../rules/promises.ts'

/** What services were promised and given, as far as the viewer may know: a provider reads its own. */
export async function promisedBusiness(
  tx: Tx,
  { systemId, now, serviceIds }: { systemId: string; now: Instant; serviceIds: readonly string[] },
): Promise<PromisedBusiness[]> {
  if (serviceIds.length === 0) return []
  const today = dateOf(now)
  const { rows } = await sql<Row>`
    select p.promise_id, p.service_id, p.counts, p.a_week, p.from_date::text, p.to_date::text, p.words,
      case p.counts when 'hours'
        then coalesce((select g.hours from capacity.given_hours() g where g.service_id = p.service_id), 0)
        else (select coalesce(sum(s.starts), 0) from capacity.start s where s.system_id = p.system_id
          and s.service_id = p.service_id and s.ended_at is null
          and s.on_date > ${today.subtract({ days: 7 }).toString()}::date and s.on_date <= ${today.toString()}::date)
      end as given
    from capacity.promise p
    where p.system_id = ${systemId} and p.ended_at is null and p.service_id = any(${[...serviceIds]}::uuid[])
    order by p.counts`.execute(tx)
  return rows.map((row) => ({
    promiseId: row.promise_id,
    serviceId: row.service_id,
    counts: row.counts,
    aWeek: row.a_week,
    from: Temporal.PlainDate.from(row.from_date),
    to: row.to_date ? Temporal.PlainDate.from(row.to_date) : null,
    words: row.words,
    given: Number(row.given),
  }))
}

type Row = {
  promise_id: string
  service_id: string
  counts: PromiseCounts
  a_week: number
  from_date: string
  to_date: string | null
  words: string | null
  given: string | number
}
