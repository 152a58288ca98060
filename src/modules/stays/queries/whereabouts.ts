import type { Tx } from '../../../platform/db/tx.ts'
import { type Instant, instantOf } from '../../../platform/time.ts'
import type { Place } from '../rules/stay.ts'

export type Whereabouts = {
  stayId: string
  personId: string
  organisationId: string
  place: Place
  site: string
  ward: string | null
  bed: string | null
  admittedAt: Instant
  leftAt: Instant | null
}

/** The stays of these people, or these stays, that the viewer may see: those that last first, then the newest. */
export async function whereabouts(
  tx: Tx,
  systemId: string,
  of: { personIds: readonly string[] } | { stayIds: readonly string[] },
): Promise<Whereabouts[]> {
  const [column, ids] =
    'personIds' in of ? (['s.person_id', of.personIds] as const) : (['s.stay_id', of.stayIds] as const)
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('stays.stay as s')
    .innerJoin('stays.site as i', (j) =>
      j.onRef('i.system_id', '=', 's.system_id').onRef('i.site_id', '=', 's.site_id'),
    )
    .leftJoin('stays.ward as w', (j) =>
      j.onRef('w.system_id', '=', 's.system_id').onRef('w.ward_id', '=', 's.ward_id'),
    )
    .leftJoin('stays.bed as b', (j) =>
      j.onRef('b.system_id', '=', 's.system_id').onRef('b.bed_id', '=', 's.bed_id'),
    )
    .select([
      's.stay_id',
      's.person_id',
      's.organisation_id',
      's.place',
      'i.name as site',
      'w.name as ward',
      'b.name as bed',
      's.admitted_at',
      's.left_at',
    ])
    .where('s.system_id', '=', systemId)
    .where(column, 'in', [...ids])
    .orderBy((e) => e('s.place', 'in', ['bed', 'no bed', 'leave']), 'desc')
    .orderBy('s.admitted_at', 'desc')
    .execute()
  return rows.map((row) => ({
    stayId: row.stay_id,
    personId: row.person_id,
    organisationId: row.organisation_id,
    place: row.place as Place,
    site: row.site,
    ward: row.ward,
    bed: row.bed,
    admittedAt: instantOf(row.admitted_at),
    leftAt: row.left_at && instantOf(row.left_at),
  }))
}
