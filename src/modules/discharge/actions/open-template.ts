import type { Tx } from '../../../platform/db/tx.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { dateOf } from '../../../platform/time.ts'
import { type Awaits, type OwnerKind, usualOwner } from '../rules/awaits.ts'
import type { Pathway } from '../rules/facts.ts'
import { templates } from '../rules/templates.ts'
import { isOpen } from '../rules/wait.ts'
import { waitsOf } from '../rules/waits.ts'
import type { LockedStay } from '../store.ts'
import { type About, aboutStay, type Recorded } from './about-stay.ts'
import { type OwnerAsked, openingOf } from './new-wait.ts'
import { type OrganisationRow, organisationsToAsk } from './organisation.ts'

export type OpenTemplate = About & {
  pathway: Pathway
  /** Which of the template's waits; all of them when left out. */
  only?: readonly Awaits[] | undefined
  /** Owners chosen by hand; the others are the usual ones. */
  owners?: Partial<Record<OwnerKind, string>> | undefined
}

/**
 * Opens the waits usual for a pathway, but for those that are open already. Where the usual owner could be one of
 * several organisations and none was chosen, the wait is unowned, and shown so.
 */
export async function openTemplate(
  tx: Tx,
  about: OpenTemplate,
): Promise<(Recorded & { waitIds: string[] }) | Refusal> {
  const waitIds: string[] = []
  const recorded = await aboutStay(tx, about, 'change waits', async ({ stay, facts, at }) => {
    const open = new Set(
      waitsOf(facts)
        .filter(isOpen)
        .map((wait) => wait.awaits),
    )
    const wanted = templates[about.pathway].filter(
      ({ awaits }) => !open.has(awaits) && (about.only?.includes(awaits) ?? true),
    )
    if (wanted.length === 0) return refuse('conflict', 'All of these are waited for already')
    const organisations = await organisationsToAsk(tx, about.by.systemId)
    const openings = []
    for (const { awaits, days } of wanted) {
      const owner = ownerFor(usualOwner(awaits), about, stay, organisations)
      if (isRefusal(owner)) return owner
      const opening = openingOf({ awaits, ...owner, due: { on: dateOf(at).add({ days }) } }, at)
      if (isRefusal(opening)) return opening
      openings.push(opening)
      waitIds.push(opening.detail.waitId)
    }
    return openings
  })
  return isRefusal(recorded) ? recorded : { ...recorded, waitIds }
}

/** Who usually owns a kind of wait for this stay; nobody where several organisations could and none was chosen. */
export function ownerFor(
  kind: OwnerKind,
  { owners }: Pick<OpenTemplate, 'owners'>,
  stay: Pick<LockedStay, 'organisationId' | 'authorityId'>,
  organisations: readonly OrganisationRow[],
): OwnerAsked | Refusal {
  const chosen = owners?.[kind]
  if (chosen)
    return organisations.some((one) => one.organisationId === chosen)
      ? { ownerOrganisationId: chosen }
      : refuse('invalid', 'There is no such organisation here', {
          owners: 'Choose an organisation from the list',
        })
  if (kind === 'family') return { ownerOrganisationId: null, ownerPerson: 'Family' }
  if (kind === 'own trust') return { ownerOrganisationId: stay.organisationId }
  if (kind === 'council' && stay.authorityId) return { ownerOrganisationId: stay.authorityId }
  const ofKind = organisations.filter((one) => one.kind === kind)
  return { ownerOrganisationId: ofKind.length === 1 ? ofKind[0]!.organisationId : null }
}
