import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import { type Instant, instantOf } from '../../../platform/time.ts'
import type { Finding } from '../actions/check-break-glass.ts'

export type BreakGlass = {
  breakGlassId: string
  /** A reference only: the privacy officer is told of the deed, not of whom it concerned (rule IG-03). */
  personId: string
  userId: string
  user: string
  organisation: string
  reasonClass: string
  words: string
  at: Instant
  endsAt: Instant
  checked: { at: Instant; by: string; finding: Finding; words: string | null } | null
  /** How often the record was opened by this user while it was open to them. */
  looked: number
}

/** Openings with a reason, the unchecked ones first and oldest first among them, then the checked, newest first. */
export async function breakGlassList(
  tx: Tx,
  { limit = 200 }: { limit?: number } = {},
): Promise<BreakGlass[]> {
  const rows = await tx
    .selectFrom('access.break_glass as b')
    .innerJoin('access.account as a', (j) =>
      j.onRef('a.system_id', '=', 'b.system_id').onRef('a.user_id', '=', 'b.user_id'),
    )
    .innerJoin('access.organisation as o', (j) =>
      j.onRef('o.system_id', '=', 'b.system_id').onRef('o.organisation_id', '=', 'b.organisation_id'),
    )
    .leftJoin('access.account as c', (j) =>
      j.onRef('c.system_id', '=', 'b.system_id').onRef('c.user_id', '=', 'b.checked_by'),
    )
    .selectAll('b')
    .select(['a.name as user', 'o.name as organisation', 'c.name as checker'])
    .select(
      sql<number>`(select count(*) from access.opening n where n.system_id = b.system_id and n.user_id = b.user_id
        and n.person_id = b.person_id and n.at between b.at and b.ends_at)`.as('looked'),
    )
    .orderBy(sql`b.checked_at is not null`)
    .orderBy(sql`case when b.checked_at is null then b.at end`)
    .orderBy('b.checked_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    breakGlassId: row.break_glass_id,
    personId: row.person_id,
    userId: row.user_id,
    user: row.user,
    organisation: row.organisation,
    reasonClass: row.reason_class,
    words: row.words,
    at: instantOf(row.at),
    endsAt: instantOf(row.ends_at),
    checked: row.checked_at
      ? {
          at: instantOf(row.checked_at),
          by: row.checker ?? '',
          finding: row.finding as Finding,
          words: row.finding_words,
        }
      : null,
    looked: Number(row.looked),
  }))
}
