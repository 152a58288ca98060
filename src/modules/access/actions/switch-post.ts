import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { SignedIn } from '../../../platform/http/page.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'

/** From here on the viewer's session acts in another of their posts. */
export async function switchPost(
  tx: Tx,
  { viewer, postId }: { viewer: SignedIn; postId: string },
): Promise<{ postId: string } | Refusal> {
  const post = await tx
    .selectFrom('access.post as p')
    .innerJoin('access.organisation as o', (j) =>
      j.onRef('o.system_id', '=', 'p.system_id').onRef('o.organisation_id', '=', 'p.organisation_id'),
    )
    .select('p.post_id')
    .where('p.system_id', '=', viewer.systemId)
    .where('p.user_id', '=', viewer.userId)
    .where('p.post_id', '=', postId)
    .where('p.ended_at', 'is', null)
    .where('o.ended_at', 'is', null)
    .executeTakeFirst()
  if (!post) return refuse('not-found', 'That is not one of your posts', { post: 'Choose one of your posts' })
  await tx
    .updateTable('access.session')
    .set({ post_id: postId })
    .where('user_id', '=', viewer.userId)
    .where(sql<string>`left(encode(token_hash, 'hex'), 32)`, '=', viewer.sessionId.slice(0, 32))
    .execute()
  return { postId }
}
