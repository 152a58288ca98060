import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { SignedIn } from '../../../platform/http/page.ts'
import { type Instant, instantOf } from '../../../platform/time.ts'

export type OwnSession = {
  began: Instant
  lastSeen: Instant
  post: string
  organisation: string
  here: boolean
}

/** Where the viewer's account is signed in now, newest first. */
export async function ownSessions(tx: Tx, { viewer }: { viewer: SignedIn }): Promise<OwnSession[]> {
  const rows = await tx
    .selectFrom('access.session as s')
    .innerJoin('access.post as p', (j) =>
      j.onRef('p.system_id', '=', 's.system_id').onRef('p.post_id', '=', 's.post_id'),
    )
    .innerJoin('access.organisation as o', (j) =>
      j.onRef('o.system_id', '=', 'p.system_id').onRef('o.organisation_id', '=', 'p.organisation_id'),
    )
    .select(['s.began_at', 's.last_seen_at', 'p.role', 'o.name as organisation'])
    .select(sql<string>`left(encode(s.token_hash, 'hex'), 32)`.as('id'))
    .where('s.system_id', '=', viewer.systemId)
    .where('s.user_id', '=', viewer.userId)
    .where('s.ended_at', 'is', null)
    .where('s.ends_at', '>', sql<Date>`now()`)
    .orderBy('s.last_seen_at', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => ({
    began: instantOf(row.began_at),
    lastSeen: instantOf(row.last_seen_at),
    post: row.role,
    organisation: row.organisation,
    here: row.id === viewer.sessionId.slice(0, 32),
  }))
}
