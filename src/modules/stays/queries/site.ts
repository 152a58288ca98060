import type { Tx } from '../../../platform/db/tx.ts'

export async function siteName(tx: Tx, systemId: string, siteId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('stays.site')
    .select('name')
    .where('system_id', '=', systemId)
    .where('site_id', '=', siteId)
    .executeTakeFirst()
  return row?.name ?? null
}
