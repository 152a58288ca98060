import type { Tx } from '../../../platform/db/tx.ts'
import { type LocalDate, Temporal } from '../../../platform/time.ts'

export type PersonName = {
  personId: string
  familyName: string
  givenName: string
  knownAs: string | null
  nhsNumber: string | null
  dateOfBirth: LocalDate | null
  gender: string | null
}

/** The names of those people whom the viewer may see, by id; the others are missing from the map. */
export async function namesOf(tx: Tx, personIds: readonly string[]): Promise<Map<string, PersonName>> {
  if (personIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('people.person')
    .select(['person_id', 'family_name', 'given_name', 'known_as', 'nhs_number', 'date_of_birth', 'gender'])
    .where('person_id', 'in', [...new Set(personIds)])
    .execute()
  return new Map(rows.map((row) => [row.person_id, nameOf(row)]))
}

type Row = {
  person_id: string
  family_name: string
  given_name: string
  known_as: string | null
  nhs_number: string | null
  date_of_birth: string | null
  gender: string | null
}

export const nameOf = (row: Row): PersonName => ({
  personId: row.person_id,
  familyName: row.family_name,
  givenName: row.given_name,
  knownAs: row.known_as,
  nhsNumber: row.nhs_number,
  dateOfBirth: row.date_of_birth ? Temporal.PlainDate.from(row.date_of_birth) : null,
  gender: row.gender,
})

/** "OKAFOR, Grace (Gracie)", as the NHS prints names in lists. */
export const showName = (name: Pick<PersonName, 'familyName' | 'givenName' | 'knownAs'>): string =>
  `${name.familyName.toUpperCase()}, ${name.givenName}${name.knownAs && name.knownAs !== name.givenName ? ` (${name.knownAs})` : ''}`
