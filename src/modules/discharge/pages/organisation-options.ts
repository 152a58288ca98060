import type { Tx } from '../../../platform/db/tx.ts'

export type OrganisationName = {
  organisationId: string
  name: string
  shortName: string
  kind: string
  ended: boolean
}

/** Every organisation of the place by id, the ended ones too, because old facts name them. */
export async function organisationNames(tx: Tx, systemId: string): Promise<Map<string, OrganisationName>> {
  const rows = await tx
    .selectFrom('access.organisation')
    .select(['organisation_id', 'name', 'short_name', 'kind', 'ended_at'])
    .where('system_id', '=', systemId)
    .orderBy('kind')
    .orderBy('name')
    .execute()
  return new Map(
    rows.map((row) => [
      row.organisation_id,
      {
        organisationId: row.organisation_id,
        name: row.name,
        shortName: row.short_name,
        kind: row.kind,
        ended: row.ended_at !== null,
      },
    ]),
  )
}

/** Those that can be asked for something: a board looks after nobody. */
export const canBeAsked = (names: ReadonlyMap<string, OrganisationName>): OrganisationName[] =>
  [...names.values()].filter(({ kind, ended }) => kind !== 'board' && !ended)

export const optionsOf = (organisations: readonly OrganisationName[]): { value: string; text: string }[] =>
  organisations.map(({ organisationId, name, kind }) => ({
    value: organisationId,
    text: `${name} (${kind})`,
  }))
