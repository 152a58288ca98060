import type { Tx } from '../../../platform/db/tx.ts'
import { newId } from '../../../platform/ids.ts'
import {
  findByLocalNumbers,
  findKnown,
  matchPeople,
  type NewPerson,
  namesOf,
  plainName,
} from '../../people/index.ts'
import type { ImportRow, Problem } from './read-row.ts'

export type PeopleOfRows = {
  /** By line of the file. */
  personOf: Map<number, string>
  added: NewPerson[]
  problems: Problem[]
}

/**
 * Whose stays these are: the person of a stay that is here already, or else known by NHS number, by the hospital's own
 * number, or by name and date of birth; or else somebody new, who may stand in several rows.
 * @param personOfStay the persons of stays that are here already, by stay number.
 */
export async function findPeopleOfRows(
  tx: Tx,
  organisationId: string,
  rows: readonly ImportRow[],
  personOfStay: ReadonlyMap<string, string>,
): Promise<PeopleOfRows> {
  const problems: Problem[] = []
  const personOf = new Map<number, string>()
  const added: NewPerson[] = []
  const byKey = new Map<string, NewPerson>()
  const known = await findKnown(
    tx,
    rows.map((row) => row.person),
  )
  const byLocal = await findByLocalNumbers(
    tx,
    organisationId,
    rows.flatMap((row) => row.hospitalNumber ?? []),
  )
  const names = await namesOf(tx, [...personOfStay.values(), ...byLocal.values()])
  const isOther = (row: ImportRow, personId: string) => {
    const name = names.get(personId)
    return (
      name !== undefined &&
      matchPeople({ ...name, postcode: null }, { ...row.person, postcode: null }).score < 0
    )
  }
  rows.forEach((row, at) => {
    const no = (column: Problem['column'], problem: string) =>
      void problems.push({ line: row.line, column, problem })
    if (known[at]?.numberIsAnothers)
      return no(
        'nhs_number',
        'belongs to someone with another date of birth or family name here: check the number, or correct the record',
      )
    const ofStay = personOfStay.get(row.number)
    if (
      ofStay &&
      ((known[at]?.personId && row.person.nhsNumber && known[at].personId !== ofStay) || isOther(row, ofStay))
    )
      return no(
        'stay_number',
        'is the stay of somebody else here: check the number, or the names and date of birth',
      )
    const ofNumber = row.hospitalNumber ? byLocal.get(row.hospitalNumber) : undefined
    if (ofNumber && isOther(row, ofNumber))
      return no(
        'hospital_number',
        'belongs to somebody else here: check the number, or the names and date of birth',
      )
    const ofOthers = ofStay ?? known[at]?.personId
    if (ofNumber && ofOthers && ofNumber !== ofOthers)
      return no(
        'hospital_number',
        'belongs to another record here than the rest of the row: check the number, or ask the hub to join the two records',
      )
    const personId = ofStay ?? known[at]?.personId ?? ofNumber
    if (personId) return void personOf.set(row.line, personId)
    const keys = keysOf(row)
    const twin = keys.map((key) => byKey.get(key)).find((person) => person !== undefined)
    // Whatever the numbers say: a number is what may have been mistyped.
    if (twin && matchPeople({ ...twin, nhsNumber: null }, { ...row.person, nhsNumber: null }).score < 0)
      return no(
        row.person.nhsNumber ? 'nhs_number' : 'hospital_number',
        'stands in another row of this file with other names or another date of birth: check both rows',
      )
    const person = twin ?? { ...row.person, personId: newId() }
    if (!twin) added.push(person)
    for (const key of keys) byKey.set(key, person)
    personOf.set(row.line, person.personId)
  })
  return { personOf, added, problems }
}

// Names alone make nobody the same person.
function keysOf({ person, hospitalNumber }: ImportRow): string[] {
  const born = person.dateOfBirth?.toString()
  return [
    ...(person.nhsNumber ? [`nhs ${person.nhsNumber}`] : []),
    ...(hospitalNumber ? [`local ${hospitalNumber}`] : []),
    ...(born ? [`born ${born} ${plainName(person.familyName)}, ${plainName(person.givenName)}`] : []),
  ]
}
