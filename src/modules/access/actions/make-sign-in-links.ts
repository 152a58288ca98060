import type { Database } from '../../../platform/db/open.ts'
import { Temporal } from '../../../platform/time.ts'
import { roles } from '../may.ts'
import { roleWords } from '../rules/post-words.ts'
import { longestHours } from '../rules/session.ts'
import { hashOf, newToken } from '../token.ts'
import { atTheDoor } from './begin-session.ts'

/** `post` is in words: "Hub navigator, Smallshire hub". */
export type SignInLink = { name: string; post: string; about: string | null; role: string; token: string }

/**
 * One sign-in line for each person of an example world's cast (everyone, where nobody is marked as cast), in the order
 * of the roles. Each may be used several times for
 * twelve hours. A place of real people gets none: the database refuses them too.
 */
export async function makeSignInLinks(db: Database, systemId: string): Promise<SignInLink[]> {
  return atTheDoor(db, async (tx) => {
    const posts = await tx
      .selectFrom('access.account as a')
      .innerJoin('access.system as s', 's.system_id', 'a.system_id')
      .innerJoin('access.post as p', (j) =>
        j.onRef('p.system_id', '=', 'a.system_id').onRef('p.user_id', '=', 'a.user_id'),
      )
      .innerJoin('access.organisation as o', (j) =>
        j.onRef('o.system_id', '=', 'p.system_id').onRef('o.organisation_id', '=', 'p.organisation_id'),
      )
      .distinctOn('a.user_id')
      .select(['a.user_id', 'a.name', 'a.about', 'p.role', 'o.name as organisation'])
      .where('a.system_id', '=', systemId)
      .where('s.example', '=', true)
      .where('a.ended_at', 'is', null)
      .where('p.ended_at', 'is', null)
      .where('o.ended_at', 'is', null)
      .orderBy('a.user_id')
      .orderBy('p.post_id')
      .execute()
    if (posts.length === 0) return []
    const order = (role: string) => roles.findIndex((r) => r === role)
    const cast = posts.filter((row) => row.about !== null)
    const made = (cast.length > 0 ? cast : posts)
      .map((row) => ({ ...row, token: newToken() }))
      .sort((a, b) => order(a.role) - order(b.role) || a.name.localeCompare(b.name))
    const ends = Temporal.Now.instant().add({ hours: longestHours }).toString()
    await tx
      .insertInto('access.sign_in_link')
      .values(
        made.map((l) => ({
          token_hash: hashOf(l.token),
          system_id: systemId,
          user_id: l.user_id,
          ends_at: ends,
        })),
      )
      .execute()
    return made.map(({ name, about, role, organisation, token }) => ({
      name,
      about,
      post: `${roleWords(role)}, ${organisation}`,
      role,
      token,
    }))
  })
}
