import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import { type Instant, type LocalDate, startOf } from '../../../platform/time.ts'

/**
 * Beds of our own wards that stood empty and open at a midnight, as the stays have it: nobody says these. A bed that is kept
 * for somebody on leave is not empty.
 */
export async function emptyBedsThen(
  tx: Tx,
  systemId: string,
  wardIds: readonly string[],
  { from, to }: { from: LocalDate; to: LocalDate },
): Promise<(wardId: string, midnight: Instant) => number> {
  if (wardIds.length === 0) return () => 0
  const begins = startOf(from).toString()
  const ends = startOf(to.add({ days: 1 })).toString()
  const beds = await bedsOf(tx, systemId, wardIds)
  const taken = Map.groupBy(
    [
      ...(await lyingIn(tx, systemId, wardIds, begins, ends)),
      ...(await closedIn(tx, systemId, wardIds, begins, ends)),
    ],
    ({ bed_id }) => bed_id,
  )
  return (wardId, midnight) => {
    const at = midnight.epochMilliseconds
    const is = ({ since, until }: Span) => since <= at && (until === null || until > at)
    return beds.filter(
      (bed) =>
        bed.ward_id === wardId &&
        (bed.ended === null || bed.ended > at) &&
        !(taken.get(bed.bed_id) ?? []).some(is),
    ).length
  }
}

type Span = { bed_id: string; since: number; until: number | null }

const ms = (column: string) => sql.raw(`(extract(epoch from ${column}) * 1000)::float8`)

async function bedsOf(tx: Tx, systemId: string, wardIds: readonly string[]) {
  const { rows } = await sql<{ bed_id: string; ward_id: string; ended: number | null }>`
    select bed_id, ward_id, ${ms('ended_at')} as ended from stays.bed
    where system_id = ${systemId} and ward_id = any(${[...wardIds]}::uuid[])`.execute(tx)
  return rows
}

/** Who lay in which of these beds from when to when: from the facts that stand, because a stay's row knows today alone. */
async function lyingIn(tx: Tx, systemId: string, wardIds: readonly string[], begins: string, ends: string) {
  const { rows } = await sql<Span>`
    with moves as (
      select f.kind, f.detail, f.happened_at,
        lead(f.happened_at) over (partition by f.stay_id order by f.happened_at, f.recorded_at, f.fact_id) as until
      from stays.fact f
      join stays.stay s on s.system_id = f.system_id and s.stay_id = f.stay_id
      where f.system_id = ${systemId} and f.kind in ('admitted', 'moved', 'discharged')
        and s.place <> 'cancelled' and s.admitted_at <= ${ends}::timestamptz
        and (s.left_at is null or s.left_at > ${begins}::timestamptz)
        and not exists (select from stays.fact c where c.system_id = f.system_id and c.supersedes = f.fact_id)
    )
    select (detail ->> 'bedId')::uuid as bed_id, ${ms('happened_at')} as since, ${ms('until')} as until
    from moves where kind <> 'discharged' and detail ->> 'bedId' is not null
      and (detail ->> 'wardId')::uuid = any(${[...wardIds]}::uuid[])`.execute(tx)
  return rows
}

async function closedIn(tx: Tx, systemId: string, wardIds: readonly string[], begins: string, ends: string) {
  const { rows } = await sql<Span>`
    select c.bed_id, ${ms('c.closed_at')} as since, ${ms('c.reopened_at')} as until
    from stays.bed_closure c join stays.bed b on b.system_id = c.system_id and b.bed_id = c.bed_id
    where c.system_id = ${systemId} and b.ward_id = any(${[...wardIds]}::uuid[])
      and c.closed_at <= ${ends}::timestamptz and (c.reopened_at is null or c.reopened_at > ${begins}::timestamptz)`.execute(
    tx,
  )
  return rows
}
