import type { Database } from '../../../platform/db/open.ts'
import { type Instant, instantOf, Temporal } from '../../../platform/time.ts'
import { atTheDoor } from '../actions/begin-session.ts'

/** A demonstration clock: it showed `demoAt` when the real time was `setAt`, and has run on since. */
export type Clock = { demoAt: Instant; setAt: Instant }

/** The place's own time where it lives on a demonstration clock; null where it lives on the real one. */
export const placeClock = (clock: Clock | null, now: Instant = Temporal.Now.instant()): Instant | null =>
  clock && clock.demoAt.add(now.since(clock.setAt))

export const clockOf = (row: { demo_at: Date | null; demo_set_at: Date | null }): Clock | null =>
  row.demo_at && row.demo_set_at
    ? { demoAt: instantOf(row.demo_at), setAt: instantOf(row.demo_set_at) }
    : null

export type Place = {
  systemId: string
  name: string
  example: boolean
  clock: Clock | null
  settings: Record<string, unknown>
}

/** Every place of this database, by name. For the command line and the edges: no viewer needs another's place. */
export async function placesOf(db: Database): Promise<Place[]> {
  const rows = await atTheDoor(db, (tx) =>
    tx.selectFrom('access.system').selectAll().orderBy('name').execute(),
  )
  return rows.map((row) => ({
    systemId: row.system_id,
    name: row.name,
    example: row.example,
    clock: clockOf(row),
    settings: row.settings as Record<string, unknown>,
  }))
}
