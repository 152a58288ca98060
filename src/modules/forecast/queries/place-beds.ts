import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Hospital } from '../rules/today/given.ts'

/** Beds in use of acute wards, by hospital, and of wards to get stronger in; closed beds are not counted. */
export async function placeBeds(
  tx: Tx,
  systemId: string,
): Promise<{ hospitals: Hospital[]; stepDownBeds: number; others: number }> {
  const { rows } = await sql<{ site_id: string; name: string; kind: string; beds: number }>`
    select i.site_id, i.short_name as name, w.kind, count(*)::int as beds
    from stays.bed b
    join stays.ward w on w.system_id = b.system_id and w.ward_id = b.ward_id
    join stays.site i on i.system_id = w.system_id and i.site_id = w.site_id
    where b.system_id = ${systemId} and b.ended_at is null and w.ended_at is null
      and not exists (select from stays.bed_closure c
        where c.system_id = b.system_id and c.bed_id = b.bed_id and c.reopened_at is null)
    group by 1, 2, 3 order by 2, 1`.execute(tx)
  const sum = (kinds: readonly string[]) =>
    rows.filter(({ kind }) => kinds.includes(kind)).reduce((total, { beds }) => total + beds, 0)
  return {
    hospitals: rows
      .filter(({ kind }) => kind === 'acute')
      .map(({ site_id, name, beds }) => ({ site: site_id, name, beds })),
    stepDownBeds: sum(['community', 'intermediate', 'interim']),
    others: sum(['mental health', 'virtual']),
  }
}
