import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { SignedIn } from '../../../platform/http/page.ts'
import { dateOf, type Instant, instantAt, instantOf, startOf, Temporal } from '../../../platform/time.ts'

export type LastHere = {
  at: Instant /** Whether they were seen then, or five o'clock is only assumed. */
  seen: boolean
}

/**
 * When the viewer was last here before today: the end of their newest session of an earlier day, or 17:00 yesterday.
 * Sessions live on the real clock; a demonstration place's time is reckoned from it.
 */
export async function lastHere(tx: Tx, viewer: SignedIn, now: Instant): Promise<LastHere> {
  const { rows } = await sql<{ at: Date; real: Date }>`
    select last_seen_at as at, now() as real from access.session
    where system_id = ${viewer.systemId} and user_id = ${viewer.userId}
      and left(encode(token_hash, 'hex'), 32) <> ${viewer.sessionId.slice(0, 32)}
    order by last_seen_at desc limit 50`.execute(tx)
  const today = startOf(dateOf(now))
  const seen = rows
    .map(({ at, real }) => now.subtract({ milliseconds: real.getTime() - at.getTime() }))
    .find((at) => at.epochMilliseconds < today.epochMilliseconds)
  return seen
    ? { at: instantOf(seen.toString()), seen: true }
    : { at: instantAt(dateOf(now).subtract({ days: 1 }), Temporal.PlainTime.from('17:00')), seen: false }
}
