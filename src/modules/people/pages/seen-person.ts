import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { organisations } from '../../access/index.ts'
import { type PersonCard, personCard } from '../queries/person-card.ts'

/** The card, or the refusal that lets a page offer to open it with a reason: whether the record exists is not said. */
export async function seenPerson(tx: Tx, viewer: Viewer, personId: string): Promise<PersonCard | Refusal> {
  const card = await personCard(tx, viewer, personId)
  return isRefusal(card) ? refuse('not-allowed', 'Your organisation has no part in this person’s care') : card
}

/** The councils of the place by id, as a choice of who is responsible for someone. */
export async function councilsOf(tx: Tx): Promise<Map<string, string>> {
  const all = await organisations(tx)
  return new Map(all.filter((one) => one.kind === 'council').map((one) => [one.organisationId, one.name]))
}
