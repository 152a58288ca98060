import type { Tx } from '../../../platform/db/tx.ts'
import { isRefusal, type Refusal } from '../../../platform/outcome.ts'
import { type About, aboutStay, type Recorded } from './about-stay.ts'
import { openingOf, type WaitAsked } from './new-wait.ts'
import { whyNotOrganisation } from './organisation.ts'

/** Writes down what a person waits for, and from whom; without an owner it is shown as unowned from this moment. */
export async function openWait(
  tx: Tx,
  about: About & WaitAsked,
): Promise<(Recorded & { waitId: string }) | Refusal> {
  let waitId = ''
  const recorded = await aboutStay(tx, about, 'change waits', async ({ at }) => {
    const no = await whyNotOrganisation(tx, about.by.systemId, about.ownerOrganisationId)
    if (no) return no
    const opening = openingOf(about, at)
    if (isRefusal(opening)) return opening
    waitId = opening.detail.waitId
    return [opening]
  })
  return isRefusal(recorded) ? recorded : { ...recorded, waitId }
}
