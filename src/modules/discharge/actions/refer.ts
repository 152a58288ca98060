import type { Tx } from '../../../platform/db/tx.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { type About, aboutStay, type Recorded } from './about-stay.ts'
import { isReferred } from './decide-pathway.ts'
import { whyNotOrganisation } from './organisation.ts'

export type Refer = About & { organisationId: string; words?: string | undefined }

/** Refers the person to an organisation, which opens the record to it for as long as the stay lasts. */
export function refer(tx: Tx, about: Refer): Promise<Recorded | Refusal> {
  const { organisationId } = about
  const words = about.words?.trim()
  return aboutStay(tx, about, 'change waits', async ({ facts }) => {
    const no = await whyNotOrganisation(tx, about.by.systemId, organisationId)
    if (no) return no
    if (isReferred(facts, organisationId))
      return refuse('conflict', 'They have been referred to this organisation already')
    return [{ kind: 'referred', detail: { organisationId, ...(words ? { words } : {}) } }]
  })
}
