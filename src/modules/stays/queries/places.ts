import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { BedPlace, Places, WardPlace } from '../rules/check-beds.ts'
import type { StayFactInput } from '../rules/facts.ts'

/** The wards and beds that these facts name, as they are now. */
export async function placesOf(tx: Tx, systemId: string, facts: readonly StayFactInput[]): Promise<Places> {
  const wardIds = new Set<string>()
  const bedIds = new Set<string>()
  for (const { kind, detail } of facts) {
    if (kind === 'admitted' || kind === 'moved') wardIds.add(detail.wardId)
    if ((kind === 'admitted' || kind === 'moved' || kind === 'came-back') && detail.bedId)
      bedIds.add(detail.bedId)
  }
  return { wards: await wardsBy(tx, systemId, [...wardIds]), beds: await bedsBy(tx, systemId, [...bedIds]) }
}

export async function wardsBy(tx: Tx, systemId: string, wardIds: string[]): Promise<Map<string, WardPlace>> {
  if (wardIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('stays.ward as w')
    .innerJoin('stays.site as s', (join) =>
      join.onRef('s.system_id', '=', 'w.system_id').onRef('s.site_id', '=', 'w.site_id'),
    )
    .select(['w.ward_id', 'w.name', 'w.site_id', 's.organisation_id', 'w.ended_at'])
    .where('w.system_id', '=', systemId)
    .where('w.ward_id', 'in', wardIds)
    .orderBy('w.name')
    .execute()
  return new Map(
    rows.map((row) => [
      row.ward_id,
      {
        wardId: row.ward_id,
        name: row.name,
        siteId: row.site_id,
        organisationId: row.organisation_id,
        ended: row.ended_at !== null,
      },
    ]),
  )
}

export async function bedsBy(tx: Tx, systemId: string, bedIds: string[]): Promise<Map<string, BedPlace>> {
  if (bedIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('stays.bed as b')
    .innerJoin('stays.ward as w', (join) =>
      join.onRef('w.system_id', '=', 'b.system_id').onRef('w.ward_id', '=', 'b.ward_id'),
    )
    .leftJoin('stays.bed_closure as c', (join) =>
      join
        .onRef('c.system_id', '=', 'b.system_id')
        .onRef('c.bed_id', '=', 'b.bed_id')
        .on('c.reopened_at', 'is', null),
    )
    .select(['b.bed_id', 'b.ward_id', 'b.name', 'w.name as ward_name', 'b.ended_at', 'c.reason'])
    .select(sql<boolean>`b.bed_id in (select stays.occupied_beds())`.as('occupied'))
    .where('b.system_id', '=', systemId)
    .where('b.bed_id', 'in', bedIds)
    .orderBy('b.place_in_ward')
    .orderBy('b.name')
    .execute()
  return new Map(
    rows.map((row): [string, BedPlace] => [
      row.bed_id,
      {
        bedId: row.bed_id,
        wardId: row.ward_id,
        name: row.name,
        wardName: row.ward_name,
        ended: row.ended_at !== null,
        closedFor: row.reason,
        occupied: row.occupied,
      },
    ]),
  )
}
