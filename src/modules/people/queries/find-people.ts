import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { isRefusal } from '../../../platform/outcome.ts'
import { readDate } from '../../../platform/read-date.ts'
import { readNhsNumber } from '../rules/nhs-number.ts'
import { plainName } from '../rules/plain-name.ts'
import { nameOf, type PersonName } from './names-of.ts'

export type Found = PersonName & {
  postcode: string | null
  /** Why this person is among the answers: "NHS number", "hospital or council number", "name", "date of birth". */
  because: string[]
}

const most = 50

/**
 * Finds people among those the viewer may see: by NHS number, by a hospital's or council's own number, or by the
 * beginnings of names in any order, with a date of birth where one is typed. At most 50, in order of name.
 */
export async function findPeople(tx: Tx, viewer: Viewer, text: string): Promise<Found[]> {
  const typed = text.trim().slice(0, 100)
  if (!typed) return []
  const nhs = readNhsNumber(typed)
  const number = isRefusal(nhs) ? null : nhs.number
  const { words, born } = wordsOf(typed)
  const names = sql<string>`' ' || people.plain(family_name || ' ' || given_name || ' ' || coalesce(known_as, ''))`
  const byNumber = sql<boolean>`coalesce(nhs_number = ${number}, false)`
  const byLocal = sql<boolean>`exists (select from people.local_number n where n.system_id = p.system_id
    and n.person_id = p.person_id and lower(n.number) = ${typed.toLowerCase()})`
  const byName =
    words.length === 0
      ? sql<boolean>`false`
      : sql<boolean>`(${sql.join(
          words.map((word) => sql`${names} like '% ' || people.plain(${word}) || '%'`),
          sql` and `,
        )})`
  const byBirth = sql<boolean>`coalesce(date_of_birth = ${born}::date, false)`
  const wanted =
    words.length > 0 && born ? sql<boolean>`${byName} and ${byBirth}` : sql<boolean>`${byName} or ${byBirth}`
  const { rows } = await sql<{
    person_id: string
    family_name: string
    given_name: string
    known_as: string | null
    nhs_number: string | null
    date_of_birth: string | null
    gender: string | null
    postcode: string | null
    number: boolean
    local: boolean
    name: boolean
    birth: boolean
  }>`
    select person_id, family_name, given_name, known_as, nhs_number, date_of_birth, gender, postcode,
      ${byNumber} as number, ${byLocal} as local, ${byName} as name, ${byBirth} as birth
    from people.person p
    where system_id = ${viewer.systemId} and merged_into is null and (${byNumber} or ${byLocal} or (${wanted}))
    order by people.plain(family_name), people.plain(given_name), date_of_birth, person_id
    limit ${most}`.execute(tx)
  return rows.map((row) => ({
    ...nameOf(row),
    postcode: row.postcode,
    because: [
      row.number ? 'NHS number' : '',
      row.local ? 'hospital or council number' : '',
      row.name ? 'name' : '',
      row.birth ? 'date of birth' : '',
    ].filter(Boolean),
  }))
}

function wordsOf(typed: string): { words: string[]; born: string | null } {
  let born: string | null = null
  const names = typed.split(/\s+/).filter((word) => {
    const date = readDate(word)
    if (!('wrong' in date)) born = date.toString()
    return 'wrong' in date
  })
  const words = plainName(names.join(' '))
    .split(' ')
    .filter((word) => word && !/\d/.test(word))
  return { words: words.map((word) => word.replace(/[\\%_]/g, '\\$&')), born }
}
