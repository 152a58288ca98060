import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import { type Instant, instantOf, startOf, Temporal } from '../../../platform/time.ts'
import type { Period } from '../rules/series.ts'
import type { CountedStay } from '../rules/stay-items.ts'

/** A readmission counts until so many days after leaving, so stays that begin then are asked for too. */
const after = 29

/** Every stay that touches the period or the days after it: one question, as it is known or as it was known then. */
export async function countedStays(
  tx: Tx,
  systemId: string,
  { from, to }: Period,
  knownAt: Instant | null,
): Promise<CountedStay[]> {
  const begins = sql`${startOf(from).toString()}::timestamptz`
  const ends = sql`${startOf(to.add({ days: after })).toString()}::timestamptz`
  const { rows } = await sql<Row>`
    select s.stay_id, s.person_id, s.site_id, i.organisation_id, w.kind, p.authority_id,
      to_char(p.date_of_birth, 'YYYY-MM-DD') as born,
      s.admitted_at, s.method, s.left_at, s.left_by, s.left_to
    from ${knownAt ? asKnown(systemId, knownAt) : asIs(systemId)} s
    join stays.site i on i.system_id = ${systemId} and i.site_id = s.site_id
    join people.person p on p.system_id = ${systemId} and p.person_id = s.person_id
    left join stays.ward w on w.system_id = ${systemId} and w.ward_id = s.ward_id
    where s.admitted_at < ${ends} and (s.left_at is null or s.left_at >= ${begins})
    order by s.stay_id`.execute(tx)
  return rows.map((row) => ({
    stayId: row.stay_id,
    personId: row.person_id,
    trust: row.organisation_id,
    site: row.site_id,
    wardKind: row.kind,
    council: row.authority_id,
    bornOn: row.born ? Temporal.PlainDate.from(row.born) : null,
    admittedAt: instantOf(row.admitted_at),
    method: row.method ?? '',
    leftAt: row.left_at ? instantOf(row.left_at) : null,
    leftBy: row.left_by,
    leftTo: row.left_to,
  }))
}

type Row = {
  stay_id: string
  person_id: string
  site_id: string
  organisation_id: string
  kind: string | null
  authority_id: string | null
  born: string | null
  admitted_at: Date
  method: string | null
  left_at: Date | null
  left_by: string | null
  left_to: string | null
}

const asIs = (systemId: string) => sql`(
  select stay_id, person_id, site_id, ward_id, admitted_at, admission_method as method, left_at,
    discharge_method as left_by, discharge_destination as left_to
  from stays.stay where system_id = ${systemId} and place <> 'cancelled')`

/**
 * From the facts that stood at a moment. Whose a record was and where somebody lives is as it is known now: the people of a
 * count do not change with what is learned about them.
 */
const asKnown = (systemId: string, knownAt: Instant) => {
  const at = sql`${knownAt.toString()}::timestamptz`
  return sql`(
    with known as (
      select f.* from stays.fact f
      where f.system_id = ${systemId} and f.recorded_at <= ${at} and f.kind in ('admitted', 'moved', 'discharged')
        and not exists (select from stays.fact c where c.system_id = f.system_id and c.supersedes = f.fact_id
          and c.recorded_at <= ${at})
    ), summed as (
      select stay_id,
        (array_agg(person_id))[1] as fact_person,
        min(happened_at) filter (where kind = 'admitted') as admitted_at,
        (array_agg(detail ->> 'method' order by happened_at) filter (where kind = 'admitted'))[1] as method,
        (array_agg(detail order by happened_at desc, recorded_at desc) filter (where kind in ('admitted', 'moved')))[1] as place,
        max(happened_at) filter (where kind = 'discharged') as left_at,
        (array_agg(detail order by happened_at desc) filter (where kind = 'discharged'))[1] as gone
      from known group by stay_id
      having bool_or(kind = 'admitted')
    )
    select k.stay_id, coalesce(s.person_id, k.fact_person) as person_id, (k.place ->> 'siteId')::uuid as site_id,
      (k.place ->> 'wardId')::uuid as ward_id, k.admitted_at, k.method, k.left_at,
      k.gone ->> 'method' as left_by, k.gone ->> 'destination' as left_to
    from summed k left join stays.stay s on s.system_id = ${systemId} and s.stay_id = k.stay_id)`
}
