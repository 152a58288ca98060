import type { Tx } from '../../../platform/db/tx.ts'
import { isRefusal, type Refusal } from '../../../platform/outcome.ts'
import { type Awaits, usualOwner } from '../rules/awaits.ts'
import { isOpen } from '../rules/wait.ts'
import { waitsOf } from '../rules/waits.ts'
import { factsOf } from '../store.ts'
import { type About, aboutStay } from './about-stay.ts'
import { openingOf } from './new-wait.ts'
import { ownerFor } from './open-template.ts'
import { organisationsToAsk } from './organisation.ts'

export type OpenUsualWait = About & {
  awaits: Awaits
  words?: string | undefined
  /** Kinds of wait of which one that is open makes this one needless. */
  unlessOpen: readonly Awaits[]
  /** Who owns it where the usual owner could be one of several. */
  orElse: string | null
}

/** Opens a wait with whoever usually owns it, unless one like it is open. @returns its id; null where none was opened. */
export async function openUsualWait(
  tx: Tx,
  about: OpenUsualWait,
): Promise<{ waitId: string | null } | Refusal> {
  const open = waitsOf(await factsOf(tx, about.by.systemId, about.stayId)).filter(isOpen)
  if (open.some(({ awaits }) => about.unlessOpen.some((one) => one === awaits))) return { waitId: null }
  let waitId: string | null = null
  const recorded = await aboutStay(tx, about, 'change waits', async ({ stay, at }) => {
    const organisations = await organisationsToAsk(tx, about.by.systemId)
    const owner = ownerFor(usualOwner(about.awaits), {}, stay, organisations)
    if (isRefusal(owner)) return owner
    const owned = owner.ownerOrganisationId ? owner : { ownerOrganisationId: about.orElse }
    const opening = openingOf({ awaits: about.awaits, words: about.words, ...owned }, at)
    if (isRefusal(opening)) return opening
    waitId = opening.detail.waitId
    return [opening]
  })
  return isRefusal(recorded) ? recorded : { waitId }
}
