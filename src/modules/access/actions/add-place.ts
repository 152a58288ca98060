import type { Tx } from '../../../platform/db/tx.ts'
import { serviceOf } from '../../../platform/db/viewer.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { addAccount } from './add-account.ts'
import { addOrganisation, type OrganisationInput } from './add-organisation.ts'

export type PlaceInput = {
  systemId: string
  name: string
  organisation: OrganisationInput
  administrator: { name: string; signInName: string }
}

/** A place of real people: its first organisation and its administrator, who gets a link to choose a password. */
export async function addPlace(
  tx: Tx,
  { systemId, name, organisation, administrator }: PlaceInput,
): Promise<{ token: string } | Refusal> {
  const added = await tx
    .insertInto('access.system')
    .values({ system_id: systemId, name, example: false })
    .onConflict((c) => c.column('system_id').doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n)
    return refuse('conflict', `There is a place called ${systemId} already`)
  const viewer = serviceOf(systemId)
  const first = await addOrganisation(tx, { viewer, organisation })
  if (isRefusal(first)) return first
  const account = { ...administrator, shortName: administrator.name.slice(0, 30), phone: null }
  const post = { organisationId: first.organisationId, role: 'administrator' as const, wardId: null }
  return addAccount(tx, { viewer, account, post })
}
