import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Role } from '../may.ts'
import { addPost } from './add-post.ts'
import { makePasswordLink } from './make-password-link.ts'

export type AccountInput = { signInName: string; name: string; shortName: string; phone: string | null }
export type PostInput = { organisationId: string; role: Role; wardId: string | null }

/** A person who signs in, with their first post. `token` is for a link by which they set their password, shown once. */
export async function addAccount(
  tx: Tx,
  { viewer, account, post }: { viewer: Viewer; account: AccountInput; post: PostInput },
): Promise<{ userId: string; token: string } | Refusal> {
  const userId = newId()
  const signInName = account.signInName.trim().toLowerCase()
  const added = await tx
    .insertInto('access.account')
    .values({
      system_id: viewer.systemId,
      user_id: userId,
      sign_in_name: signInName,
      name: account.name,
      short_name: account.shortName,
      phone: account.phone,
    })
    .onConflict((c) => c.columns(['system_id', 'sign_in_name']).doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n) return signInNameTaken()
  const posted = await addPost(tx, { viewer, userId, post })
  if (isRefusal(posted)) return posted
  return { userId, token: await makePasswordLink(tx, { systemId: viewer.systemId, userId }) }
}

const signInNameTaken = () =>
  refuse('conflict', 'Somebody signs in with that name already', {
    signInName: 'Somebody signs in with that name already',
  })

/** Changes what is said of an account. People change their own; an administrator anyone's. */
export async function changeAccount(
  tx: Tx,
  { viewer, userId, account }: { viewer: Viewer; userId: string; account: AccountInput },
): Promise<{ userId: string } | Refusal> {
  const signInName = account.signInName.trim().toLowerCase()
  const namesake = await tx
    .selectFrom('access.account')
    .select('user_id')
    .where('system_id', '=', viewer.systemId)
    .where('sign_in_name', '=', signInName)
    .where('user_id', '!=', userId)
    .executeTakeFirst()
  if (namesake) return signInNameTaken()
  const changed = await tx
    .updateTable('access.account')
    .set({
      sign_in_name: signInName,
      name: account.name,
      short_name: account.shortName,
      phone: account.phone,
    })
    .where('system_id', '=', viewer.systemId)
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return changed.numUpdatedRows === 0n ? refuse('not-found', 'There is no such account') : { userId }
}

/** Single letters as shortcuts, on or off, for the viewer's own account (WCAG 2.1.4). */
export async function setSingleKeys(
  tx: Tx,
  { viewer, singleKeys }: { viewer: Viewer; singleKeys: 'on' | 'off' },
): Promise<void> {
  await tx
    .updateTable('access.account')
    .set({ single_keys: sql<boolean>`${singleKeys === 'on'}` })
    .where('system_id', '=', viewer.systemId)
    .where('user_id', '=', viewer.userId)
    .execute()
}
