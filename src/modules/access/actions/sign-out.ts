import { sql } from 'kysely'
import type { Database } from '../../../platform/db/open.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { hashOf, isToken } from '../token.ts'
import { atTheDoor } from './begin-session.ts'

/** Ends the session of a cookie. Nothing happens when there is none. */
export async function signOut({ db, token }: { db: Database; token: string }): Promise<void> {
  if (!isToken(token)) return
  await atTheDoor(db, (tx) =>
    tx
      .updateTable('access.session')
      .set({ ended_at: sql<Date>`now()` })
      .where('token_hash', '=', hashOf(token))
      .where('ended_at', 'is', null)
      .execute(),
  )
}

/** Ends the session a viewer is in, known by its id rather than its cookie. */
export const signOutHere = (tx: Tx, { viewer }: { viewer: Viewer & { sessionId: string } }): Promise<void> =>
  endSessions(tx, { systemId: viewer.systemId, userId: viewer.userId, only: viewer.sessionId.slice(0, 32) })

/** Ends every session of the viewer's account, this one too. */
export const signOutEverywhere = (tx: Tx, { viewer }: { viewer: Viewer }): Promise<void> =>
  endSessions(tx, { systemId: viewer.systemId, userId: viewer.userId })

/** Ends sessions of one account: all, all but one, or only one, each by the first 32 hex digits of its hash. */
export async function endSessions(
  tx: Tx,
  {
    systemId,
    userId,
    only,
    except,
  }: { systemId: string; userId: string | null; only?: string; except?: string },
): Promise<void> {
  const id = sql<string>`left(encode(token_hash, 'hex'), 32)`
  await tx
    .updateTable('access.session')
    .set({ ended_at: sql<Date>`now()` })
    .where('system_id', '=', systemId)
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .$if(only !== undefined, (q) => q.where(id, '=', only!))
    .$if(except !== undefined, (q) => q.where(id, '!=', except!))
    .execute()
}
