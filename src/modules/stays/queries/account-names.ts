import type { Tx } from '../../../platform/db/tx.ts'

/** What those who recorded something are called, by their ids. */
export async function accountNames(
  tx: Tx,
  systemId: string,
  userIds: readonly (string | null)[],
): Promise<Map<string, string>> {
  const ids = [...new Set(userIds.filter((id) => id !== null))]
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('access.account')
    .select(['user_id', 'short_name'])
    .where('system_id', '=', systemId)
    .where('user_id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.user_id, row.short_name]))
}
