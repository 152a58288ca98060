import { type RawBuilder, sql } from 'kysely'
import type { Chance } from '../../../../examples/chance.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'

/** Somebody who is in a bed now, with what the feed needs to know of their way home. */
export type Somebody = {
  stayId: string
  personId: string
  organisationId: string
  siteId: string
  wardId: string
  bedId: string | null
  admittedAt: Date
  readySince: Date | null
  pathway: 'P0' | 'P1' | 'P2' | 'P3' | null
  clinical: string | null
  team: string | null
  stillNeedsBed: boolean | null
  expectedDate: string | null
  expectedMoves: number
}

/** How full the open beds are, from 0 to 1; virtual places are not beds. */
export async function occupancy(tx: Tx, systemId: string): Promise<number> {
  const { rows } = await sql<{ full: number }>`
    select count(s.stay_id)::float / greatest(count(*), 1) as full
    from stays.bed b
    join stays.ward w on w.system_id = b.system_id and w.ward_id = b.ward_id and w.kind <> 'virtual'
    left join stays.stay s on s.system_id = b.system_id and s.bed_id = b.bed_id and s.place in ('bed', 'leave')
    where b.system_id = ${systemId} and b.ended_at is null`.execute(tx)
  return rows[0]?.full ?? 1
}

/** One person by chance of those to whom the condition applies; s is the stay, d its status, w its ward. */
export async function somebody(
  tx: Tx,
  systemId: string,
  luck: Chance,
  where: RawBuilder<unknown>,
): Promise<Somebody | null> {
  const { rows } = await sql<Somebody>`
    select s.stay_id as "stayId", s.person_id as "personId", s.organisation_id as "organisationId", s.site_id as "siteId",
      s.ward_id as "wardId", s.bed_id as "bedId", s.admitted_at as "admittedAt", d.ready_since as "readySince", d.pathway,
      d.clinical, d.team, d.still_needs_bed as "stillNeedsBed", s.expected_date as "expectedDate", s.expected_moves as "expectedMoves"
    from stays.stay s
    join stays.ward w on w.system_id = s.system_id and w.ward_id = s.ward_id
    left join discharge.status d on d.system_id = s.system_id and d.stay_id = s.stay_id
    where s.system_id = ${systemId} and s.place in ('bed', 'no bed') and ${where}
    order by md5(s.stay_id::text || ${salt(luck)}) limit 1`.execute(tx)
  return rows[0] ?? null
}

export type FreeBed = { bedId: string; wardId: string; siteId: string; organisationId: string }

/** One bed by chance that is open and empty, on a ward to which the condition applies; w is the ward. */
export async function freeBed(
  tx: Tx,
  systemId: string,
  luck: Chance,
  where: RawBuilder<unknown>,
): Promise<FreeBed | null> {
  const { rows } = await sql<FreeBed>`
    select b.bed_id as "bedId", b.ward_id as "wardId", w.site_id as "siteId", t.organisation_id as "organisationId"
    from stays.bed b
    join stays.ward w on w.system_id = b.system_id and w.ward_id = b.ward_id
    join stays.site t on t.system_id = w.system_id and t.site_id = w.site_id
    where b.system_id = ${systemId} and b.ended_at is null and w.ended_at is null and ${where}
      and not exists (select from stays.stay s where s.system_id = b.system_id and s.bed_id = b.bed_id and s.place in ('bed', 'leave'))
      and not exists (select from stays.bed_closure c where c.system_id = b.system_id and c.bed_id = b.bed_id and c.reopened_at is null)
    order by md5(b.bed_id::text || ${salt(luck)}) limit 1`.execute(tx)
  return rows[0] ?? null
}

/** Somebody who works there and may do it: the ward's own co-ordinator before another of the same organisation. */
export async function staff(
  tx: Tx,
  systemId: string,
  organisationId: string,
  { roles, wardId }: { roles: readonly string[]; wardId?: string },
): Promise<Viewer | null> {
  const row = await tx
    .selectFrom('access.post as p')
    .innerJoin('access.account as a', (on) =>
      on.onRef('a.system_id', '=', 'p.system_id').onRef('a.user_id', '=', 'p.user_id'),
    )
    .select(['p.user_id', 'p.organisation_id', 'p.role', 'p.ward_id'])
    .where('p.system_id', '=', systemId)
    .where('p.organisation_id', '=', organisationId)
    .where('p.role', 'in', [...roles])
    .where('p.ended_at', 'is', null)
    .where('a.ended_at', 'is', null)
    .orderBy(sql`p.ward_id is not distinct from ${wardId ?? null}`, 'desc')
    .orderBy('p.post_id')
    .limit(1)
    .executeTakeFirst()
  return row
    ? {
        systemId,
        userId: row.user_id,
        organisationId: row.organisation_id,
        role: row.role,
        wardId: row.ward_id,
      }
    : null
}

export const coordinator = (
  tx: Tx,
  systemId: string,
  at: { organisationId: string; wardId: string },
): Promise<Viewer | null> =>
  staff(tx, systemId, at.organisationId, { roles: ['ward coordinator'], wardId: at.wardId })

// The order is drawn here and not by the database, so that a test can have the same day twice.
export const salt = (luck: Chance): string => String(luck.between(0, 2 ** 31))
