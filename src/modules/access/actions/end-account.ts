import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { lockAdministrators, wouldLeaveNobody } from './last-administrator.ts'
import { endSessions } from './sign-out.ts'

/** Ends an account and its sessions; what its holder did stays under their name. Refuses the last administrator's. */
export async function endAccount(
  tx: Tx,
  { viewer, userId }: { viewer: Viewer; userId: string },
): Promise<{ userId: string } | Refusal> {
  const administrators = await lockAdministrators(tx, viewer.systemId)
  if (administrators.length > 0 && administrators.every((a) => a.userId === userId)) return wouldLeaveNobody()
  const ended = await setEnd(tx, viewer, userId, sql<Date>`platform.clock()`)
  if (!ended) return missing()
  await endSessions(tx, { systemId: viewer.systemId, userId })
  return { userId }
}

/** Takes the end of an account back. */
export const reopenAccount = async (
  tx: Tx,
  { viewer, userId }: { viewer: Viewer; userId: string },
): Promise<{ userId: string } | Refusal> =>
  (await setEnd(tx, viewer, userId, sql<null>`null`)) ? { userId } : missing()

const missing = () => refuse('not-found', 'There is no such account')

async function setEnd(
  tx: Tx,
  viewer: Viewer,
  userId: string,
  at: ReturnType<typeof sql<Date | null>>,
): Promise<boolean> {
  const changed = await tx
    .updateTable('access.account')
    .set({ ended_at: at })
    .where('system_id', '=', viewer.systemId)
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}
