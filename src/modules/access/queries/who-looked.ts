import type { Tx } from '../../../platform/db/tx.ts'
import { type Instant, instantOf } from '../../../platform/time.ts'

export type Opening = {
  at: Instant
  userId: string
  name: string
  /** The role they looked in. */
  role: string
  organisation: string
  what: string
  /** The reference of the record: its id, which is no name and no number. */
  personId: string
}

/** Everyone who opened a record, newest first (rule IG-06). */
export const whoLooked = (tx: Tx, personId: string, limit = 200): Promise<Opening[]> =>
  openings(tx, { personId, limit })

/** Openings of one record or by one user, newest first: the two reports of rule IG-06. */
export async function openings(
  tx: Tx,
  { personId, userId, limit }: { personId?: string | undefined; userId?: string | undefined; limit: number },
): Promise<Opening[]> {
  const rows = await tx
    .selectFrom('access.opening as n')
    .innerJoin('access.account as a', (j) =>
      j.onRef('a.system_id', '=', 'n.system_id').onRef('a.user_id', '=', 'n.user_id'),
    )
    .innerJoin('access.organisation as o', (j) =>
      j.onRef('o.system_id', '=', 'n.system_id').onRef('o.organisation_id', '=', 'n.organisation_id'),
    )
    .select(['n.at', 'n.user_id', 'a.name', 'n.role', 'o.name as organisation', 'n.what', 'n.person_id'])
    .$if(personId !== undefined, (q) => q.where('n.person_id', '=', personId!))
    .$if(userId !== undefined, (q) => q.where('n.user_id', '=', userId!))
    .orderBy('n.at', 'desc')
    .orderBy('n.opening_id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    at: instantOf(row.at),
    userId: row.user_id,
    name: row.name,
    role: row.role,
    organisation: row.organisation,
    what: row.what,
    personId: row.person_id,
  }))
}
