import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { dateOf, type Instant, instantOf, startOf } from '../../../platform/time.ts'
import { awaitsWords } from '../rules/awaits.ts'
import type { WaitState } from '../rules/wait.ts'

export type DueToday = {
  waitId: string
  stayId: string
  what: string
  owner: string
  state: WaitState
  at: Instant | null
}

/** Open waits that are due later today, those with a time first, in its order. */
export async function dueToday(tx: Tx, viewer: Viewer, now: Instant): Promise<DueToday[]> {
  const [from, to] = [startOf(dateOf(now)), startOf(dateOf(now).add({ days: 1 }))]
  const { rows } = await sql<Row>`
    select x.wait_id, x.stay_id, x.awaits, x.words, x.state, x.due_at, x.due_has_time, x.owner_person, o.short_name as owner
    from discharge.wait x
    left join access.organisation o on o.system_id = x.system_id and o.organisation_id = x.owner_organisation_id
    where x.system_id = ${viewer.systemId} and x.ended_at is null and x.due_at >= ${from.toString()} and x.due_at < ${to.toString()}
      and (not x.due_has_time or x.due_at >= ${now.toString()})
    order by x.due_has_time desc, x.due_at, x.wait_id limit 200`.execute(tx)
  return rows.map((row) => ({
    waitId: row.wait_id,
    stayId: row.stay_id,
    what: row.words ?? awaitsWords(row.awaits),
    owner: [row.owner ?? (row.owner_person ? 'Family' : 'Nobody owns this'), row.owner_person]
      .filter(Boolean)
      .join(', '),
    state: row.state,
    at: row.due_has_time ? instantOf(row.due_at) : null,
  }))
}

type Row = {
  wait_id: string
  stay_id: string
  awaits: string
  words: string | null
  state: WaitState
  due_at: Date
  due_has_time: boolean
  owner_person: string | null
  owner: string | null
}
