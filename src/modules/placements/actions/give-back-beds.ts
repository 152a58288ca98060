import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { type Instant, instantOf } from '../../../platform/time.ts'
import { giveBack, type ServiceKind } from '../../capacity/index.ts'
import { placementSettingsOf } from '../queries/settings.ts'
import { isBedFilled } from '../rules/bed-filled.ts'

/**
 * Gives back counted beds that were held for somebody who has started there: once they lie on that ward, once somebody lies
 * in the bed, or once the hold is over. Until then the bed counts as used, though the stays do not show it yet. As the service.
 * @returns how many were given back.
 */
export async function giveBackBeds(
  tx: Tx,
  by: Viewer,
  now: Instant,
  of: { takeId?: string } = {},
): Promise<number> {
  const { rows } = await sql<Row>`
    select distinct on (t.take_id) t.take_id, sv.kind, n.state, n.state_at, t.bed_id in (select stays.occupied_beds()) as occupied,
      exists (select from stays.stay s where s.system_id = n.system_id and s.person_id = n.person_id
        and s.place in ('bed', 'leave') and s.ward_id = b.ward_id) as there
    from capacity.taken t
    join stays.bed b on b.system_id = t.system_id and b.bed_id = t.bed_id
    join capacity.line l on l.system_id = t.system_id and l.line_id = t.line_id
    join capacity.service sv on sv.system_id = l.system_id and sv.service_id = l.service_id
    join placements.fact f on f.system_id = t.system_id and f.kind = 'chosen' and f.detail->>'takeId' = t.take_id::text
    join placements.need n on n.system_id = f.system_id and n.need_id = f.need_id
    where t.system_id = ${by.systemId} and t.bed_id is not null
      ${of.takeId ? sql`and t.take_id = ${of.takeId}` : sql`and n.state in ('started', 'ended')`}`.execute(tx)
  const settings = await placementSettingsOf(tx, by.systemId)
  const filled = rows.filter((row) =>
    isBedFilled(
      {
        there: row.there,
        occupied: row.occupied,
        ended: row.state === 'ended',
        // Before the start is written down it is beginning now.
        startedAt: row.state === 'started' ? instantOf(row.state_at) : now,
        kind: row.kind,
      },
      now,
      settings,
    ),
  )
  for (const { take_id } of filled) await giveBack(tx, { by, takeId: take_id })
  return filled.length
}

type Row = {
  take_id: string
  kind: ServiceKind
  state: string
  state_at: Date
  occupied: boolean
  there: boolean
}
