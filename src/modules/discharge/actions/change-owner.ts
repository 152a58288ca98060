import type { Tx } from '../../../platform/db/tx.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Recorded } from './about-stay.ts'
import { type AboutWait, aboutWait } from './about-wait.ts'
import { type OwnerAsked, ownerDetail } from './new-wait.ts'
import { whyNotOrganisation } from './organisation.ts'

export type ChangeOwner = AboutWait & OwnerAsked & { reason?: string | undefined }

/** Passes a wait on, gives it a first owner, or leaves it without one. The old owner is told (rules/wait-changes.ts). */
export function changeOwner(tx: Tx, about: ChangeOwner): Promise<Recorded | Refusal> {
  const owner = ownerDetail(about)
  const reason = about.reason?.trim()
  return aboutWait(tx, about, 'answer waits', 'pass on', async (wait) => {
    const no = await whyNotOrganisation(tx, about.by.systemId, owner.ownerOrganisationId)
    if (no) return no
    const same =
      (wait.owner?.organisationId ?? null) === owner.ownerOrganisationId &&
      (wait.owner?.person ?? null) === (owner.ownerPerson ?? null)
    if (same && !about.corrects) return refuse('conflict', 'They own this already')
    return { kind: 'wait-owner', detail: { waitId: wait.waitId, ...owner, ...(reason ? { reason } : {}) } }
  })
}
