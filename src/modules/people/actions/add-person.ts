import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { violation } from '../../../platform/db/violation.ts'
import { newId } from '../../../platform/ids.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import type { PersonDetails } from '../rules/person.ts'
import { rowOf } from '../store.ts'

export type AddPerson = {
  by: Viewer
  now: Instant
  details: PersonDetails
  /** Whoever adds has looked and says that someone with the same name and date of birth is another person. */
  certainlyNew?: true
}
export type Added = {
  personId: string /** A record that was there already was found, and nothing was added. */
  wasKnown: boolean
}

/**
 * Adds a person, unless the place knows them already: the same NHS number, or else the same name and date of birth.
 * @returns conflict where the NHS number belongs to somebody else; not-allowed for roles that add nobody.
 */
export async function addPerson(tx: Tx, { by, details, certainlyNew }: AddPerson): Promise<Added | Refusal> {
  // Without a date of birth only the NHS number can find someone.
  const [known, byNumber] = await findKnown(tx, [details, { ...details, dateOfBirth: null }])
  if (known?.numberIsAnothers)
    return refuse(
      'conflict',
      'This NHS number belongs to someone else who is known here: check it against the letter or wristband',
      {
        nhsNumber: 'Check this NHS number: it belongs to someone with another date of birth or name',
      },
    )
  const knownId = (certainlyNew ? byNumber : known)?.personId
  if (knownId) return { personId: knownId, wasKnown: true }
  const personId = newId()
  try {
    await tx
      .insertInto('people.person')
      .values({ system_id: by.systemId, person_id: personId, ...rowOf(details) })
      .execute()
  } catch (error) {
    return refusalOf(error)
  }
  return { personId, wasKnown: false }
}

function refusalOf(error: unknown): Refusal {
  const broken = violation(error)
  if (!broken) throw error
  if ('forbidden' in broken)
    return refuse(
      'not-allowed',
      'Your role does not add people. Ask a ward coordinator, a social worker or the hub',
    )
  return refuse('conflict', 'Someone added a person with this NHS number a moment ago: look for them again')
}

export type Known = {
  personId: string | null
  /** The NHS number is known here, but with another date of birth or family name. */
  numberIsAnothers: boolean
}

/** Which of these people the place knows exactly; one answer for each, in order, in one question. */
export async function findKnown(
  tx: Tx,
  people: readonly Pick<PersonDetails, 'nhsNumber' | 'familyName' | 'givenName' | 'dateOfBirth'>[],
): Promise<Known[]> {
  const asked = people.map((one, at) => ({
    at,
    number: one.nhsNumber,
    family: one.familyName,
    given: one.givenName,
    born: one.dateOfBirth?.toString() ?? null,
  }))
  const { rows } = await sql<Known>`
    select people.known_as_exactly(number, family, given, born) as "personId",
      number is not null and people.number_is_anothers(number, family, born) as "numberIsAnothers"
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as asked(at int, number text, family text, given text, born date)
    order by at`.execute(tx)
  return rows
}
