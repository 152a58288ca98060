import type { Tx } from '../../../../platform/db/tx.ts'
import type { DischargeFact } from '../../rules/facts.ts'

/** Names of the accounts that recorded these facts, by id. */
export async function whoRecorded(
  tx: Tx,
  systemId: string,
  facts: readonly DischargeFact[],
): Promise<Map<string, string>> {
  const userIds = [...new Set(facts.map(({ recordedBy }) => recordedBy).filter((id) => id !== null))]
  if (userIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('access.account')
    .select(['user_id', 'name'])
    .where('system_id', '=', systemId)
    .where('user_id', 'in', userIds)
    .execute()
  return new Map(rows.map((row) => [row.user_id, row.name]))
}
