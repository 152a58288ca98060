import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db/tx.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'
import { type Instant } from '../../../../platform/time.ts'

export type WardChoice = { wardId: string; ward: string; site: string; ours: boolean; people: number }

/** The wards whose list the viewer has a use for: those of their own organisation, and where somebody is whom they may see. */
export async function wardChoices(tx: Tx, viewer: Viewer): Promise<WardChoice[]> {
  const { rows } = await sql<WardChoice>`
    select w.ward_id as "wardId", w.name as ward, i.short_name as site,
      i.organisation_id is not distinct from ${viewer.organisationId} as ours, count(s.stay_id)::int as people
    from stays.ward w
    join stays.site i on i.system_id = w.system_id and i.site_id = w.site_id
    left join stays.stay s on s.system_id = w.system_id and s.ward_id = w.ward_id and s.place in ('bed', 'no bed', 'leave')
    where w.system_id = ${viewer.systemId} and w.ended_at is null
    group by w.ward_id, w.name, i.short_name, i.organisation_id
    having i.organisation_id is not distinct from ${viewer.organisationId} or count(s.stay_id) > 0
    order by 4 desc, i.short_name, w.name`.execute(tx)
  return rows
}

/** How many of those whom the viewer may see were ready and waiting at a moment that has passed. */
export async function readyAt(tx: Tx, viewer: Viewer, then: Instant): Promise<number> {
  const at = then.toString()
  const { rows } = await sql<{ ready: number }>`
    select count(*)::int as ready
    from stays.stay s
    join discharge.status d on d.system_id = s.system_id and d.stay_id = s.stay_id
    where s.system_id = ${viewer.systemId} and s.admitted_at <= ${at}
      and (s.place in ('bed', 'no bed', 'leave') or (s.place = 'left' and s.left_at > ${at}))
      and (d.ready_since <= ${at} or exists (
        select from jsonb_array_elements(d.earlier_ready) e
        where (e ->> 'from')::timestamptz <= ${at} and (e ->> 'to')::timestamptz > ${at}))`.execute(tx)
  return rows[0]?.ready ?? 0
}
