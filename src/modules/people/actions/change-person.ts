import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { violation } from '../../../platform/db/violation.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import type { PersonDetails } from '../rules/person.ts'
import { rowOf, versionOf } from '../store.ts'
import { findKnown } from './add-person.ts'

export type ChangePerson = {
  by: Viewer
  now: Instant
  personId: string
  /** The version of the card that was on screen, from personCard. */
  seen: string
  details: PersonDetails
}

/**
 * Replaces a person's details; the earlier ones are kept.
 * @returns not-found where the viewer may not see them; conflict where someone else changed them first.
 */
export async function changePerson(
  tx: Tx,
  { by, personId, seen, details }: ChangePerson,
): Promise<{ personId: string } | Refusal> {
  const row = await tx
    .selectFrom('people.person as person')
    .select([versionOf.as('version'), 'merged_into', 'nhs_number', 'nhs_number_traced'])
    .where('system_id', '=', by.systemId)
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return refuse('not-found', 'This person is not one you can see')
  if (row.merged_into)
    return refuse('conflict', 'This record was joined with another one: open that one to change it')
  if (row.version !== seen)
    return refuse(
      'conflict',
      'These details were changed by someone else first. Look at what they say now, then make your change again',
    )
  const numberIsNew = details.nhsNumber !== null && details.nhsNumber !== row.nhs_number
  if (numberIsNew && (await isTaken(tx, details, personId))) return taken
  try {
    await tx
      .updateTable('people.person')
      .set({
        ...rowOf(details),
        nhs_number_traced: numberIsNew || !details.nhsNumber ? false : row.nhs_number_traced,
      })
      .where('system_id', '=', by.systemId)
      .where('person_id', '=', personId)
      .execute()
  } catch (error) {
    if (violation(error)) return taken
    throw error
  }
  return { personId }
}

async function isTaken(tx: Tx, details: PersonDetails, personId: string): Promise<boolean> {
  const [holder] = await findKnown(tx, [{ ...details, dateOfBirth: null }])
  return Boolean(holder?.personId) && holder?.personId !== personId
}

const taken = refuse(
  'conflict',
  'Another record has this NHS number. If both are the same person, ask the hub to join the two records',
  {
    nhsNumber: 'Another record has this NHS number',
  },
)
