import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db/tx.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'
import { type Instant, instantOf } from '../../../../platform/time.ts'
import { factOf } from '../../rows.ts'
import type { DischargeFact } from '../../rules/facts.ts'
import { placeOf } from '../../rules/row-things.ts'

/** A stay with those of its facts that were asked for, and all that take one of them back or correct it. */
export type StayWith = {
  stayId: string
  name: string
  where: string
  place: string
  admittedAt: Instant
  leftAt: Instant | null
  facts: DischargeFact[]
}

/** Days after leaving in which a stay is still looked back on in these lists. */
const lookBackDays = 90

/** Stays that the viewer may see: those in hospital now, and those who left lately and have a fact of these kinds. */
export async function staysWith(
  tx: Tx,
  viewer: Viewer,
  now: Instant,
  kinds: readonly string[],
): Promise<StayWith[]> {
  const since = now.subtract({ hours: lookBackDays * 24 }).toString()
  const { rows } = await sql<Row>`
    select s.stay_id, p.given_name, p.family_name, i.short_name as site, w.name as ward, b.name as bed, s.place,
      s.admitted_at, s.left_at
    from stays.stay s
    join people.person p on p.system_id = s.system_id and p.person_id = s.person_id
    join stays.site i on i.system_id = s.system_id and i.site_id = s.site_id
    left join stays.ward w on w.system_id = s.system_id and w.ward_id = s.ward_id
    left join stays.bed b on b.system_id = s.system_id and b.bed_id = s.bed_id
    where s.system_id = ${viewer.systemId} and (s.place in ('bed', 'no bed', 'leave')
      or (s.place = 'left' and s.left_at >= ${since} and exists (select from discharge.fact f
        where f.system_id = s.system_id and f.stay_id = s.stay_id and f.kind = any(${kinds}::text[]))))
    order by p.family_name, p.given_name, s.stay_id`.execute(tx)
  const facts = await factsByStay(
    tx,
    viewer,
    rows.map((row) => row.stay_id),
    kinds,
  )
  return rows.map((row) => ({
    stayId: row.stay_id,
    name: `${row.given_name} ${row.family_name}`,
    where: row.place === 'left' ? `Left ${row.site}` : placeOf(row),
    place: row.place,
    admittedAt: instantOf(row.admitted_at),
    leftAt: row.left_at ? instantOf(row.left_at) : null,
    facts: facts.get(row.stay_id) ?? [],
  }))
}

async function factsByStay(
  tx: Tx,
  viewer: Viewer,
  stayIds: readonly string[],
  kinds: readonly string[],
): Promise<Map<string, DischargeFact[]>> {
  const { rows } = await sql<Parameters<typeof factOf>[0]>`
    select f.* from discharge.fact f
    where f.system_id = ${viewer.systemId} and f.stay_id = any(${stayIds}::uuid[]) 
      and (f.kind = any(${kinds}::text[]) or f.kind = 'withdrawn')
    order by f.happened_at`.execute(tx)
  const facts = new Map<string, DischargeFact[]>()
  for (const row of rows) facts.set(row.stay_id, [...(facts.get(row.stay_id) ?? []), factOf(row)])
  return facts
}

type Row = {
  stay_id: string
  given_name: string
  family_name: string
  site: string
  ward: string | null
  bed: string | null
  place: string
  admitted_at: Date
  left_at: Date | null
}
