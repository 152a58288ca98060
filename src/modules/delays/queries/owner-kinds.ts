import type { Tx } from '../../../platform/db/tx.ts'

/** The kind of each organisation of the place, ended ones included; null for one it does not have. */
export async function ownerKinds(
  tx: Tx,
  systemId: string,
): Promise<(organisationId: string) => string | null> {
  const rows = await tx
    .selectFrom('access.organisation')
    .select(['organisation_id', 'kind'])
    .where('system_id', '=', systemId)
    .execute()
  const kinds = new Map(rows.map((row) => [row.organisation_id, row.kind]))
  return (organisationId) => kinds.get(organisationId) ?? null
}
