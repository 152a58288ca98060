import { asService } from '../../../platform/db/as-service.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { giveBack } from '../../capacity/index.ts'
import type { Ask } from '../rules/model.ts'

/** What an ask holds is free again. By the service: a provider that lets go may not touch the ledger of what is taken. */
export const freeUnits = async (tx: Tx, by: Viewer, { takeId }: Pick<Ask, 'takeId'>): Promise<void> => {
  if (takeId) await asService(tx, by, (as) => giveBack(tx, { by: as, takeId }))
}
