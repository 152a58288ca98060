import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { type Instant, instantOf } from '../../../platform/time.ts'

/** What the access log says of whoever looks for somebody's place; two who do are told of each other by it. */
export const placing = 'opened somebody to find a place for'

const minutes = 10

export type OpenedBy = { name: string; organisation: string; at: Instant }

/** A colleague who has had this person open in the last ten minutes, the latest; so that two do not ask for one. */
export async function openedBy(
  tx: Tx,
  viewer: Viewer,
  { personId, now }: { personId: string; now: Instant },
): Promise<OpenedBy | null> {
  const { rows } = await sql<{ name: string; organisation: string; at: Date }>`
    select a.short_name as name, o.short_name as organisation, x.at
    from access.opening x
    join access.account a on a.system_id = x.system_id and a.user_id = x.user_id
    join access.organisation o on o.system_id = x.system_id and o.organisation_id = x.organisation_id
    where x.system_id = ${viewer.systemId} and x.person_id = ${personId} and x.what = ${placing}
      and x.user_id <> ${viewer.userId} and x.at > ${now.subtract({ minutes }).toString()}::timestamptz
    order by x.at desc limit 1`.execute(tx)
  const [row] = rows
  return row ? { name: row.name, organisation: row.organisation, at: instantOf(row.at) } : null
}
