import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import { type Instant, instantOf } from '../../../platform/time.ts'

export type WardSummary = {
  siteId: string
  site: string
  organisationId: string
  wardId: string
  ward: string
  kind: string
  /** Beds in use: free, taken (on leave included) and closed. */
  beds: number
  free: number
  taken: number
  closed: number
  onLeave: number
  withoutBed: number
}

/** Every ward in use with its numbers, which everyone of the place may know; sites and wards by name. */
export async function wardSummary(tx: Tx, systemId: string): Promise<WardSummary[]> {
  const { rows } = await sql<WardSummary>`
    select i.site_id as "siteId", i.name as site, i.organisation_id as "organisationId", w.ward_id as "wardId", w.name as ward, w.kind,
      b.beds, b.beds - b.taken - b.closed as free, b.taken, b.closed,
      coalesce(c.on_leave, 0) as "onLeave", coalesce(c.without_bed, 0) as "withoutBed"
    from stays.ward w
    join stays.site i on i.system_id = w.system_id and i.site_id = w.site_id
    left join stays.ward_counts() c on c.ward_id = w.ward_id
    cross join lateral (
      select count(*)::int as beds,
        (count(*) filter (where o is not null))::int as taken,
        (count(*) filter (where o is null and x.bed_id is not null))::int as closed
      from stays.bed b
      left join stays.occupied_beds() o on o = b.bed_id
      left join stays.bed_closure x on x.system_id = b.system_id and x.bed_id = b.bed_id and x.reopened_at is null
      where b.system_id = w.system_id and b.ward_id = w.ward_id and b.ended_at is null
    ) b
    where w.system_id = ${systemId} and w.ended_at is null
    order by i.name, i.site_id, w.name`.execute(tx)
  return rows
}

export type ClosedBed = {
  bedId: string
  bed: string
  wardId: string
  ward: string
  site: string
  organisationId: string
  reason: string
  words: string | null
  since: Instant
  by: string | null
}

/** Every closed bed, the one closed longest first. */
export async function closedBeds(tx: Tx, systemId: string): Promise<ClosedBed[]> {
  const rows = await tx
    .selectFrom('stays.bed_closure as x')
    .innerJoin('stays.bed as b', (j) =>
      j.onRef('b.system_id', '=', 'x.system_id').onRef('b.bed_id', '=', 'x.bed_id'),
    )
    .innerJoin('stays.ward as w', (j) =>
      j.onRef('w.system_id', '=', 'b.system_id').onRef('w.ward_id', '=', 'b.ward_id'),
    )
    .innerJoin('stays.site as i', (j) =>
      j.onRef('i.system_id', '=', 'w.system_id').onRef('i.site_id', '=', 'w.site_id'),
    )
    .leftJoin('access.account as a', (j) =>
      j.onRef('a.system_id', '=', 'x.system_id').onRef('a.user_id', '=', 'x.closed_by'),
    )
    .select([
      'b.bed_id',
      'b.name as bed',
      'w.ward_id',
      'w.name as ward',
      'i.name as site',
      'i.organisation_id',
      'x.reason',
      'x.words',
      'x.closed_at',
      'a.short_name as by',
    ])
    .where('x.system_id', '=', systemId)
    .where('x.reopened_at', 'is', null)
    .where('b.ended_at', 'is', null)
    .where('w.ended_at', 'is', null)
    .orderBy('x.closed_at')
    .execute()
  return rows.map((row) => ({
    bedId: row.bed_id,
    bed: row.bed,
    wardId: row.ward_id,
    ward: row.ward,
    site: row.site,
    organisationId: row.organisation_id,
    reason: row.reason,
    words: row.words,
    since: instantOf(row.closed_at),
    by: row.by,
  }))
}
