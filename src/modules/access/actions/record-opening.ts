import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'

/**
 * Lists on a record that the viewer opened it (rule IG-06). The same user and words within ten minutes are one row.
 * The database refuses a person the viewer may not see, so a record nobody showed is not listed as opened.
 */
export async function recordOpening(
  tx: Tx,
  { viewer, personId, what }: { viewer: Viewer; personId: string; what: string },
): Promise<void> {
  if (viewer.userId === null || viewer.organisationId === null) return
  await sql`
    insert into access.opening (system_id, opening_id, person_id, user_id, organisation_id, role, what, at)
    select ${viewer.systemId}, ${newId()}, ${personId}, ${viewer.userId}, ${viewer.organisationId}, ${viewer.role}, ${what},
      platform.clock()
    where ${personId}::uuid in (select v from access.visible_people() v)
      and not exists (select from access.opening o where o.system_id = ${viewer.systemId} and o.user_id = ${viewer.userId}::uuid
        and o.person_id = ${personId}::uuid and o.what = ${what} and o.organisation_id = ${viewer.organisationId}::uuid
        and o.at > platform.clock() - interval '10 minutes')`.execute(tx)
}
