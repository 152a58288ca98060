import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import { type Instant, instantOf } from '../../../platform/time.ts'

export type MaySee = {
  organisationId: string
  organisation: string
  /** For one user only (break-glass); null for everyone of the organisation whose role sees people. */
  user: string | null
  /** "because they are or were in one of its beds" */
  why: string
  since: Instant
  /** When it ends, where that is known. */
  until: Instant | null
}

const why: Record<string, string> = {
  stay: 'they are, or lately were, in one of its beds',
  referral: 'they were referred to it',
  allocation: 'it has something to do for them',
  delay: 'nights they waited are still to be agreed',
  'break-glass': 'opened with a reason; the privacy officer checks it',
}

/** Who may see a person now, organisation by organisation, and why (rules IG-01, IG-02). */
export async function whoMaySee(tx: Tx, personId: string): Promise<MaySee[]> {
  const rows = await tx
    .selectFrom('access.relationship as r')
    .innerJoin('access.organisation as o', (j) =>
      j.onRef('o.system_id', '=', 'r.system_id').onRef('o.organisation_id', '=', 'r.organisation_id'),
    )
    .leftJoin('access.account as a', (j) =>
      j.onRef('a.system_id', '=', 'r.system_id').onRef('a.user_id', '=', 'r.user_id'),
    )
    .select(['r.organisation_id', 'o.name as organisation', 'r.reason', 'a.name as user'])
    .select((e) => [
      e.fn.min('r.began_at').as('since'),
      // An open relationship beats one whose end is known.
      sql<Date | null>`case when bool_or(r.ends_at is null) then null else max(r.ends_at) end`.as('until'),
    ])
    .where('r.person_id', '=', personId)
    .where('r.began_at', '<=', sql<Date>`platform.clock()`)
    .where((e) => e.or([e('r.ends_at', 'is', null), e('r.ends_at', '>', sql<Date>`platform.clock()`)]))
    .groupBy(['r.organisation_id', 'o.name', 'r.reason', 'a.name'])
    .orderBy('o.name')
    .orderBy('since')
    .execute()
  return rows.map((row) => ({
    organisationId: row.organisation_id,
    organisation: row.organisation,
    user: row.user,
    why: why[row.reason] ?? row.reason,
    since: instantOf(row.since),
    until: row.until && instantOf(row.until),
  }))
}
