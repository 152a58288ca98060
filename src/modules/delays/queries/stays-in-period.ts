import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import { type Instant, startOf } from '../../../platform/time.ts'
import type { Period } from '../rules/returns/period.ts'
import { wasThere } from './course-stays.ts'

/** Stays of which any part lies in a period, ready or not, as known now or then; cancelled ones are none. */
export async function staysIn(
  tx: Tx,
  systemId: string,
  { from, to }: Period,
  organisationId: string | null,
  knownAt?: Instant,
): Promise<string[]> {
  const begins = sql`${startOf(from).toString()}::timestamptz`
  const ends = sql`${startOf(to.add({ days: 1 })).toString()}::timestamptz`
  const within = knownAt
    ? sql`${wasThere(begins, knownAt)} and exists (
        select from stays.fact f where f.system_id = s.system_id and f.stay_id = s.stay_id and f.kind = 'admitted'
          and f.recorded_at <= ${knownAt.toString()}::timestamptz and f.happened_at < ${ends})`
    : sql`s.place <> 'cancelled' and s.admitted_at < ${ends} and (s.left_at is null or s.left_at >= ${begins})`
  const { rows } = await sql<{ stay_id: string }>`
    select s.stay_id from stays.stay s
    where s.system_id = ${systemId} and ${within}
      ${organisationId ? sql`and s.organisation_id = ${organisationId}` : sql``}`.execute(tx)
  return rows.map((row) => row.stay_id)
}
