import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { PostInput } from './add-account.ts'
import { lockAdministrators, wouldLeaveNobody } from './last-administrator.ts'

/** Gives an account a post: a role for an organisation. */
export async function addPost(
  tx: Tx,
  { viewer, userId, post }: { viewer: Viewer; userId: string; post: PostInput },
): Promise<{ postId: string } | Refusal> {
  const organisation = await tx
    .selectFrom('access.organisation')
    .select('organisation_id')
    .where('system_id', '=', viewer.systemId)
    .where('organisation_id', '=', post.organisationId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (!organisation)
    return refuse('invalid', 'Choose an organisation of this place', {
      organisationId: 'Choose an organisation of this place',
    })
  const same = await tx
    .selectFrom('access.post')
    .select('post_id')
    .where('system_id', '=', viewer.systemId)
    .where('user_id', '=', userId)
    .where('organisation_id', '=', post.organisationId)
    .where('role', '=', post.role)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (same) return refuse('conflict', 'They hold that post already', { role: 'They hold that post already' })
  const postId = newId()
  await tx
    .insertInto('access.post')
    .values({
      system_id: viewer.systemId,
      post_id: postId,
      user_id: userId,
      organisation_id: post.organisationId,
      role: post.role,
      ward_id: post.wardId,
    })
    .execute()
  return { postId }
}

/** Ends a post; whoever is working in it is signed out of it at once. Refuses the last administrator's. */
export async function endPost(
  tx: Tx,
  { viewer, postId }: { viewer: Viewer; postId: string },
): Promise<{ userId: string } | Refusal> {
  const administrators = await lockAdministrators(tx, viewer.systemId)
  if (administrators.length === 1 && administrators[0]?.postId === postId) return wouldLeaveNobody()
  const ended = await tx
    .updateTable('access.post')
    .set({ ended_at: sql<Date>`platform.clock()` })
    .where('system_id', '=', viewer.systemId)
    .where('post_id', '=', postId)
    .where('ended_at', 'is', null)
    .returning('user_id')
    .executeTakeFirst()
  return ended ? { userId: ended.user_id } : refuse('not-found', 'There is no such post')
}
