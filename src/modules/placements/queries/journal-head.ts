import type { Tx } from '../../../platform/db/tx.ts'

/** How far the place's journal has come: a page that is at least as new hears only what comes after. */
export async function journalHead(tx: Tx, systemId: string): Promise<number> {
  const row = await tx
    .selectFrom('platform.journal_head')
    .select('seq')
    .where('system_id', '=', systemId)
    .executeTakeFirst()
  return Number(row?.seq ?? 0)
}
