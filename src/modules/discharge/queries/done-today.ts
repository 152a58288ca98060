import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { dateOf, type Instant, instantOf, startOf } from '../../../platform/time.ts'
import { awaitsWords } from '../rules/awaits.ts'

export type DoneToday = {
  stayId: string
  name: string
  where: string
  what: string
  by: string | null
  at: Instant
}

/** Waits that somebody marked done today, of the people the viewer may see, on one ward or on all; newest first. */
export async function doneToday(
  tx: Tx,
  viewer: Viewer,
  now: Instant,
  wardId: string | null,
): Promise<DoneToday[]> {
  const { rows } = await sql<Row>`
    select f.stay_id, p.given_name, p.family_name, i.short_name as site, w.name as ward, b.name as bed, x.awaits, x.words,
      coalesce(a.short_name, o.short_name) as by, f.recorded_at
    from discharge.fact f
    join discharge.wait x on x.system_id = f.system_id and x.wait_id = f.wait_id and x.state = 'done'
    join stays.stay s on s.system_id = f.system_id and s.stay_id = f.stay_id
    join people.person p on p.system_id = f.system_id and p.person_id = f.person_id
    join stays.site i on i.system_id = s.system_id and i.site_id = s.site_id
    left join stays.ward w on w.system_id = s.system_id and w.ward_id = s.ward_id
    left join stays.bed b on b.system_id = s.system_id and b.bed_id = s.bed_id
    left join access.account a on a.system_id = f.system_id and a.user_id = f.recorded_by
    left join access.organisation o on o.system_id = f.system_id and o.organisation_id = f.recorded_for
    where f.system_id = ${viewer.systemId} and f.kind = 'wait-done' and f.recorded_at >= ${startOf(dateOf(now)).toString()}
      and (${wardId}::uuid is null or s.ward_id = ${wardId}::uuid)
      and not exists (select from discharge.fact l where l.system_id = f.system_id and l.supersedes = f.fact_id)
    order by f.recorded_at desc limit 200`.execute(tx)
  return rows.map((row) => ({
    stayId: row.stay_id,
    name: `${row.given_name} ${row.family_name}`,
    where: [row.ward, row.bed].filter(Boolean).join(' ') || row.site,
    what: row.words ?? awaitsWords(row.awaits),
    by: row.by,
    at: instantOf(row.recorded_at),
  }))
}

type Row = {
  stay_id: string
  given_name: string
  family_name: string
  site: string
  ward: string | null
  bed: string | null
  awaits: string
  words: string | null
  by: string | null
  recorded_at: Date
}
