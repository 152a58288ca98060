import type { Tx } from '../../../platform/db/tx.ts'
import { rememberedColumns, type TrackerColumns, trackerColumns } from '../rules/provider-tracker.ts'

export type ColumnsHere = { columns: TrackerColumns; source: 'from memory' | 'this place' }

/** The columns of the tracker's file: those the place has written, or the remembered ones. */
export async function trackerColumnsOf(tx: Tx, systemId: string): Promise<ColumnsHere> {
  const row = await tx
    .selectFrom('access.system')
    .select('settings')
    .where('system_id', '=', systemId)
    .executeTakeFirst()
  const chosen = (row?.settings as { trackerColumns?: unknown } | undefined)?.trackerColumns
  const read = trackerColumns.safeParse(chosen)
  return read.success
    ? { columns: read.data, source: 'this place' }
    : { columns: rememberedColumns, source: 'from memory' }
}
