import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import { type Instant, startOf } from '../../../platform/time.ts'
import type { Destination } from '../rules/returns/community.ts'
import type { Period } from '../rules/returns/period.ts'

/** Stays of which any part lies in a period, ready or not; cancelled ones are none. */
export async function staysIn(
  tx: Tx,
  systemId: string,
  { from, to }: Period,
  organisationId: string | null,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('stays.stay')
    .select('stay_id')
    .where('system_id', '=', systemId)
    .where('place', '<>', 'cancelled')
    .where(sql<boolean>`admitted_at < ${startOf(to.add({ days: 1 })).toString()}::timestamptz`)
    .where(sql<boolean>`(left_at is null or left_at >= ${startOf(from).toString()}::timestamptz)`)
    .$if(organisationId !== null, (q) => q.where('organisation_id', '=', organisationId!))
    .execute()
  return rows.map((row) => row.stay_id)
}

/** What a community return asks beside the count: whether criteria were ever recorded by then, and where people went. */
export async function recordedOf(
  tx: Tx,
  systemId: string,
  stayIds: readonly string[],
  by: Instant,
): Promise<{ isAsked: (stayId: string) => boolean; destinationOf: (stayId: string) => Destination }> {
  if (stayIds.length === 0)
    return { isAsked: () => false, destinationOf: () => ({ pathway: null, destination: null }) }
  const { rows } = await sql<{
    stay_id: string
    asked: boolean
    pathway: string | null
    destination: string | null
  }>`
    select s.stay_id, d.pathway, s.discharge_destination as destination, exists (
      select from discharge.fact f where f.system_id = s.system_id and f.stay_id = s.stay_id and f.kind = 'criteria'
        and f.recorded_at <= ${by.toString()}::timestamptz) as asked
    from stays.stay s
    left join discharge.status d on d.system_id = s.system_id and d.stay_id = s.stay_id
    where s.system_id = ${systemId} and s.stay_id = any(${[...stayIds]}::uuid[])`.execute(tx)
  const found = new Map(rows.map((row) => [row.stay_id, row]))
  return {
    isAsked: (stayId) => found.get(stayId)?.asked ?? false,
    destinationOf: (stayId) => {
      const row = found.get(stayId)
      return { pathway: row?.pathway ?? null, destination: row?.destination ?? null }
    },
  }
}
