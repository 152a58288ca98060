import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { mayDo } from '../../access/index.ts'
import { bedsBy, wardsBy } from '../queries/places.ts'
import type { BedPlace } from '../rules/check-beds.ts'

/** A bed that the viewer may close, reopen or remove: of their own organisation, or any as administrator. */
export async function bedAbout(tx: Tx, viewer: Viewer, bedId: string): Promise<BedPlace | Refusal> {
  const bed = (await bedsBy(tx, viewer.systemId, [bedId])).get(bedId)
  if (!bed || bed.ended) return refuse('not-found', 'This bed is no longer there: open the ward again')
  const ward = (await wardsBy(tx, viewer.systemId, [bed.wardId])).get(bed.wardId)
  if (ward?.organisationId !== viewer.organisationId && !mayDo(viewer, 'change wards'))
    return refuse(
      'not-allowed',
      'This bed belongs to another organisation: only it closes and opens its beds',
    )
  return bed
}
