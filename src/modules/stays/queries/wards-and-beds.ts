import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { type Instant, instantOf } from '../../../platform/time.ts'
import { namesOf, type PersonName } from '../../people/index.ts'

export type SiteView = {
  siteId: string
  organisationId: string
  name: string
  shortName: string
  wards: WardView[]
}
export type WardView = {
  wardId: string
  name: string
  kind: string
  specialty: string | null
  beds: BedView[]
  /** On the ward without a bed: those the viewer may see, and how many there are in all. */
  withoutBed: Occupant[]
  withoutBedCount: number
  inBeds: number
  onLeave: number
}
export type BedView = { bedId: string; name: string; placeInWard: number } & (
  | { state: 'free' }
  | { state: 'closed'; reason: string; words: string | null; since: Instant }
  /** Null: somebody whom the viewer may not see. */
  | { state: 'occupied'; occupant: Occupant | null }
)
export type Occupant = {
  stayId: string
  person: PersonName | null
  personId: string
  onLeave: boolean
  admittedAt: Instant
}

/** Every site, ward and bed in use, with who is in it as far as the viewer may see; wards by name, beds in bed order. */
export async function wardsAndBeds(tx: Tx, viewer: Viewer): Promise<SiteView[]> {
  const sites = await tx
    .selectFrom('stays.site')
    .selectAll()
    .where('system_id', '=', viewer.systemId)
    .orderBy('name')
    .execute()
  const wards = await tx
    .selectFrom('stays.ward')
    .selectAll()
    .where('system_id', '=', viewer.systemId)
    .where('ended_at', 'is', null)
    .orderBy('name')
    .execute()
  const beds = await tx
    .selectFrom('stays.bed as b')
    .leftJoin('stays.bed_closure as c', (join) =>
      join
        .onRef('c.system_id', '=', 'b.system_id')
        .onRef('c.bed_id', '=', 'b.bed_id')
        .on('c.reopened_at', 'is', null),
    )
    .select(['b.bed_id', 'b.ward_id', 'b.name', 'b.place_in_ward', 'c.reason', 'c.words', 'c.closed_at'])
    .select(sql<boolean>`b.bed_id in (select stays.occupied_beds())`.as('occupied'))
    .where('b.system_id', '=', viewer.systemId)
    .where('b.ended_at', 'is', null)
    .orderBy('b.place_in_ward')
    .orderBy('b.name')
    .execute()
  const { rows: counts } = await sql<{
    ward_id: string
    in_beds: number
    without_bed: number
    on_leave: number
  }>`select * from stays.ward_counts()`.execute(tx)
  const stays = await tx
    .selectFrom('stays.stay')
    .select(['stay_id', 'person_id', 'ward_id', 'bed_id', 'place', 'admitted_at'])
    .where('system_id', '=', viewer.systemId)
    .where('place', 'in', ['bed', 'no bed', 'leave'])
    .orderBy('admitted_at')
    .execute()
  const names = await namesOf(
    tx,
    stays.map((stay) => stay.person_id),
  )
  const occupant = (stay: (typeof stays)[number]): Occupant => ({
    stayId: stay.stay_id,
    personId: stay.person_id,
    person: names.get(stay.person_id) ?? null,
    onLeave: stay.place === 'leave',
    admittedAt: instantOf(stay.admitted_at),
  })
  const inBed = new Map(stays.flatMap((stay) => (stay.bed_id ? [[stay.bed_id, occupant(stay)]] : [])))
  const bedView = (bed: (typeof beds)[number]): BedView => {
    const base = { bedId: bed.bed_id, name: bed.name, placeInWard: bed.place_in_ward }
    if (bed.occupied) return { ...base, state: 'occupied', occupant: inBed.get(bed.bed_id) ?? null }
    if (bed.reason && bed.closed_at)
      return {
        ...base,
        state: 'closed',
        reason: bed.reason,
        words: bed.words,
        since: instantOf(bed.closed_at),
      }
    return { ...base, state: 'free' }
  }
  const bedsOf = Map.groupBy(beds, (bed) => bed.ward_id)
  const countOf = new Map(counts.map((count) => [count.ward_id, count]))
  const withoutBed = Map.groupBy(
    stays.filter((stay) => !stay.bed_id),
    (stay) => stay.ward_id,
  )
  const wardView = (ward: (typeof wards)[number]): WardView => ({
    wardId: ward.ward_id,
    name: ward.name,
    kind: ward.kind,
    specialty: ward.specialty,
    beds: (bedsOf.get(ward.ward_id) ?? []).map(bedView),
    withoutBed: (withoutBed.get(ward.ward_id) ?? []).map(occupant),
    withoutBedCount: countOf.get(ward.ward_id)?.without_bed ?? 0,
    inBeds: countOf.get(ward.ward_id)?.in_beds ?? 0,
    onLeave: countOf.get(ward.ward_id)?.on_leave ?? 0,
  })
  const wardsOf = Map.groupBy(wards, (ward) => ward.site_id)
  return sites.map((site) => ({
    siteId: site.site_id,
    organisationId: site.organisation_id,
    name: site.name,
    shortName: site.short_name,
    wards: (wardsOf.get(site.site_id) ?? []).map(wardView),
  }))
}
