import type { Tx } from '../../../platform/db/tx.ts'
import type { ServiceKind } from '../../capacity/index.ts'
import type { OpenNeed } from '../rules/overlap.ts'

/** Needs of a person that are looked for or prepared: neither over nor begun. */
export async function openNeeds(tx: Tx, systemId: string, personId: string): Promise<OpenNeed[]> {
  const rows = await tx
    .selectFrom('placements.need')
    .select(['need_id', 'wants'])
    .where('system_id', '=', systemId)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .where('state', '<>', 'started')
    .orderBy('since')
    .execute()
  return rows.map((row) => ({ needId: row.need_id, wants: row.wants as ServiceKind[] }))
}
