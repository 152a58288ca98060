import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import type { Instant } from '../../../platform/time.ts'
import type { ListRow } from '../rules/list-row.ts'
import { changed, conditions, mine } from './list-conditions.ts'
import { isWholeWard, type ListFilter, listLimit } from './list-filter.ts'
import { bedColumns, criteriaSaid, personColumns, type Row, rowOf } from './list-row-of.ts'

/**
 * Everyone in a bed, or waiting for one, whom the viewer may see: who they are, where, since when they are ready, and the
 * one next thing. A ward's list is in bed order with its empty, closed and taken beds; the others have the longest ready
 * first, then the longest in hospital. One question to the database; at most `listLimit` rows.
 */
export async function list(tx: Tx, viewer: Viewer, now: Instant, filter: ListFilter): Promise<ListRow[]> {
  const { rows } = await sql<Row>`
    select ${sql.raw(personColumns)}, ${sql.raw(isWholeWard(filter) ? bedColumns : 'false as taken')},
      ${sql.raw(criteriaSaid)} as criteria_said, ${mine(viewer)} as mine, ${filter.changedSince ? changed(filter.changedSince) : sql`false`} as changed
    from ${isWholeWard(filter) ? peopleAndBeds(viewer, filter) : people(viewer, filter)}
    left join stays.site i on i.system_id = s.system_id and i.site_id = s.site_id
    left join people.person p on p.system_id = s.system_id and p.person_id = s.person_id
    left join discharge.status d on d.system_id = s.system_id and d.stay_id = s.stay_id
    left join access.organisation o on o.system_id = d.system_id and o.organisation_id = d.next_owner_organisation_id
    left join access.organisation h on h.system_id = s.system_id and h.organisation_id =
      case when d.last_heard_at >= s.last_heard_at then d.last_heard_from else s.organisation_id end
    where ${sql.join(conditions(viewer, now, filter), sql` and `)}
    order by ${filter.view === 'ward' ? sql`b.place_in_ward nulls last, s.admitted_at` : sql`d.ready_since nulls last, s.admitted_at, s.stay_id`}
    limit ${listLimit}`.execute(tx)
  return rows.map(rowOf)
}

const here = (viewer: Viewer, filter: ListFilter) => sql`(
    select * from stays.stay where system_id = ${viewer.systemId} and place in ('bed', 'no bed', 'leave')
    ${filter.view === 'ward' ? sql`and ward_id = ${filter.wardId}` : sql``}
    ${filter.siteId ? sql`and site_id = ${filter.siteId}` : sql``}) s`

const people = (viewer: Viewer, filter: ListFilter) => sql`${here(viewer, filter)}
    left join stays.bed b on b.system_id = s.system_id and b.bed_id = s.bed_id
    left join stays.ward w on w.system_id = s.system_id and w.ward_id = s.ward_id`

const peopleAndBeds = (viewer: Viewer, filter: ListFilter & { view: 'ward' }) => sql`${here(viewer, filter)}
    full join (select * from stays.bed where system_id = ${viewer.systemId} and ward_id = ${filter.wardId}) b
      on b.system_id = s.system_id and b.bed_id = s.bed_id
    left join stays.ward w on w.system_id = ${viewer.systemId} and w.ward_id = ${filter.wardId}
    left join stays.bed_closure c on c.system_id = b.system_id and c.bed_id = b.bed_id and c.reopened_at is null
    left join stays.occupied_beds() t(bed_id) on t.bed_id = b.bed_id`
