import type { Tx } from '../../../platform/db/tx.ts'
import { stayOf } from '../row.ts'
import type { Stay } from '../rules/stay.ts'

/** One stay, or null where the viewer may not see it. */
export async function stay(tx: Tx, systemId: string, stayId: string): Promise<Stay | null> {
  const row = await tx
    .selectFrom('stays.stay')
    .selectAll()
    .where('system_id', '=', systemId)
    .where('stay_id', '=', stayId)
    .executeTakeFirst()
  return row ? stayOf(row) : null
}

/** Every stay of a person that the viewer may see, the newest first. */
export async function staysOf(tx: Tx, systemId: string, personId: string): Promise<Stay[]> {
  const rows = await tx
    .selectFrom('stays.stay')
    .selectAll()
    .where('system_id', '=', systemId)
    .where('person_id', '=', personId)
    .orderBy('admitted_at', 'desc')
    .execute()
  return rows.map(stayOf)
}
