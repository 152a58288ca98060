import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { type Instant, instantOf } from '../../../platform/time.ts'
import { dischargeDestinations, wordsOf } from '../../stays/index.ts'
import { placeOf } from '../rules/row-things.ts'

/** A stay that began, moved to another ward or ended since a moment. */
export type ChangedStay = {
  stayId: string
  name: string
  where: string
  what: 'left' | 'died' | 'moved' | 'came in' | 'came back'
  at: Instant
  /** Where to, of those who left. */
  to: string | null
}

/** What happened to the stays that the viewer may see, on one ward or on all, newest first. */
export async function staysSince(
  tx: Tx,
  viewer: Viewer,
  since: Instant,
  wardId: string | null,
): Promise<ChangedStay[]> {
  const at = since.toString()
  return changedStays(
    tx,
    viewer,
    wardId,
    sql`(s.place = 'left' and s.left_at >= ${at}) or (s.place in ('bed', 'no bed', 'leave') and s.ward_since >= ${at})`,
  )
}

/** Who left on a London day, the last first; those who died are not counted among them. */
export async function leftOn(
  tx: Tx,
  viewer: Viewer,
  day: string,
  wardId: string | null,
): Promise<ChangedStay[]> {
  const left = await changedStays(tx, viewer, wardId, sql`s.place = 'left' and ${leftBetween(day, day)}`)
  return left.filter((stay) => stay.what === 'left')
}

/** From the beginning of one London day to the end of another, as instants, so that the index by them serves. */
const leftBetween = (first: string, last: string): RawBuilder<unknown> => sql`(
  s.left_at >= (${first}::date::timestamp at time zone 'Europe/London')
  and s.left_at < ((${last}::date + 1)::timestamp at time zone 'Europe/London'))`

async function changedStays(
  tx: Tx,
  viewer: Viewer,
  wardId: string | null,
  which: RawBuilder<unknown>,
): Promise<ChangedStay[]> {
  const { rows } = await sql<Row>`
    select s.stay_id, p.given_name, p.family_name, i.short_name as site, w.name as ward, b.name as bed, s.place, s.left_at,
      s.discharge_method, s.discharge_destination, s.ward_since, s.admitted_at,
      exists (select from stays.stay e where e.system_id = s.system_id and e.person_id = s.person_id and e.stay_id <> s.stay_id
        and e.place = 'left' and e.left_at <= s.admitted_at and e.left_at > s.admitted_at - interval '48 hours') as came_back
    from stays.stay s
    join people.person p on p.system_id = s.system_id and p.person_id = s.person_id
    join stays.site i on i.system_id = s.system_id and i.site_id = s.site_id
    left join stays.ward w on w.system_id = s.system_id and w.ward_id = s.ward_id
    left join stays.bed b on b.system_id = s.system_id and b.bed_id = s.bed_id
    where s.system_id = ${viewer.systemId} and (${wardId}::uuid is null or s.ward_id = ${wardId}::uuid)
      and (${which})
    order by greatest(s.left_at, s.ward_since) desc limit 1000`.execute(tx)
  return rows.map(changeOf)
}

type Row = {
  stay_id: string
  given_name: string
  family_name: string
  site: string
  ward: string | null
  bed: string | null
  place: string
  left_at: Date | null
  discharge_method: string | null
  discharge_destination: string | null
  ward_since: Date
  admitted_at: Date
  came_back: boolean
}

function changeOf(row: Row): ChangedStay {
  const began = row.ward_since.getTime() === row.admitted_at.getTime()
  const died = row.discharge_method === '4' || row.discharge_method === '5'
  return {
    stayId: row.stay_id,
    name: `${row.given_name} ${row.family_name}`,
    where: placeOf(row),
    what:
      row.place === 'left'
        ? died
          ? 'died'
          : 'left'
        : !began
          ? 'moved'
          : row.came_back
            ? 'came back'
            : 'came in',
    at: instantOf(row.place === 'left' && row.left_at ? row.left_at : row.ward_since),
    to:
      row.place === 'left' && !died && row.discharge_destination
        ? wordsOf(dischargeDestinations, row.discharge_destination)
        : null,
  }
}

export type Leaving = { day: string; left: number; beforeMidday: number }

/** How many left alive on a London day, and how many of them before midday. */
export async function leavingOn(
  tx: Tx,
  viewer: Viewer,
  days: readonly string[],
  wardId: string | null,
): Promise<Leaving[]> {
  const { rows } = await sql<{ day: string; left: number; early: number }>`
    select (s.left_at at time zone 'Europe/London')::date::text as day, count(*)::int as left,
      (count(*) filter (where (s.left_at at time zone 'Europe/London')::time < '12:00'))::int as early
    from stays.stay s
    where s.system_id = ${viewer.systemId} and s.place = 'left' and s.discharge_method not in ('4', '5')
      and ${leftBetween(days.toSorted()[0]!, days.toSorted().at(-1)!)}
      and (s.left_at at time zone 'Europe/London')::date = any(${days}::date[])
      and (${wardId}::uuid is null or s.ward_id = ${wardId}::uuid)
    group by 1`.execute(tx)
  return days.map((day) => {
    const found = rows.find((row) => row.day === day)
    return { day, left: found?.left ?? 0, beforeMidday: found?.early ?? 0 }
  })
}
