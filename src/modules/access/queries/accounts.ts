import type { Tx } from '../../../platform/db/tx.ts'
import { type Instant, instantOf } from '../../../platform/time.ts'
import type { Role } from '../may.ts'
import { postWords } from '../rules/post-words.ts'

export type Post = {
  postId: string
  organisationId: string
  organisation: string
  role: Role
  wardId: string | null
  words: string
}
export type Account = {
  userId: string
  name: string
  shortName: string
  signInName: string
  phone: string | null
  endedAt: Instant | null
  singleKeys: boolean
  /** The posts held now. */
  posts: Post[]
}

/** The people who sign in, by name, those who have ended last: all of the place, one organisation's, or one. */
export async function accounts(
  tx: Tx,
  only: { organisationId?: string; userId?: string } = {},
): Promise<Account[]> {
  const rows = await tx
    .selectFrom('access.account as a')
    .leftJoin('access.post as p', (j) =>
      j
        .onRef('p.system_id', '=', 'a.system_id')
        .onRef('p.user_id', '=', 'a.user_id')
        .on('p.ended_at', 'is', null),
    )
    .leftJoin('access.organisation as o', (j) =>
      j.onRef('o.system_id', '=', 'p.system_id').onRef('o.organisation_id', '=', 'p.organisation_id'),
    )
    .select([
      'a.user_id',
      'a.name',
      'a.short_name',
      'a.sign_in_name',
      'a.phone',
      'a.ended_at',
      'a.single_keys',
    ])
    .select(['p.post_id', 'p.organisation_id', 'p.role', 'p.ward_id', 'o.name as organisation'])
    .$if(only.userId !== undefined, (q) => q.where('a.user_id', '=', only.userId!))
    .$if(only.organisationId !== undefined, (q) =>
      q.where('a.user_id', 'in', (e) =>
        e
          .selectFrom('access.post as h')
          .select('h.user_id')
          .where('h.organisation_id', '=', only.organisationId!)
          .where('h.ended_at', 'is', null),
      ),
    )
    .orderBy('a.ended_at', (o) => o.desc().nullsFirst())
    .orderBy('a.name')
    .orderBy('a.user_id')
    .orderBy('p.post_id')
    .execute()
  const byId = new Map<string, Account>()
  for (const row of rows) {
    const account = byId.get(row.user_id) ?? {
      userId: row.user_id,
      name: row.name,
      shortName: row.short_name,
      signInName: row.sign_in_name,
      phone: row.phone,
      endedAt: row.ended_at && instantOf(row.ended_at),
      singleKeys: row.single_keys,
      posts: [],
    }
    if (row.post_id && row.organisation_id && row.role)
      account.posts.push({
        postId: row.post_id,
        organisationId: row.organisation_id,
        organisation: row.organisation ?? '',
        role: row.role as Role,
        wardId: row.ward_id,
        words: postWords(row.role, row.organisation ?? ''),
      })
    byId.set(row.user_id, account)
  }
  return [...byId.values()]
}
