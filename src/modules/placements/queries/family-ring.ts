import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'

/**
 * Numbers to begin the form with: those last given for somebody on the same ward whom the viewer may see; else the viewer's
 * own, and the hospital's.
 */
export async function ringFor(
  tx: Tx,
  viewer: Viewer,
  stayId: string,
): Promise<{ ward: string | null; night: string | null }> {
  const { rows } = await sql<{ ward: string | null; night: string | null }>`
    select coalesce(f.ring ->> 'ward', a.phone, o.phone) as ward, coalesce(f.ring ->> 'night', o.phone) as night
    from stays.stay s
    join access.organisation o on o.system_id = s.system_id and o.organisation_id = s.organisation_id
    left join access.account a on a.system_id = s.system_id and a.user_id = ${viewer.userId}
      and s.organisation_id = ${viewer.organisationId}
    left join lateral (
      select f.detail -> 'ring' as ring from discharge.fact f
      join stays.stay n on n.system_id = f.system_id and n.stay_id = f.stay_id and n.ward_id = s.ward_id
      where f.system_id = s.system_id and f.kind = 'family-page'
      order by f.recorded_at desc limit 1
    ) f on true
    where s.system_id = ${viewer.systemId} and s.stay_id = ${stayId}`.execute(tx)
  return rows[0] ?? { ward: null, night: null }
}
