import type { Tx } from './db/tx.ts'
import type { Viewer } from './db/viewer.ts'

/**
 * Runs `work` once for a form's key. The same form sent twice, even at the same moment, gets the first one's answer:
 * the second waits on the key's row until the first has committed.
 */
export async function onceOnly<A extends object>(
  tx: Tx,
  viewer: Viewer & { userId: string },
  key: string,
  work: () => Promise<A>,
): Promise<A> {
  const id = { system_id: viewer.systemId, user_id: viewer.userId, key }
  const mine = await tx
    .insertInto('platform.once')
    .values({ ...id, answer: '{}' })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst()
  const row = () =>
    tx.selectFrom('platform.once').select('answer').where('user_id', '=', id.user_id).where('key', '=', key)
  if (mine.numInsertedOrUpdatedRows === 0n) return (await row().executeTakeFirstOrThrow()).answer as A
  const answer = await work()
  await tx
    .updateTable('platform.once')
    .set({ answer: JSON.stringify(answer) })
    .where('user_id', '=', id.user_id)
    .where('key', '=', key)
    .execute()
  return answer
}
