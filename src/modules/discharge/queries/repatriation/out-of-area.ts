import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db/tx.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'
import { type Instant, instantOf } from '../../../../platform/time.ts'
import { factOf } from '../../rows.ts'
import { byReview, type OutOfArea, outOfArea } from '../../rules/repatriation/review.ts'
import { placeOf } from '../../rules/row-things.ts'

export type AwayPerson = {
  stayId: string
  name: string
  dateOfBirth: string | null
  /** "Elm 4" */
  where: string
  site: string
  admittedAt: Instant
}

export type AwayLine = AwayPerson & { area: OutOfArea }

/** Everybody in hospital who is marked as out of area and whom the viewer may see; not reviewed in time first. */
export async function peopleOutOfArea(tx: Tx, viewer: Viewer, everyDays: number): Promise<AwayLine[]> {
  const { rows } = await sql<PersonRow>`
    select ${people} where s.system_id = ${viewer.systemId} and s.place in ('bed', 'no bed', 'leave')
      and s.stay_id in (select stay_id from discharge.fact where system_id = ${viewer.systemId} and kind = 'out-of-area')
    order by s.admitted_at, s.stay_id limit 500`.execute(tx)
  if (rows.length === 0) return []
  const facts = await tx
    .selectFrom('discharge.fact')
    .selectAll()
    .where('system_id', '=', viewer.systemId)
    .where(
      'stay_id',
      'in',
      rows.map((row) => row.stay_id),
    )
    .where('kind', 'in', ['out-of-area', 'repatriation-review', 'out-of-area-ended', 'withdrawn'])
    .execute()
  const byStay = Map.groupBy(facts.map(factOf), (fact) => fact.stayId)
  return rows
    .flatMap((row): AwayLine[] => {
      const area = outOfArea(byStay.get(row.stay_id) ?? [], everyDays)
      return area ? [{ ...personOf(row), area }] : []
    })
    .sort((a, b) => byReview(a.area, b.area))
}

export type AwaySuggestion = AwayPerson & { council: string }

/**
 * People in hospital whose council takes no part in this list, so that they may be out of area: nobody who works for it
 * signs in here. Never marked by itself, and not asked again once somebody has said yes or no.
 */
export async function perhapsOutOfArea(tx: Tx, viewer: Viewer): Promise<AwaySuggestion[]> {
  const { rows } = await sql<PersonRow & { council: string }>`
    select o.name as council, ${people} join access.organisation o on o.system_id = p.system_id and o.organisation_id = p.authority_id
    where s.system_id = ${viewer.systemId} and s.place in ('bed', 'no bed', 'leave')
      and not exists (select from access.post t where t.system_id = o.system_id and t.organisation_id = o.organisation_id
        and t.ended_at is null)
      and not exists (select from discharge.fact f where f.system_id = s.system_id and f.stay_id = s.stay_id
        and f.kind in ('out-of-area', 'out-of-area-ended') and not exists (
          select from discharge.fact l where l.system_id = f.system_id and l.supersedes = f.fact_id))
    order by s.admitted_at, s.stay_id limit 100`.execute(tx)
  return rows.map((row) => ({ ...personOf(row), council: row.council }))
}

/** The council of the person's ordinary residence, where it takes no part in this list; null otherwise. */
export async function councilElsewhere(
  tx: Tx,
  viewer: Viewer,
  councilId: string | null,
): Promise<string | null> {
  if (!councilId) return null
  const { rows } = await sql<{ name: string }>`
    select o.name from access.organisation o where o.system_id = ${viewer.systemId} and o.organisation_id = ${councilId}
      and not exists (select from access.post t where t.system_id = o.system_id
        and t.organisation_id = o.organisation_id and t.ended_at is null)`.execute(tx)
  return rows[0]?.name ?? null
}

type PersonRow = {
  stay_id: string
  given_name: string
  family_name: string
  date_of_birth: string | null
  site: string
  ward: string | null
  bed: string | null
  admitted_at: Date
}

const people =
  sql.raw(`s.stay_id, p.given_name, p.family_name, p.date_of_birth, i.short_name as site, w.name as ward,
      b.name as bed, s.admitted_at
    from stays.stay s
    join people.person p on p.system_id = s.system_id and p.person_id = s.person_id
    join stays.site i on i.system_id = s.system_id and i.site_id = s.site_id
    left join stays.ward w on w.system_id = s.system_id and w.ward_id = s.ward_id
    left join stays.bed b on b.system_id = s.system_id and b.bed_id = s.bed_id`)

const personOf = (row: PersonRow): AwayPerson => ({
  stayId: row.stay_id,
  name: `${row.given_name} ${row.family_name}`,
  dateOfBirth: row.date_of_birth,
  where: placeOf(row),
  site: row.site,
  admittedAt: instantOf(row.admitted_at),
})
