import type { Tx } from '../../../platform/db/tx.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'

/** Why an organisation cannot be asked for anything; null when it can, or when none is named. */
export async function whyNotOrganisation(
  tx: Tx,
  systemId: string,
  organisationId: string | null,
): Promise<Refusal | null> {
  if (organisationId === null) return null
  const row = await tx
    .selectFrom('access.organisation')
    .select(['kind', 'ended_at'])
    .where('system_id', '=', systemId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  const no = (words: string) => refuse('invalid', words, { ownerOrganisationId: words })
  if (!row) return no('There is no such organisation here')
  if (row.ended_at) return no('This organisation is no longer part of this place')
  return row.kind === 'board' ? no('A board does not look after people: choose who will do it') : null
}

export type OrganisationRow = { organisationId: string; kind: string }

/** Who can be asked, by kind; the board is nobody to ask. */
export async function organisationsToAsk(tx: Tx, systemId: string): Promise<OrganisationRow[]> {
  const rows = await tx
    .selectFrom('access.organisation')
    .select(['organisation_id', 'kind'])
    .where('system_id', '=', systemId)
    .where('ended_at', 'is', null)
    .where('kind', '<>', 'board')
    .orderBy('name')
    .execute()
  return rows.map((row) => ({ organisationId: row.organisation_id, kind: row.kind }))
}
