import type { Tx } from '../../../platform/db/tx.ts'

/** Of these stays those that the viewer of the transaction may see. */
export async function seenStays(
  tx: Tx,
  systemId: string,
  stayIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (stayIds.length === 0) return new Set()
  const rows = await tx
    .selectFrom('stays.stay')
    .select('stay_id')
    .where('system_id', '=', systemId)
    .where('stay_id', 'in', stayIds)
    .execute()
  return new Set(rows.map((row) => row.stay_id))
}
