import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import { type Instant, type LocalDate, startOf } from '../../../platform/time.ts'

export type StaysAsked = {
  from: LocalDate
  to: LocalDate
  organisationId?: string | undefined
  authorityId?: string | undefined
  stayIds?: readonly string[] | undefined
  knownAt?: Instant | undefined
}

/** Whose a stay is, and what their record says for the count. */
export type CourseStay = {
  stay_id: string
  /** Whose it was known to be: another record's, where two were joined or taken apart since. */
  person_id: string
  /** Whose it is now, which is whom a viewer may see. */
  person_now: string
  organisation_id: string
  authority_id: string | null
  date_of_birth: string | null
}

/** The stays that can have a night in the window, with council and date of birth as they were known. */
export async function courseStays(tx: Tx, systemId: string, asked: StaysAsked): Promise<CourseStay[]> {
  const { organisationId, authorityId, knownAt } = asked
  const known = knownAt ? asKnown(systemId, knownAt) : asIs
  const { rows } = await sql<CourseStay>`
    select * from (
      select s.stay_id, s.person_id as person_now, s.organisation_id, ${known.columns}
      from stays.stay s
      join people.person p on p.system_id = s.system_id and p.person_id = s.person_id
      ${known.joins}
      where s.system_id = ${systemId} and ${whichStays(asked)}
        ${organisationId ? sql`and s.organisation_id = ${organisationId}` : sql``}
    ) k
    ${authorityId ? sql`where k.authority_id = ${authorityId}` : sql``}
    order by k.stay_id`.execute(tx)
  return rows
}

type Known = { columns: ReturnType<typeof sql>; joins: ReturnType<typeof sql> }

const asIs: Known = { columns: sql`s.person_id, p.authority_id, p.date_of_birth`, joins: sql`` }

/**
 * As a person's record stood at a moment: the first of its earlier values that held until after it, or what it says now
 * where nothing has changed since. A stay whose record was joined with another one since, or taken apart, has that of
 * then; a viewer who may not see that record has what stands now.
 */
function asKnown(systemId: string, knownAt: Instant): Known {
  const at = sql`${knownAt.toString()}::timestamptz`
  const stays = sql`jsonb_array_elements_text(moved -> 'rows' -> 'stays.stay')::uuid`
  return {
    columns: sql`coalesce(o.person_id, s.person_id) as person_id,
      case when h.was is not null then (h.was ->> 'authority_id')::uuid
        when o.person_id is not null then o.authority_id else p.authority_id end as authority_id,
      case when h.was is not null then (h.was ->> 'date_of_birth')::date
        when o.person_id is not null then o.date_of_birth else p.date_of_birth end as date_of_birth`,
    joins: sql`
      left join (
        select distinct on (stay_id) stay_id, person_id from (
          select at, merged_person_id as person_id, ${stays} as stay_id
          from people.merge where system_id = ${systemId} and at > ${at}
          union all
          select reversed_at, kept_person_id, ${stays}
          from people.merge where system_id = ${systemId} and reversed_at > ${at}
        ) e order by stay_id, at
      ) m on m.stay_id = s.stay_id
      left join people.person o on o.system_id = s.system_id and o.person_id = m.person_id
      left join lateral (
        select was from people.person_history e
        where e.system_id = s.system_id and e.person_id = coalesce(o.person_id, s.person_id) and e.until_at > ${at}
        order by e.until_at, e.history_id limit 1
      ) h on true`,
  }
}

function whichStays({ from, to, stayIds, knownAt }: StaysAsked) {
  const begins = sql`${startOf(from).toString()}::timestamptz`
  const ends = sql`${startOf(to.add({ days: 1 })).toString()}::timestamptz`
  if (stayIds) return sql`s.stay_id = any(${[...stayIds]}::uuid[])`
  if (!knownAt)
    return sql`s.place <> 'cancelled' and (s.left_at is null or s.left_at >= ${begins}) and s.stay_id in (
      select stay_id from discharge.status where system_id = s.system_id and first_ready_at < ${ends})`
  return sql`${wasThere(begins, knownAt)} and exists (
    select from discharge.fact f where f.system_id = s.system_id and f.stay_id = s.stay_id
      and f.kind = 'readiness' and f.recorded_at <= ${knownAt.toString()}::timestamptz and f.happened_at < ${ends})`
}

/**
 * What is known today may have been corrected since, so nothing derived can say who was there: whoever has not left before
 * the window, or is said to have by something that was not known then.
 */
export const wasThere = (begins: ReturnType<typeof sql>, knownAt: Instant) => sql`(
  s.left_at is null or s.left_at >= ${begins} or exists (
    select from stays.fact f where f.system_id = s.system_id and f.stay_id = s.stay_id
      and f.kind in ('discharged', 'withdrawn') and f.recorded_at > ${knownAt.toString()}::timestamptz))`
