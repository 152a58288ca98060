import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { type Instant, instantOf } from '../../../platform/time.ts'

/** What the people who run a place look after; no person stands in it. */
export type Running = {
  accountsWithoutPost: string[]
  wardsWithoutBeds: string[]
  sitesWithoutWards: string[]
  journalRows: number
  newestAt: Instant | null
}

export async function running(tx: Tx, viewer: Viewer): Promise<Running> {
  const { systemId } = viewer
  const { rows } = await sql<{
    accounts: string[]
    wards: string[]
    sites: string[]
    seq: string | number | null
    newest: Date | null
  }>`select
    array(select a.name from access.account a where a.system_id = ${systemId} and a.ended_at is null and not exists (
      select from access.post p where p.system_id = a.system_id and p.user_id = a.user_id and p.ended_at is null) order by a.name) as accounts,
    array(select i.short_name || ', ' || w.name from stays.ward w join stays.site i on i.system_id = w.system_id and i.site_id = w.site_id
      where w.system_id = ${systemId} and w.ended_at is null and w.kind <> 'virtual' and not exists (
      select from stays.bed b where b.system_id = w.system_id and b.ward_id = w.ward_id and b.ended_at is null) order by 1) as wards,
    array(select i.name from stays.site i where i.system_id = ${systemId} and not exists (
      select from stays.ward w where w.system_id = i.system_id and w.site_id = i.site_id and w.ended_at is null) order by 1) as sites,
    (select seq from platform.journal_head where system_id = ${systemId}) as seq,
    (select recorded_at from platform.journal where system_id = ${systemId} order by seq desc limit 1) as newest`.execute(
    tx,
  )
  const row = rows[0]!
  return {
    accountsWithoutPost: row.accounts,
    wardsWithoutBeds: row.wards,
    sitesWithoutWards: row.sites,
    journalRows: Number(row.seq ?? 0),
    newestAt: row.newest && instantOf(row.newest),
  }
}

export type Unchecked = { breakGlassId: string; by: string; organisation: string; at: Instant }

/** Records opened with a reason that nobody has checked, oldest first. */
export async function uncheckedOpenings(tx: Tx, viewer: Viewer): Promise<Unchecked[]> {
  const { rows } = await sql<{ break_glass_id: string; name: string; organisation: string; at: Date }>`
    select b.break_glass_id, a.name, o.short_name as organisation, b.at
    from access.break_glass b
    join access.account a on a.system_id = b.system_id and a.user_id = b.user_id
    join access.organisation o on o.system_id = b.system_id and o.organisation_id = b.organisation_id
    where b.system_id = ${viewer.systemId} and b.checked_at is null order by b.at limit 200`.execute(tx)
  return rows.map((row) => ({
    breakGlassId: row.break_glass_id,
    by: row.name,
    organisation: row.organisation,
    at: instantOf(row.at),
  }))
}

export type ClosedBed = { bedId: string; ward: string; bed: string; reason: string; since: Instant }

/** Beds closed now, the longest first. */
export async function closedBeds(tx: Tx, viewer: Viewer): Promise<ClosedBed[]> {
  const { rows } = await sql<{ bed_id: string; ward: string; bed: string; reason: string; closed_at: Date }>`
    select b.bed_id, i.short_name || ', ' || w.name as ward, b.name as bed, c.reason, c.closed_at
    from stays.bed_closure c
    join stays.bed b on b.system_id = c.system_id and b.bed_id = c.bed_id
    join stays.ward w on w.system_id = b.system_id and w.ward_id = b.ward_id
    join stays.site i on i.system_id = w.system_id and i.site_id = w.site_id
    where c.system_id = ${viewer.systemId} and c.reopened_at is null and b.ended_at is null order by c.closed_at limit 500`.execute(
    tx,
  )
  return rows.map((row) => ({
    bedId: row.bed_id,
    ward: row.ward,
    bed: row.bed,
    reason: row.reason,
    since: instantOf(row.closed_at),
  }))
}
