import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { instantOf } from '../../../platform/time.ts'
import { placeOf } from '../rules/row-things.ts'
import type { Told } from '../rules/told.ts'
import type { Telling } from '../rules/wait.ts'

/** What others did to waits that are or were the viewer's organisation's, and it has not shown that it knows; newest first. */
export async function toldTo(tx: Tx, viewer: Viewer, limit = 50): Promise<Told[]> {
  if (!viewer.organisationId) return []
  const mine = JSON.stringify([{ to: viewer.organisationId }])
  const { rows } = await sql<Row>`
    select x.stay_id, x.wait_id, x.awaits, x.words, p.given_name, p.family_name, i.short_name as site, w.name as ward, b.name as bed,
      o.short_name as owner, x.owner_person, t.what, t.at, y.short_name as by
    from discharge.wait x
    cross join lateral jsonb_to_recordset(x.to_tell) as t("to" text, what text, at timestamptz, "by" uuid)
    join stays.stay s on s.system_id = x.system_id and s.stay_id = x.stay_id
    join people.person p on p.system_id = x.system_id and p.person_id = x.person_id
    join stays.site i on i.system_id = s.system_id and i.site_id = s.site_id
    left join stays.ward w on w.system_id = s.system_id and w.ward_id = s.ward_id
    left join stays.bed b on b.system_id = s.system_id and b.bed_id = s.bed_id
    left join access.organisation o on o.system_id = x.system_id and o.organisation_id = x.owner_organisation_id
    left join access.organisation y on y.system_id = x.system_id and y.organisation_id = t.by
    where x.system_id = ${viewer.systemId} and x.to_tell <> '[]' and x.to_tell @> ${mine}::jsonb and t."to" = ${viewer.organisationId}
    order by t.at desc, x.wait_id limit ${limit}`.execute(tx)
  return rows.map(toldOf)
}

type Row = {
  stay_id: string
  wait_id: string
  awaits: string
  words: string | null
  given_name: string
  family_name: string
  site: string
  ward: string | null
  bed: string | null
  owner: string | null
  owner_person: string | null
  what: Telling['what']
  at: Date
  by: string | null
}

const toldOf = (row: Row): Told => ({
  stayId: row.stay_id,
  waitId: row.wait_id,
  what: row.what,
  at: instantOf(row.at),
  by: row.by,
  awaits: row.awaits,
  words: row.words,
  person: `${row.given_name} ${row.family_name}`,
  where: placeOf(row),
  owner: row.owner ?? row.owner_person,
})
