import { type RawBuilder, sql } from 'kysely'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { dateOf, type Instant, startOf } from '../../../platform/time.ts'
import { isWholeWard, type ListFilter } from './list-filter.ts'

type Condition = RawBuilder<unknown>

/** What a filter asks of a row; `s` is the stay and `d` its status. */
export function conditions(viewer: Viewer, now: Instant, filter: ListFilter): Condition[] {
  // A bed that was taken away is not shown as empty.
  const all: Condition[] = [
    isWholeWard(filter) ? sql`(s.stay_id is not null or b.ended_at is null)` : sql`s.stay_id is not null`,
  ]
  if (filter.view === 'mine') all.push(mine(viewer))
  if (filter.pathway === 'not decided') all.push(sql`d.pathway is null`)
  else if (filter.pathway) all.push(sql`d.pathway = ${filter.pathway}`)
  if (filter.awaits) all.push(openWait(sql`x.awaits = ${filter.awaits}`))
  if (filter.ownerOrganisationId)
    all.push(openWait(sql`x.owner_organisation_id = ${filter.ownerOrganisationId}`))
  for (const only of new Set(filter.only)) {
    if (only === 'ready') all.push(sql`d.ready_since is not null`)
    if (only === 'not ready') all.push(sql`d.ready_since is null`)
    if (only === 'late') all.push(late(now))
    if (only === 'mine') all.push(mine(viewer))
    if (only === 'changed') all.push(filter.changedSince ? changed(filter.changedSince) : sql`false`)
  }
  return all
}

/** Something was recorded about the stay since then. */
export const changed = (since: Instant): Condition => sql`(
  exists (select from discharge.fact f where f.system_id = s.system_id and f.stay_id = s.stay_id and f.recorded_at >= ${since.toString()})
  or exists (select from stays.fact f where f.system_id = s.system_id and f.stay_id = s.stay_id and f.recorded_at >= ${since.toString()}))`

/** I am their key worker or social worker, or my organisation owns something they wait for (on my ward, where I have one). */
export const mine = (viewer: Viewer): Condition =>
  viewer.userId === null
    ? sql`false`
    : sql`(coalesce(s.key_worker in ${myNames(viewer)}, false) or coalesce(s.social_worker in ${myNames(viewer)}, false)
      or (${viewer.wardId ? sql`s.ward_id = ${viewer.wardId} and` : sql``} s.stay_id in (
        select x.stay_id from discharge.wait x
        where x.system_id = ${viewer.systemId} and x.ended_at is null and x.owner_organisation_id = ${viewer.organisationId})))`

const myNames = (viewer: Viewer): Condition => sql`(
  select unnest(array[a.name, a.short_name]) from access.account a
  where a.system_id = ${viewer.systemId} and a.user_id = ${viewer.userId})`

// The next thing is the one with the earliest deadline, so when any wait is late, it is.
const late = (now: Instant): Condition =>
  sql`(d.next_due_at < ${startOf(dateOf(now)).toString()} or (d.next_due_has_time and d.next_due_at < ${now.toString()}))`

const openWait = (condition: Condition): Condition => sql`exists (
  select from discharge.wait x where x.system_id = s.system_id and x.stay_id = s.stay_id and x.ended_at is null and ${condition})`
