import { sql } from 'kysely'
import type { Tx } from '../../platform/db/tx.ts'
import { Temporal } from '../../platform/time.ts'
import type { PersonDetails } from './rules/person.ts'

type Row = {
  nhs_number: string | null
  family_name: string
  given_name: string
  known_as: string | null
  date_of_birth: string | null
  gender: string | null
  address: string | null
  postcode: string | null
  phone: string | null
  gp_practice: string | null
  authority_id: string | null
  communication_needs: string | null
  preferences: string | null
  funding: string | null
  died_on: string | null
}

export const rowOf = (details: PersonDetails): Row => ({
  nhs_number: details.nhsNumber,
  family_name: details.familyName,
  given_name: details.givenName,
  known_as: details.knownAs,
  date_of_birth: details.dateOfBirth?.toString() ?? null,
  gender: details.gender,
  address: details.address,
  postcode: details.postcode,
  phone: details.phone,
  gp_practice: details.gpPractice,
  authority_id: details.authorityId,
  communication_needs: details.communicationNeeds,
  preferences: details.preferences,
  funding: details.funding,
  died_on: details.diedOn?.toString() ?? null,
})

export const detailsOf = (row: Row): PersonDetails => ({
  nhsNumber: row.nhs_number,
  familyName: row.family_name,
  givenName: row.given_name,
  knownAs: row.known_as,
  dateOfBirth: row.date_of_birth ? Temporal.PlainDate.from(row.date_of_birth) : null,
  gender: row.gender as PersonDetails['gender'],
  address: row.address,
  postcode: row.postcode,
  phone: row.phone,
  gpPractice: row.gp_practice,
  authorityId: row.authority_id,
  communicationNeeds: row.communication_needs,
  preferences: row.preferences,
  funding: row.funding as PersonDetails['funding'],
  diedOn: row.died_on ? Temporal.PlainDate.from(row.died_on) : null,
})

export const personColumns = [
  'nhs_number',
  'family_name',
  'given_name',
  'known_as',
  'date_of_birth',
  'gender',
  'address',
  'postcode',
  'phone',
  'gp_practice',
  'authority_id',
  'communication_needs',
  'preferences',
  'funding',
  'died_on',
] as const satisfies (keyof Row)[]

/** A person's row at one moment: whoever changes it says which version they saw. */
export const versionOf = sql<string>`encode(sha256(convert_to(person::text, 'UTF8')), 'hex')`

export type NewPerson = PersonDetails & { personId: string; nhsNumberTraced?: boolean }
export type NewContact = {
  contactId: string
  personId: string
  name: string
  relationship: string
  phone: string | null
  isCarer: boolean
  ringFirst: boolean
}
export type NewLocalNumber = { organisationId: string; number: string; personId: string }

/** Many people at once, as the service: example worlds and imports, which have looked for known people before. */
export const insertPeople = (tx: Tx, systemId: string, people: readonly NewPerson[]): Promise<void> =>
  inBatches(
    tx,
    'people.person',
    people.map((one) => ({
      system_id: systemId,
      person_id: one.personId,
      nhs_number_traced: one.nhsNumberTraced ?? false,
      ...rowOf(one),
    })),
  )

export const insertContacts = (tx: Tx, systemId: string, contacts: readonly NewContact[]): Promise<void> =>
  inBatches(
    tx,
    'people.contact',
    contacts.map((one) => ({
      system_id: systemId,
      contact_id: one.contactId,
      person_id: one.personId,
      name: one.name,
      relationship: one.relationship,
      phone: one.phone,
      is_carer: one.isCarer,
      ring_first: one.ringFirst,
    })),
  )

/** Numbers that are there already are left as they are. */
export const insertLocalNumbers = (
  tx: Tx,
  systemId: string,
  numbers: readonly NewLocalNumber[],
): Promise<void> =>
  inBatches(
    tx,
    'people.local_number',
    numbers.map((one) => ({
      system_id: systemId,
      organisation_id: one.organisationId,
      number: one.number,
      person_id: one.personId,
    })),
  )

async function inBatches(tx: Tx, table: string, rows: Record<string, unknown>[]): Promise<void> {
  const columns = sql.raw(Object.keys(rows[0] ?? {}).join(', '))
  for (let at = 0; at < rows.length; at += 500)
    await sql`insert into ${sql.table(table)} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows.slice(at, at + 500))}::jsonb)
      on conflict do nothing`.execute(tx)
}
