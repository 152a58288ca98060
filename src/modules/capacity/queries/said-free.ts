import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { InAll } from '../rules/within-places.ts'

/** A service with what is left free of each of its lines by the figures that stand. */
export type SaidFree = InAll & { serviceId: string; left: Map<string, number> }

/**
 * Locks services until the transaction ends, so that figures of several lines of one are held against how many there are
 * one after the other. Before `lockLine`, always: two that take the same two locks take them in one order.
 */
export async function lockSaidFree(
  tx: Tx,
  systemId: string,
  of: { lineIds: readonly string[] } | { serviceIds: readonly string[] },
): Promise<SaidFree[]> {
  const [column, ids] = 'lineIds' in of ? ['line_id', of.lineIds] : ['service_id', of.serviceIds]
  if (ids.length === 0) return []
  const wanted = sql`select distinct l.service_id from capacity.line l
    where l.system_id = ${systemId} and l.${sql.ref(column)} = any(${[...ids]}::uuid[])`
  // The lock is taken in one statement and the question asked in the next: a statement sees what was there when it began.
  await sql`select pg_advisory_xact_lock(hashtextextended('said free ' || s.service_id::text, 0))
    from (${wanted} order by 1) s`.execute(tx)
  const { rows } = await sql<Row>`
    select s.service_id, s.name, s.kind, s.places, coalesce(json_object_agg(l.line_id, greatest(0, f.free -
        (select count(*) from capacity.taken t where t.system_id = f.system_id and t.figure_id = f.figure_id)))
      filter (where f.figure_id is not null), '{}') as "left"
    from capacity.service s
    join capacity.line l on l.system_id = s.system_id and l.service_id = s.service_id and l.ended_at is null
    left join capacity.standing f on f.system_id = l.system_id and f.line_id = l.line_id
    where s.system_id = ${systemId} and s.service_id in (${wanted})
    group by s.service_id, s.name, s.kind, s.places`.execute(tx)
  return rows.map(({ service_id, name, kind, places, left }) => ({
    serviceId: service_id,
    name,
    kind,
    places,
    left: new Map(Object.entries(left)),
  }))
}

/** What is free of all lines of a service but this one. */
export const freeElsewhere = ({ left }: SaidFree, lineId: string): number =>
  [...left].reduce((sum, [id, free]) => (id === lineId ? sum : sum + free), 0)

type Row = {
  service_id: string
  name: string
  kind: InAll['kind']
  places: number | null
  left: Record<string, number>
}
