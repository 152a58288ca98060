import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'

export type OpenPlace = {
  wardId: string
  ward: string
  site: string /** Null: on the ward, without a bed. */
  bedId: string | null
  bed: string | null
}

/** Where an organisation could put somebody now: its free beds in bed order, and each ward without a bed. */
export async function openPlaces(tx: Tx, systemId: string, organisationId: string): Promise<OpenPlace[]> {
  const { rows } = await sql<{
    ward_id: string
    ward: string
    site: string
    bed_id: string | null
    bed: string | null
  }>`
    select w.ward_id, w.name as ward, i.name as site, b.bed_id, b.name as bed
    from stays.ward w
    join stays.site i on i.system_id = w.system_id and i.site_id = w.site_id
    cross join lateral (
      select b.bed_id, b.name, b.place_in_ward from stays.bed b
      where b.system_id = w.system_id and b.ward_id = w.ward_id and b.ended_at is null
        and b.bed_id not in (select stays.occupied_beds())
        and not exists (select from stays.bed_closure c where c.system_id = b.system_id and c.bed_id = b.bed_id and c.reopened_at is null)
      union all
      select null, null, null
    ) b
    where w.system_id = ${systemId} and i.organisation_id = ${organisationId} and w.ended_at is null
    order by i.name, w.name, w.ward_id, b.place_in_ward nulls last, b.name`.execute(tx)
  return rows.map((row) => ({
    wardId: row.ward_id,
    ward: row.ward,
    site: row.site,
    bedId: row.bed_id,
    bed: row.bed,
  }))
}
