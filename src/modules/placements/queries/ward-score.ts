import { sql } from 'kysely'
import { asService } from '../../../platform/db/as-service.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { instantOf, type LocalDate, Temporal } from '../../../platform/time.ts'
import type { NotAsDescribed } from '../rules/truth-check.ts'
import type { Arrival } from '../rules/truth-score.ts'
import { lastFact } from './our-people.ts'

export type WardArrival = Arrival & { ward: string; site: string }

/**
 * Everybody who left a ward for a placement and arrived since a day, and what the receiver said; nobody's name. Of one
 * ward, or of all wards that sent somebody to one organisation.
 */
export async function arrivals(
  tx: Tx,
  viewer: Viewer,
  of: ({ wardId: string } | { organisationId: string | null }) & { since: LocalDate },
): Promise<WardArrival[]> {
  const which = 'wardId' in of ? sql`s.ward_id = ${of.wardId}` : sql`a.organisation_id = ${of.organisationId}`
  const { rows } = await asService(tx, viewer, () =>
    sql<Row>`
    select s.ward_id, w.name as ward, i.short_name as site, n.started_on, said.detail->'wrong' as wrong, said.happened_at
    from placements.need n
    join placements.ask a on a.system_id = n.system_id and a.ask_id = n.chosen_ask_id
    join stays.stay s on s.system_id = n.system_id and s.stay_id = n.stay_id
    join stays.ward w on w.system_id = s.system_id and w.ward_id = s.ward_id
    join stays.site i on i.system_id = w.system_id and i.site_id = w.site_id
    left join lateral (${lastFact('as-described')}) said on true
    where n.system_id = ${viewer.systemId} and n.started_on >= ${of.since.toString()}::date and ${which}
    order by n.started_on desc, n.need_id`.execute(tx),
  )
  return rows.map((row) => ({
    wardId: row.ward_id,
    ward: row.ward,
    site: row.site,
    startedOn: Temporal.PlainDate.from(row.started_on),
    said: row.wrong === null ? null : { wrong: row.wrong, at: instantOf(row.happened_at!) },
  }))
}

type Row = {
  ward_id: string
  ward: string
  site: string
  started_on: string
  wrong: NotAsDescribed[] | null
  happened_at: Date | null
}
