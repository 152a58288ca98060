import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'

export type Count = {
  dimension: 'site' | 'pathway' | 'owner' | 'total'
  key: string
  label: string
  /** Null is hidden: fewer than 6, or hidden so that one that is fewer than 6 cannot be worked out. Never print 0 for it. */
  people: number | null
}

/**
 * How many people are ready and waiting, by site, pathway and kind of owner, and in all: for board members, who may not
 * see them, and safe for everyone. The database hides small numbers (discharge.counts in 0005_discharge.sql).
 */
export async function counts(tx: Tx): Promise<Count[]> {
  const { rows } = await sql<Count>`select dimension, key, label, people from discharge.counts()
    order by array_position(array['total', 'site', 'pathway', 'owner'], dimension), label`.execute(tx)
  return rows
}
