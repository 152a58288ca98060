import type { Tx } from './db/tx.ts'

/** How far the place's journal has come: asked before a page is read, so that no change falls between it and its stream. */
export async function journalHead(tx: Tx, systemId: string): Promise<number> {
  const row = await tx
    .selectFrom('platform.journal_head')
    .select('seq')
    .where('system_id', '=', systemId)
    .executeTakeFirst()
  return Number(row?.seq ?? 0)
}
