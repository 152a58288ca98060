import type { Database } from '../../../platform/db/open.ts'
import { asViewer, type Tx } from '../../../platform/db/tx.ts'
import { door } from '../../../platform/db/viewer.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import { longestHours } from '../rules/session.ts'
import { hashOf, newToken } from '../token.ts'

export type Begun = { token: string; until: Instant; userId: string; systemId: string }

/** Everything before a viewer is known runs as the door, which sees accounts and sessions and nothing else. */
export const atTheDoor = <T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> =>
  asViewer(db, door, null, work)

/** A session on the post the account last worked in, or its first. Refuses an account without a post. */
export async function beginSession(
  tx: Tx,
  { systemId, userId, now }: { systemId: string; userId: string; now: Instant },
): Promise<Begun | Refusal> {
  const post = await tx
    .selectFrom('access.post as p')
    .innerJoin('access.organisation as o', (j) =>
      j.onRef('o.system_id', '=', 'p.system_id').onRef('o.organisation_id', '=', 'p.organisation_id'),
    )
    .leftJoin('access.session as s', (j) =>
      j.onRef('s.system_id', '=', 'p.system_id').onRef('s.post_id', '=', 'p.post_id'),
    )
    .select('p.post_id')
    .where('p.system_id', '=', systemId)
    .where('p.user_id', '=', userId)
    .where('p.ended_at', 'is', null)
    .where('o.ended_at', 'is', null)
    .groupBy('p.post_id')
    .orderBy(
      (e) => e.fn.max('s.last_seen_at'),
      (o) => o.desc().nullsLast(),
    )
    .orderBy('p.post_id')
    .limit(1)
    .executeTakeFirst()
  if (!post)
    return refuse(
      'not-allowed',
      'Your account has no post at the moment. Ask your administrator to give you one',
    )
  const token = newToken()
  const until = now.add({ hours: longestHours })
  await tx
    .insertInto('access.session')
    .values({
      token_hash: hashOf(token),
      system_id: systemId,
      user_id: userId,
      post_id: post.post_id,
      began_at: now.toString(),
      last_seen_at: now.toString(),
      ends_at: until.toString(),
    })
    .execute()
  return { token, until, userId, systemId }
}
