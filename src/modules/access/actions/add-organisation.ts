import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { OrganisationKind } from '../rules/organisation.ts'

export type OrganisationInput = {
  name: string
  shortName: string
  kind: OrganisationKind
  odsCode: string | null
  phone: string | null
}

export const nameTaken = (name: string) =>
  refuse('conflict', 'There is an organisation of that name already', {
    name: `There is an organisation called ${name} already`,
  })

export async function addOrganisation(
  tx: Tx,
  { viewer, organisation }: { viewer: Viewer; organisation: OrganisationInput },
): Promise<{ organisationId: string } | Refusal> {
  const organisationId = newId()
  const added = await tx
    .insertInto('access.organisation')
    .values({
      system_id: viewer.systemId,
      organisation_id: organisationId,
      name: organisation.name,
      short_name: organisation.shortName,
      kind: organisation.kind,
      ods_code: organisation.odsCode,
      phone: organisation.phone,
    })
    .onConflict((c) => c.columns(['system_id', 'name']).doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 0n ? nameTaken(organisation.name) : { organisationId }
}
