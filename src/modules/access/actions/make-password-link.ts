import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import { hashOf, newToken } from '../token.ts'

export const passwordLinkHours = 72

/** A link by which someone sets their own password, once, within three days: nobody else ever knows the password. */
export async function makePasswordLink(
  tx: Tx,
  { systemId, userId }: { systemId: string; userId: string },
): Promise<string> {
  const token = newToken()
  await tx
    .insertInto('access.sign_in_link')
    .values({
      token_hash: hashOf(token),
      system_id: systemId,
      user_id: userId,
      purpose: 'set password',
      ends_at: sql<Date>`now() + ${`${passwordLinkHours} hours`}::interval`,
    })
    .execute()
  return token
}
