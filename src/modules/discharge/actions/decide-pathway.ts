import type { Tx } from '../../../platform/db/tx.ts'
import { standing } from '../../../platform/facts.ts'
import type { Refusal } from '../../../platform/outcome.ts'
import type { DischargeFact, DischargeFactInput, Pathway } from '../rules/facts.ts'
import { type About, aboutStay, type Recorded } from './about-stay.ts'
import { organisationsToAsk } from './organisation.ts'

export type DecidePathway = About & { pathway: Pathway; goingTo?: string | undefined }

/**
 * Decides the pathway. Pathways 1 to 3 run through the transfer of care hub (guidance of January 2024, Annex B), so the
 * person is also referred to the hub where the place has one and it was not told before.
 */
export function decidePathway(tx: Tx, about: DecidePathway): Promise<Recorded | Refusal> {
  const { pathway } = about
  const goingTo = about.goingTo?.trim()
  return aboutStay(tx, about, 'record readiness', async ({ facts }) => {
    const decided: DischargeFactInput = {
      kind: 'pathway',
      detail: { pathway, ...(goingTo ? { goingTo } : {}) },
    }
    const hub = pathway === 'P0' || about.corrects ? undefined : await theHub(tx, about.by.systemId)
    if (!hub || hub === about.by.organisationId || isReferred(facts, hub)) return [decided]
    return [decided, { kind: 'referred', detail: { organisationId: hub } }]
  })
}

export const isReferred = (facts: readonly DischargeFact[], organisationId: string): boolean =>
  standing(facts).some((fact) => fact.kind === 'referred' && fact.detail.organisationId === organisationId)

// A place with several hubs decides by hand which one to refer to.
async function theHub(tx: Tx, systemId: string): Promise<string | undefined> {
  const hubs = (await organisationsToAsk(tx, systemId)).filter(({ kind }) => kind === 'transfer of care hub')
  return hubs.length === 1 ? hubs[0]!.organisationId : undefined
}
