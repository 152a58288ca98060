import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import { type Instant, instantOf } from '../../../platform/time.ts'
import { dayRoles, night, type OddKind, oddAccessLimits, oddWords } from '../rules/odd-access.ts'

export type OddAccess = {
  kind: OddKind
  /** "Opened 61 records within an hour" */
  words: string
  count: number
  userId: string
  user: string
  organisation: string
  from: Instant
  to: Instant
}

type Row = {
  kind: OddKind
  count: number
  user_id: string
  user: string
  organisation: string
  first: Date
  last: Date
}

/** Access that the privacy officer should look at, newest first (rule IG-07). Works on ids: it knows no names of people. */
export async function oddAccess(tx: Tx): Promise<OddAccess[]> {
  const place = await tx.selectFrom('access.system').select('settings').executeTakeFirst()
  const limits = oddAccessLimits((place?.settings ?? {}) as Record<string, unknown>)
  const hour = sql`extract(hour from at at time zone 'Europe/London')`
  const { rows } = await sql<Row>`
    with lately as (
      select n.*, a.name as user, o.name as organisation
      from access.opening n
      join access.account a on a.system_id = n.system_id and a.user_id = n.user_id
      join access.organisation o on o.system_id = n.system_id and o.organisation_id = n.organisation_id
      where n.system_id = platform.system_id() and n.at > platform.clock() - make_interval(days => ${limits.days})
    )
    select 'many' as kind, count(distinct person_id) as count, user_id, "user", organisation, min(at) as first, max(at) as last
      from lately group by user_id, "user", organisation, date_trunc('hour', at)
      having count(distinct person_id) > ${limits.peopleInAnHour}
    union all
    select 'night', count(distinct person_id), user_id, "user", organisation, min(at), max(at)
      from lately where role in (${sql.join(dayRoles)}) and (${hour} >= ${night.from} or ${hour} < ${night.to})
      group by user_id, "user", organisation, (at at time zone 'Europe/London' - make_interval(hours => ${night.to}))::date
    union all
    select 'ended', count(distinct l.person_id), l.user_id, l."user", l.organisation, min(l.at), max(l.at)
      from lately l
      where not exists (select from access.relationship r where r.system_id = l.system_id and r.person_id = l.person_id
        and r.organisation_id = l.organisation_id and (r.user_id is null or r.user_id = l.user_id)
        and (r.ends_at is null or r.ends_at > platform.clock()))
      group by l.user_id, l."user", l.organisation
    union all
    select 'reasons', count(*), b.user_id, a.name, o.name, min(b.at), max(b.at)
      from access.break_glass b
      join access.account a on a.system_id = b.system_id and a.user_id = b.user_id
      join access.organisation o on o.system_id = b.system_id and o.organisation_id = b.organisation_id
      where b.system_id = platform.system_id() and b.at > platform.clock() - interval '7 days'
      group by b.user_id, a.name, o.name having count(*) > ${limits.reasonsInAWeek}
    order by last desc, user_id, kind
    limit 200`.execute(tx)
  return rows.map((row) => ({
    kind: row.kind,
    words: oddWords(row.kind, Number(row.count)),
    count: Number(row.count),
    userId: row.user_id,
    user: row.user,
    organisation: row.organisation,
    from: instantOf(row.first),
    to: instantOf(row.last),
  }))
}
