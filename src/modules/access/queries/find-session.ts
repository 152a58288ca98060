import type { Database } from '../../../platform/db/open.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { SignedIn } from '../../../platform/http/page.ts'
import { type Instant, instantOf } from '../../../platform/time.ts'
import { atTheDoor } from '../actions/begin-session.ts'
import { postWords } from '../rules/post-words.ts'
import { idleMinutes, isAlive, wantsTouch } from '../rules/session.ts'
import { hashOf, isToken } from '../token.ts'
import { type Clock, clockOf } from './place-clock.ts'

/** A viewer as a page sees them, with what the edge needs besides. */
export type Session = SignedIn & {
  userId: string
  organisationId: string
  postId: string
  /** Whether single letters are shortcuts for this account. */
  singleKeys: boolean
  clock: Clock | null
  endsAt: Instant
}

/**
 * The session of a cookie, or null when there is none, it has ended, or the account, post or organisation has.
 * @param now the real time.
 */
export async function findSession({
  db,
  token,
  now,
}: {
  db: Database
  token: string
  now: Instant
}): Promise<Session | null> {
  if (!isToken(token)) return null
  return atTheDoor(db, async (tx) => {
    const hash = hashOf(token)
    const row = await read(tx, hash)
    if (!row) return null
    const lastSeenAt = instantOf(row.last_seen_at)
    const endsAt = instantOf(row.ends_at)
    if (!isAlive({ lastSeenAt, endsAt, endedAt: null }, idleMinutes(row.settings), now)) return null
    if (wantsTouch(lastSeenAt, now))
      await tx
        .updateTable('access.session')
        .set({ last_seen_at: now.toString() })
        .where('token_hash', '=', hash)
        .execute()
    return {
      systemId: row.system_id,
      userId: row.user_id,
      organisationId: row.organisation_id,
      role: row.role,
      wardId: row.ward_id,
      name: row.name,
      organisationName: row.organisation,
      post: postWords(row.role, row.organisation),
      systemName: row.system,
      example: row.example,
      // What is kept for a session must not outlive a change of post.
      sessionId: `${hash.toString('hex').slice(0, 32)}.${row.post_id}`,
      postId: row.post_id,
      singleKeys: row.single_keys,
      clock: clockOf(row),
      endsAt,
    }
  })
}

const read = (tx: Tx, hash: Buffer) =>
  tx
    .selectFrom('access.session as s')
    .innerJoin('access.account as a', (j) =>
      j.onRef('a.system_id', '=', 's.system_id').onRef('a.user_id', '=', 's.user_id'),
    )
    .innerJoin('access.post as p', (j) =>
      j.onRef('p.system_id', '=', 's.system_id').onRef('p.post_id', '=', 's.post_id'),
    )
    .innerJoin('access.organisation as o', (j) =>
      j.onRef('o.system_id', '=', 'p.system_id').onRef('o.organisation_id', '=', 'p.organisation_id'),
    )
    .innerJoin('access.system as y', 'y.system_id', 's.system_id')
    .select(['s.system_id', 's.user_id', 's.post_id', 's.last_seen_at', 's.ends_at'])
    .select(['a.name', 'a.single_keys', 'p.role', 'p.ward_id', 'p.organisation_id', 'o.name as organisation'])
    .select(['y.name as system', 'y.example', 'y.settings', 'y.demo_at', 'y.demo_set_at'])
    .where('s.token_hash', '=', hash)
    .where('s.ended_at', 'is', null)
    .where('a.ended_at', 'is', null)
    .where('p.ended_at', 'is', null)
    .where('o.ended_at', 'is', null)
    .executeTakeFirst()
