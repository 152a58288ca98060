import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { nameTaken, type OrganisationInput } from './add-organisation.ts'
import { lockAdministrators, wouldLeaveNobody } from './last-administrator.ts'

const missing = () => refuse('not-found', 'There is no such organisation')

export async function changeOrganisation(
  tx: Tx,
  {
    viewer,
    organisationId,
    organisation,
  }: { viewer: Viewer; organisationId: string; organisation: OrganisationInput },
): Promise<{ organisationId: string } | Refusal> {
  const namesake = await tx
    .selectFrom('access.organisation')
    .select('organisation_id')
    .where('system_id', '=', viewer.systemId)
    .where('name', '=', organisation.name)
    .where('organisation_id', '!=', organisationId)
    .executeTakeFirst()
  if (namesake) return nameTaken(organisation.name)
  const changed = await tx
    .updateTable('access.organisation')
    .set({
      name: organisation.name,
      short_name: organisation.shortName,
      kind: organisation.kind,
      ods_code: organisation.odsCode,
      phone: organisation.phone,
    })
    .where('system_id', '=', viewer.systemId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  return changed.numUpdatedRows === 0n ? missing() : { organisationId }
}

/** Ends an organisation, or takes the end back. While it is ended nobody works for it; its past stays. */
export async function endOrganisation(
  tx: Tx,
  { viewer, organisationId, endedAt }: { viewer: Viewer; organisationId: string; endedAt: string | null },
): Promise<{ organisationId: string } | Refusal> {
  if (endedAt !== null) {
    const administrators = await lockAdministrators(tx, viewer.systemId)
    if (administrators.length > 0 && administrators.every((a) => a.organisationId === organisationId))
      return wouldLeaveNobody()
  }
  const changed = await tx
    .updateTable('access.organisation')
    .set({ ended_at: endedAt })
    .where('system_id', '=', viewer.systemId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  return changed.numUpdatedRows === 0n ? missing() : { organisationId }
}
