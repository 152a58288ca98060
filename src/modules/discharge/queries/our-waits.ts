import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { dateOf, instantOf } from '../../../platform/time.ts'
import { awaitsWords } from '../rules/awaits.ts'
import type { OurWait } from '../rules/our-waits.ts'
import { placeOf } from '../rules/row-things.ts'
import type { WaitState } from '../rules/wait.ts'

/** What the viewer's organisation was asked for and has not finished, the longest asked first. */
export async function ourWaits(tx: Tx, viewer: Viewer): Promise<OurWait[]> {
  if (!viewer.organisationId) return []
  const { rows } = await sql<Row>`
    select x.wait_id, x.stay_id, x.awaits, x.words, x.state, x.since, x.due_at, x.due_has_time, o.short_name as asked_by,
      p.given_name, p.family_name, i.short_name as site, w.name as ward, b.name as bed, s.expected_date, d.ready_since
    from discharge.wait x
    join stays.stay s on s.system_id = x.system_id and s.stay_id = x.stay_id
    join people.person p on p.system_id = x.system_id and p.person_id = x.person_id
    join stays.site i on i.system_id = s.system_id and i.site_id = s.site_id
    left join stays.ward w on w.system_id = s.system_id and w.ward_id = s.ward_id
    left join stays.bed b on b.system_id = s.system_id and b.bed_id = s.bed_id
    left join discharge.status d on d.system_id = x.system_id and d.stay_id = x.stay_id
    left join access.organisation o on o.system_id = x.system_id and o.organisation_id = x.opened_for
    where x.system_id = ${viewer.systemId} and x.ended_at is null and x.owner_organisation_id = ${viewer.organisationId}
      and s.place in ('bed', 'no bed', 'leave')
    order by x.since, x.wait_id limit 500`.execute(tx)
  return rows.map((row) => {
    const due = row.due_at && instantOf(row.due_at)
    return {
      waitId: row.wait_id,
      stayId: row.stay_id,
      person: `${row.given_name} ${row.family_name}`,
      where: placeOf(row),
      what: row.words ?? awaitsWords(row.awaits),
      state: row.state,
      since: instantOf(row.since),
      due: due && { on: dateOf(due), at: row.due_has_time ? due : null },
      askedBy: row.asked_by,
      ready: row.ready_since !== null,
      expectedDate: row.expected_date,
    }
  })
}

type Row = {
  wait_id: string
  stay_id: string
  awaits: string
  words: string | null
  state: WaitState
  since: Date
  due_at: Date | null
  due_has_time: boolean
  asked_by: string | null
  given_name: string
  family_name: string
  site: string
  ward: string | null
  bed: string | null
  expected_date: string | null
  ready_since: Date | null
}
