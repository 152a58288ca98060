import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Wanted } from '../rules/wanted.ts'

/** How many people still look for what. The placements' migration answers; nothing for whoever sees no unmet need. */
export async function wantedNow(tx: Tx): Promise<Wanted[]> {
  const { rows } = await sql<Wanted>`select kind, zone, band, carers, people from capacity.wanted()`.execute(
    tx,
  )
  return rows
}
