import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { type Match, matchPeople } from '../rules/matching.ts'
import type { PersonDetails } from '../rules/person.ts'
import { detailsOf, personColumns } from '../store.ts'

export type PossibleDuplicate = { personId: string; details: PersonDetails; match: Match }

/** Other records, among those the viewer may see, that may be of the same person, the likeliest first; at most 20. */
export async function possibleDuplicates(
  tx: Tx,
  viewer: Viewer,
  personId: string,
): Promise<PossibleDuplicate[]> {
  const all = tx
    .selectFrom('people.person')
    .where('system_id', '=', viewer.systemId)
    .where('merged_into', 'is', null)
  const row = await all.select(personColumns).where('person_id', '=', personId).executeTakeFirst()
  if (!row) return []
  const person = detailsOf(row)
  const born = person.dateOfBirth
  const swapped = born && born.day <= 12 ? born.with({ month: born.day, day: born.month }).toString() : null
  const candidates = await all
    .select(['person_id', ...personColumns])
    .where('person_id', '<>', personId)
    .where(
      sql<boolean>`(nhs_number = ${person.nhsNumber} or date_of_birth in (${born?.toString() ?? null}::date, ${swapped}::date)
        or people.plain(family_name) in (people.plain(${person.familyName}), people.plain(${person.givenName}))
          and people.plain(given_name) in (people.plain(${person.familyName}), people.plain(${person.givenName}))
        or postcode = ${person.postcode} and people.plain(given_name) = people.plain(${person.givenName}))`,
    )
    .limit(500)
    .execute()
  return candidates
    .map((candidate) => {
      const details = detailsOf(candidate)
      return { personId: candidate.person_id, details, match: matchPeople(person, details) }
    })
    .filter((candidate) => candidate.match.class !== 'different')
    .sort((a, b) => b.match.score - a.match.score || (a.personId < b.personId ? -1 : 1))
    .slice(0, 20)
}
