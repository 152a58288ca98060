import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { refuse, type Refusal } from '../../../platform/outcome.ts'
import { bedsBy } from '../queries/places.ts'
import type { BedPlace } from '../rules/check-beds.ts'

export async function bedAbout(tx: Tx, viewer: Viewer, bedId: string): Promise<BedPlace | Refusal> {
  const bed = (await bedsBy(tx, viewer.systemId, [bedId])).get(bedId)
  return bed && !bed.ended ? bed : refuse('not-found', 'This bed is no longer there: open the ward again')
}
