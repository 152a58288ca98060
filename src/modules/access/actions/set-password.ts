import { sql } from 'kysely'
import type { Database } from '../../../platform/db/open.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { SignedIn } from '../../../platform/http/page.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import { hashPassword, isPassword } from '../password-hash.ts'
import { passwordRefusal } from '../rules/password.ts'
import { hashOf, isToken } from '../token.ts'
import { atTheDoor } from './begin-session.ts'
import { endSessions } from './sign-out.ts'

/** Changes the viewer's own password, ends their other sessions, and leaves this one. */
export async function changePassword(
  tx: Tx,
  { viewer, current, wanted }: { viewer: SignedIn; current: string; wanted: string },
): Promise<{ changed: true } | Refusal> {
  const own = await tx
    .selectFrom('access.account as a')
    .leftJoin('access.password as p', (j) =>
      j.onRef('p.system_id', '=', 'a.system_id').onRef('p.user_id', '=', 'a.user_id'),
    )
    .select(['a.sign_in_name', 'p.hash'])
    .where('a.system_id', '=', viewer.systemId)
    .where('a.user_id', '=', viewer.userId)
    .executeTakeFirstOrThrow()
  // Someone of an example world comes in by a line and has no password yet.
  if (own.hash !== null && !(await isPassword(current, own.hash)))
    return refuse('invalid', 'Your current password is not right', {
      current: 'This is not your current password',
    })
  const refusal = passwordRefusal(wanted, own.sign_in_name)
  if (refusal) return refusal
  const hash = await hashPassword(wanted)
  await keepPassword(tx, { systemId: viewer.systemId, userId: viewer.userId!, hash })
  await endSessions(tx, {
    systemId: viewer.systemId,
    userId: viewer.userId,
    except: viewer.sessionId.slice(0, 32),
  })
  return { changed: true }
}

const stale = () =>
  refuse('not-found', 'This link is not valid any more. Ask your administrator for a new one')

/** Whose password a link sets, for the page's words; refuses a link that is used, over or unknown. */
export const linkOwner = ({ db, token, now }: { db: Database; token: string; now: Instant }) =>
  atTheDoor(db, (tx) => openLink(tx, { token, now }))

/** Sets a password by a one-time link, which is spent by it; ends every session the account had. */
export async function setPasswordByLink({
  db,
  token,
  wanted,
  now,
}: {
  db: Database
  token: string
  wanted: string
  now: Instant
}): Promise<{ signInName: string } | Refusal> {
  const owner = await linkOwner({ db, token, now })
  if (isRefusal(owner)) return owner
  const refusal = passwordRefusal(wanted, owner.signInName)
  if (refusal) return refusal
  const hash = await hashPassword(wanted)
  return atTheDoor(db, async (tx) => {
    const spent = await tx
      .updateTable('access.sign_in_link')
      .set({ used_at: now.toString() })
      .where('token_hash', '=', hashOf(token))
      .where('used_at', 'is', null)
      .executeTakeFirst()
    if (spent.numUpdatedRows === 0n) return stale()
    await keepPassword(tx, { ...owner, hash })
    await endSessions(tx, owner)
    return { signInName: owner.signInName }
  })
}

async function openLink(tx: Tx, { token, now }: { token: string; now: Instant }) {
  if (!isToken(token)) return stale()
  const row = await tx
    .selectFrom('access.sign_in_link as l')
    .innerJoin('access.account as a', (j) =>
      j.onRef('a.system_id', '=', 'l.system_id').onRef('a.user_id', '=', 'l.user_id'),
    )
    .select(['l.system_id', 'l.user_id', 'a.sign_in_name', 'a.name'])
    .where('l.token_hash', '=', hashOf(token))
    .where('l.purpose', '=', 'set password')
    .where('l.used_at', 'is', null)
    .where('l.ends_at', '>', new Date(now.epochMilliseconds))
    .where('a.ended_at', 'is', null)
    .executeTakeFirst()
  return row
    ? { systemId: row.system_id, userId: row.user_id, signInName: row.sign_in_name, name: row.name }
    : stale()
}

async function keepPassword(
  tx: Tx,
  { systemId, userId, hash }: { systemId: string; userId: string; hash: string },
) {
  await tx
    .insertInto('access.password')
    .values({ system_id: systemId, user_id: userId, hash })
    .onConflict((c) => c.columns(['system_id', 'user_id']).doUpdateSet({ hash, set_at: sql<Date>`now()` }))
    .execute()
}
