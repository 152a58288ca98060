import { dateOf, type Instant, Temporal } from '../../../platform/time.ts'
import type { PersonRow } from '../rules/list-row.ts'

type Named = Pick<PersonRow, 'givenName' | 'familyName'>

/** "Leonard Achebe" */
export const fullName = ({ givenName, familyName }: Named): string => `${givenName} ${familyName}`

/** "L. Achebe", where there is little room. */
export const briefName = ({ givenName, familyName }: Named): string =>
  `${givenName.slice(0, 1)}. ${familyName}`

const ageOn = (dateOfBirth: string | null, now: Instant): number | null =>
  dateOfBirth ? Temporal.PlainDate.from(dateOfBirth).until(dateOf(now), { largestUnit: 'years' }).years : null

/** "Leonard Achebe, 80" */
export function nameAndAge(row: Named & Pick<PersonRow, 'dateOfBirth'>, now: Instant): string {
  const age = ageOn(row.dateOfBirth, now)
  return age === null ? fullName(row) : `${fullName(row)}, ${age}`
}
