import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db/tx.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'
import { dateOf, type Instant, instantOf } from '../../../../platform/time.ts'
import type { WaitState } from '../../rules/wait.ts'
import { type Ask, askOf, byDeadline, type OpenWaits } from './line.ts'

/** What everyone whom the viewer may see waits for, and from whom, by stay: for filters and their numbers. */
export async function openWaits(tx: Tx, viewer: Viewer): Promise<Map<string, OpenWaits>> {
  const { rows } = await sql<OpenWaits & { stay_id: string }>`
    select x.stay_id, array_agg(distinct x.awaits) as awaits,
      jsonb_object_agg(
        coalesce(x.owner_organisation_id::text, case when x.owner_person is null then 'nobody' else 'family' end),
        coalesce(o.short_name, case when x.owner_person is null then 'Nobody' else 'Family' end)) as owners
    from discharge.wait x
    left join access.organisation o on o.system_id = x.system_id and o.organisation_id = x.owner_organisation_id
    where x.system_id = ${viewer.systemId} and x.ended_at is null
    group by x.stay_id`.execute(tx)
  return new Map(rows.map(({ stay_id, awaits, owners }) => [stay_id, { awaits, owners }]))
}

/** What the viewer's organisation was asked for and has not finished, by stay, most pressing first. */
export async function askedOfUs(tx: Tx, viewer: Viewer, now: Instant): Promise<Map<string, Ask[]>> {
  if (!viewer.organisationId) return new Map()
  const { rows } = await sql<AskRow>`
    select x.stay_id, x.wait_id, x.awaits, x.words, x.since, x.state, x.due_at, x.due_has_time, o.short_name as asked_by
    from discharge.wait x
    left join access.organisation o on o.system_id = x.system_id and o.organisation_id = x.opened_for
    where x.system_id = ${viewer.systemId} and x.ended_at is null and x.owner_organisation_id = ${viewer.organisationId}`.execute(
    tx,
  )
  const asks = new Map<string, Ask[]>()
  for (const row of rows)
    asks.set(row.stay_id, [...(asks.get(row.stay_id) ?? []), fromRow(row, now)].sort(byDeadline))
  return asks
}

type AskRow = {
  stay_id: string
  wait_id: string
  awaits: string
  words: string | null
  since: Date
  state: WaitState
  due_at: Date | null
  due_has_time: boolean
  asked_by: string | null
}

function fromRow(row: AskRow, now: Instant): Ask {
  const due = row.due_at && instantOf(row.due_at)
  return askOf(
    {
      waitId: row.wait_id,
      awaits: row.awaits,
      words: row.words,
      since: instantOf(row.since),
      state: row.state,
      due: due && { on: dateOf(due), at: row.due_has_time ? due : null },
      askedBy: row.asked_by,
    },
    now,
  )
}
