import { sql } from 'kysely'
import type { Database } from '../../../platform/db/open.ts'
import { asViewer, type Tx } from '../../../platform/db/tx.ts'
import { serviceOf, type Viewer } from '../../../platform/db/viewer.ts'
import type { Job } from '../../../platform/jobs.ts'
import { isRefusal } from '../../../platform/outcome.ts'
import { type Instant, Temporal } from '../../../platform/time.ts'
import { placeClock, placesOf } from '../../access/index.ts'
import { giveBack } from '../../capacity/index.ts'
import { knowNeed, recordNow } from './about-need.ts'
import { giveBackBeds } from './give-back-beds.ts'
import { withdrawNeed } from './withdraw-need.ts'

/** A hold lapses by itself; a late answer does not, and is only shown late. */
export const lapseHoldsJob: Job = {
  name: 'lapse-holds',
  about:
    'gives back places whose hold has run out and beds that are filled by now, and withdraws what was looked for for people who have died',
  at: '* * * * *',
  run: async (db) => {
    await lapseHolds(db)
  },
}

/** @returns how many holds lapsed, beds were given back and needs withdrawn, in every place, each by its own clock. */
export async function lapseHolds(db: Database): Promise<{ lapsed: number; withdrawn: number; beds: number }> {
  const done = { lapsed: 0, withdrawn: 0, beds: 0 }
  for (const place of await placesOf(db)) {
    const clock = placeClock(place.clock)
    const now = clock ?? Temporal.Now.instant()
    const by = serviceOf(place.systemId)
    const due = await asViewer(db, by, clock, (tx) => needsDue(tx, place.systemId, now), 'read')
    for (const needId of due.lapsed)
      if (await asViewer(db, by, clock, (tx) => lapseHold(tx, by, now, needId))) done.lapsed++
    done.beds += await asViewer(db, by, clock, (tx) => giveBackBeds(tx, by, now))
    for (const { needId, reason } of due.over) {
      const withdrawn = await asViewer(db, by, clock, (tx) => withdrawNeed(tx, { by, now, needId, reason }))
      if (!isRefusal(withdrawn)) done.withdrawn++
    }
  }
  return done
}

async function needsDue(tx: Tx, systemId: string, now: Instant) {
  const { rows } = await sql<{ need_id: string; lapsed: boolean; died: boolean; cancelled: boolean }>`
    select n.need_id, n.state = 'chosen' and n.hold_until <= ${now.toString()}::timestamptz as lapsed,
      n.state <> 'started' and p.died_on is not null as died,
      n.state <> 'started' and coalesce(s.place = 'cancelled', false) as cancelled
    from placements.need n
    join people.person p on p.system_id = n.system_id and p.person_id = n.person_id
    left join stays.stay s on s.system_id = n.system_id and s.stay_id = n.stay_id
    where n.system_id = ${systemId} and n.ended_at is null`.execute(tx)
  return {
    over: rows
      .filter((row) => row.died || row.cancelled)
      .map((row) => ({
        needId: row.need_id,
        reason: row.died ? 'They have died' : 'The admission was cancelled',
      })),
    lapsed: rows.filter((row) => row.lapsed && !row.died && !row.cancelled).map((row) => row.need_id),
  }
}

async function lapseHold(tx: Tx, by: Viewer, now: Instant, needId: string): Promise<boolean> {
  const known = await knowNeed(tx, { by, needId }, 'choose places')
  const held = isRefusal(known) ? null : known.need.chosen
  // Somebody may have arranged it since it was looked up.
  if (isRefusal(known) || held?.state !== 'chosen' || !held.holdUntil) return false
  if (held.holdUntil.epochMilliseconds > now.epochMilliseconds) return false
  if (held.takeId) await giveBack(tx, { by, takeId: held.takeId })
  await recordNow(tx, known, now, [{ kind: 'hold-lapsed', detail: { askId: held.askId } }])
  return true
}
