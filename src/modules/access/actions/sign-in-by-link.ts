import type { Database } from '../../../platform/db/open.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { type Instant } from '../../../platform/time.ts'
import { hashOf, isToken } from '../token.ts'
import { atTheDoor, type Begun, beginSession } from './begin-session.ts'

const gone = () =>
  refuse(
    'not-found',
    'This sign-in line is not valid any more. Start Homeward again to get new ones, or sign in with a password',
  )

/** Signs in by a line printed for an example world. Good several times, until its end. */
export async function signInByLink({
  db,
  token,
  now,
}: {
  db: Database
  token: string
  now: Instant
}): Promise<Begun | Refusal> {
  if (!isToken(token)) return gone()
  return atTheDoor(db, async (tx) => {
    const link = await tx
      .selectFrom('access.sign_in_link as l')
      .innerJoin('access.account as a', (j) =>
        j.onRef('a.system_id', '=', 'l.system_id').onRef('a.user_id', '=', 'l.user_id'),
      )
      .innerJoin('access.system as s', 's.system_id', 'l.system_id')
      .select(['l.system_id', 'l.user_id'])
      .where('l.token_hash', '=', hashOf(token))
      .where('l.purpose', '=', 'sign in')
      .where('l.ends_at', '>', new Date(now.epochMilliseconds))
      .where('a.ended_at', 'is', null)
      .where('s.example', '=', true)
      .executeTakeFirst()
    return link ? beginSession(tx, { systemId: link.system_id, userId: link.user_id, now }) : gone()
  })
}
