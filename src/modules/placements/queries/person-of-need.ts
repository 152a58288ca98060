import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import { dateOf, type Instant, Temporal } from '../../../platform/time.ts'
import { districtPoints } from '../../capacity/index.ts'
import { ageOf, type Named, outwardOf, sexOf } from '../../people/index.ts'
import type { ShownPerson } from '../rules/shown.ts'

/** Who a need is about: what may be shown of them, and what must not. */
export type NeedPerson = {
  personId: string
  identity: Named & { nhsNumber: string | null }
  name: string
  firstName: string
  gender: string | null
  shown: ShownPerson
  diedOn: string | null
}

/** The person, or undefined where the viewer may not see them. @param near the district that stands for home, where named. */
export async function personOfNeed(
  tx: Tx,
  asked: { systemId: string; personId: string; now: Instant },
): Promise<NeedPerson | undefined> {
  const { systemId, personId, now } = asked
  const { rows } =
    await sql<Row>`select given_name, family_name, known_as, nhs_number, date_of_birth::text, gender, address,
      postcode, died_on::text
    from people.person where system_id = ${systemId} and person_id = ${personId} and merged_into is null`.execute(
      tx,
    )
  const row = rows[0]
  if (!row) return undefined
  const born = row.date_of_birth ? Temporal.PlainDate.from(row.date_of_birth) : null
  const outward = row.postcode ? outwardOf(row.postcode) : null
  const zone = outward ? ((await districtPoints(tx, systemId)).get(outward)?.zone ?? null) : null
  return {
    personId,
    identity: {
      givenName: row.given_name,
      familyName: row.family_name,
      knownAs: row.known_as,
      address: row.address,
      nhsNumber: row.nhs_number,
    },
    name: `${row.given_name} ${row.family_name}`,
    firstName: row.known_as ?? row.given_name,
    gender: row.gender,
    shown: {
      sex: sexOf(row.gender),
      age: ageOf({ dateOfBirth: born }, dateOf(now)),
      outward,
      zone,
    },
    diedOn: row.died_on,
  }
}

type Row = {
  given_name: string
  family_name: string
  known_as: string | null
  nhs_number: string | null
  date_of_birth: string | null
  gender: string | null
  address: string | null
  postcode: string | null
  died_on: string | null
}
