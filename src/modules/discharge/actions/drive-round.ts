import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import { mayDo } from '../../access/index.ts'
import { round } from '../queries/round.ts'
import { isGoing } from '../rules/round.ts'

type Driving = { by: Viewer; now: Instant }
export type Driven = { roundId: string; driverId: string }

/** Begins a ward's board round, or joins the one that is going: whoever began it goes on driving. */
export async function startRound(
  tx: Tx,
  { by, now, wardId }: Driving & { wardId: string },
): Promise<Driven | Refusal> {
  if (!mayDrive(by)) return notAllowed
  const last = await round(tx, by, { wardId })
  if (last && isGoing(last, now)) return { roundId: last.roundId, driverId: last.driverId }
  if (last && !last.endedAt) await end(tx, by, last.roundId, last.movedAt)
  const roundId = newId()
  const at = now.toString()
  // Of two who begin in the same moment the second finds the first's round.
  const { rows } = await sql<{ round_id: string }>`
    insert into discharge.round (system_id, round_id, ward_id, driver_id, organisation_id, began_at, moved_at)
    values (${by.systemId}, ${roundId}, ${wardId}, ${by.userId}, ${by.organisationId}, ${at}, ${at})
    on conflict (system_id, ward_id) where ended_at is null do nothing returning round_id`.execute(tx)
  if (rows.length > 0) return { roundId, driverId: by.userId! }
  const other = await round(tx, by, { wardId })
  return other
    ? { roundId: other.roundId, driverId: other.driverId }
    : refuse('conflict', 'Somebody began this round a moment ago: open it again')
}

/** The driver has come to somebody; `said` is who was just spoken about. Nothing happens where another drives. */
export async function stepRound(
  tx: Tx,
  { by, now, roundId, to, said }: Driving & { roundId: string; to: string | null; said?: string },
): Promise<void> {
  await sql`update discharge.round set moved_at = ${now.toString()}, now_at = ${to}::uuid,
      said = case when ${said ?? null}::uuid is null or ${said ?? null}::uuid = any(said) then said else array_append(said, ${said ?? null}::uuid) end
    where system_id = ${by.systemId} and round_id = ${roundId} and driver_id = ${by.userId} and ended_at is null`.execute(
    tx,
  )
}

/** From now on the viewer drives; the one who did is shown so. */
export async function takeOverRound(
  tx: Tx,
  { by, now, roundId }: Driving & { roundId: string },
): Promise<Driven | Refusal> {
  if (!mayDrive(by)) return notAllowed
  const changed = await tx
    .updateTable('discharge.round')
    .set({ driver_id: by.userId!, moved_at: now.toString() })
    .where('system_id', '=', by.systemId)
    .where('round_id', '=', roundId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
    ? { roundId, driverId: by.userId! }
    : refuse('conflict', 'This round is over: begin a new one')
}

/** Ends the viewer's own round. */
export async function stopRound(
  tx: Tx,
  { by, now, roundId }: Driving & { roundId: string },
): Promise<Driven | Refusal> {
  const stopped = await tx
    .updateTable('discharge.round')
    .set({ ended_at: now.toString(), moved_at: now.toString() })
    .where('system_id', '=', by.systemId)
    .where('round_id', '=', roundId)
    .where('driver_id', '=', by.userId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return stopped.numUpdatedRows > 0n
    ? { roundId, driverId: by.userId! }
    : refuse('conflict', 'Only whoever drives the round ends it, and only once')
}

export const mayDrive = (by: Viewer): boolean => by.userId !== null && mayDo(by, 'record readiness')

const notAllowed = refuse('not-allowed', 'Your role follows a board round and does not drive it')

async function end(tx: Tx, by: Viewer, roundId: string, at: Instant): Promise<void> {
  await tx
    .updateTable('discharge.round')
    .set({ ended_at: at.toString() })
    .where('system_id', '=', by.systemId)
    .where('round_id', '=', roundId)
    .execute()
}
