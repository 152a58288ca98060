import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { PersonDetails } from '../rules/person.ts'
import { detailsOf, personColumns, versionOf } from '../store.ts'

export type PersonCard = PersonDetails & {
  personId: string
  nhsNumberTraced: boolean
  /** Pass it back with a change. */
  version: string
  localNumbers: { organisationId: string; number: string }[]
  /** Joins that made this record what it is, the newest first; those that stand can be taken back. */
  merges: { mergeId: string; at: Date; standing: boolean }[]
}

/** Everything about who a person is. A record that was joined with another answers not-found. */
export async function personCard(tx: Tx, viewer: Viewer, personId: string): Promise<PersonCard | Refusal> {
  const row = await tx
    .selectFrom('people.person as person')
    .select([...personColumns, 'nhs_number_traced', versionOf.as('version')])
    .where('system_id', '=', viewer.systemId)
    .where('person_id', '=', personId)
    .where('merged_into', 'is', null)
    .executeTakeFirst()
  if (!row) return refuse('not-found', 'This person is not one you can see')
  const numbers = await tx
    .selectFrom('people.local_number')
    .select(['organisation_id', 'number'])
    .where('system_id', '=', viewer.systemId)
    .where('person_id', '=', personId)
    .orderBy('number')
    .execute()
  const merges = await tx
    .selectFrom('people.merge')
    .select(['merge_id', 'at', 'reversed_at'])
    .where('system_id', '=', viewer.systemId)
    .where('kept_person_id', '=', personId)
    .orderBy('at', 'desc')
    .execute()
  return {
    ...detailsOf(row),
    personId,
    nhsNumberTraced: row.nhs_number_traced,
    version: row.version,
    localNumbers: numbers.map((one) => ({ organisationId: one.organisation_id, number: one.number })),
    merges: merges.map((one) => ({ mergeId: one.merge_id, at: one.at, standing: one.reversed_at === null })),
  }
}
