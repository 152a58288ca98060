import type { Tx } from '../../../platform/db/tx.ts'

/** Locks stays in the order of their ids, so that two who lock several never wait for one another. */
export const lockStays = async (tx: Tx, systemId: string, stayIds: readonly string[]) =>
  stayIds.length === 0
    ? []
    : tx
        .selectFrom('stays.stay')
        .select(['stay_id', 'person_id', 'organisation_id'])
        .where('system_id', '=', systemId)
        .where('stay_id', 'in', [...new Set(stayIds)])
        .orderBy('stay_id')
        .forUpdate()
        .execute()
