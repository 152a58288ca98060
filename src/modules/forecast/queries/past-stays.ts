import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import { dateOf, type Instant, Temporal } from '../../../platform/time.ts'
import { courses, type RecordedCourse } from '../../delays/index.ts'
import type { Pathway } from '../../discharge/index.ts'
import { assessing } from '../rules/fit/assessments.ts'
import type { Beds, PastStay } from '../rules/fit/past.ts'
import { assessmentsKnown } from './assessments-known.ts'

/** Days since the beginning of 1970, with their fraction: what the rules of fitting reckon in. */
export const momentOf = (at: Instant): number => at.epochMilliseconds / 86_400_000

/** Died; and came from the bed of another provider. */
const dead = ['4', '5']
const transfer = '81'

const bedsOf = (kind: string | null): Beds | null => {
  if (kind === 'acute') return 'acute'
  return kind === 'community' || kind === 'intermediate' || kind === 'interim' ? 'step-down' : null
}

type StaysAsked = {
  systemId: string
  now: Instant
  /** Who left before this is left out; only who is there, where it is `now`. */
  since: Instant
}

/**
 * Stays in acute beds and in beds to get stronger in, each where it ended or is now; wards for mental health and hospital at
 * home are not among them. Names nobody; run as the service, because a share does not depend on who asks. One question.
 */
export async function pastStays(tx: Tx, { systemId, now, since }: StaysAsked): Promise<PastStay[]> {
  const { rows } = await sql<Row>`
    select s.site_id, w.kind, s.place, extract(year from age(s.admitted_at, p.date_of_birth))::int as age,
      (extract(epoch from s.admitted_at) / 86400)::float8 as came,
      (extract(epoch from coalesce(d.ready_since, case when s.place = 'left' and d.earlier_ready -> -1 ->> 'because' = 'left'
        then (d.earlier_ready -> -1 ->> 'from')::timestamptz end)) / 86400)::float8 as ready,
      (extract(epoch from s.left_at) / 86400)::float8 as gone, s.discharge_method, s.admission_method, d.pathway,
      s.left_at is null and exists (select from discharge.wait a where a.system_id = s.system_id and a.stay_id = s.stay_id
        and a.ended_at is null and a.awaits = any(${[...assessing]}::text[])) as to_assess
    from stays.stay s
    join stays.ward w on w.system_id = s.system_id and w.ward_id = s.ward_id
    join people.person p on p.system_id = s.system_id and p.person_id = s.person_id
    left join discharge.status d on d.system_id = s.system_id and d.stay_id = s.stay_id
    where s.system_id = ${systemId} and s.place <> 'cancelled' and w.kind in ('acute', 'community', 'intermediate', 'interim')
      and s.admitted_at <= ${now.toString()}::timestamptz
      and (s.left_at is null or s.left_at >= ${since.toString()}::timestamptz)`.execute(tx)
  return rows.map((row) => ({
    beds: bedsOf(row.kind)!,
    site: row.site_id,
    age: row.age,
    came: row.came,
    ready: row.ready,
    left: row.gone,
    died: dead.includes(row.discharge_method ?? ''),
    pathway: row.pathway,
    toAssess: row.to_assess,
    withoutBed: row.place === 'no bed',
    transferred: row.admission_method === transfer,
  }))
}

type Row = {
  site_id: string
  kind: string
  place: string
  age: number | null
  came: number
  ready: number | null
  gone: number | null
  discharge_method: string | null
  admission_method: string | null
  pathway: Pathway | null
  to_assess: boolean
}

/**
 * The same from the facts that had been recorded by a moment: nothing that was learned later counts. For looking back; what
 * holds now is asked with `pastStays`.
 */
export async function pastStaysKnown(
  tx: Tx,
  { systemId, now, since }: StaysAsked,
  knownAt: Instant,
): Promise<PastStay[]> {
  const { rows } = await sql<{ stay_id: string }>`
    select distinct stay_id from stays.fact
    where system_id = ${systemId} and kind = 'admitted' and recorded_at <= ${knownAt.toString()}::timestamptz
      and happened_at <= ${now.toString()}::timestamptz`.execute(tx)
  const found = await courses(tx, systemId, {
    from: dateOf(since),
    to: dateOf(now),
    now,
    stayIds: rows.map(({ stay_id }) => stay_id),
    knownAt,
  })
  const pathways = await pathwaysKnown(tx, systemId, knownAt)
  const asked = await assessmentsKnown(tx, systemId, { now, knownAt })
  const toAssess = new Set(asked.flatMap(({ stayId, done }) => (done === null ? stayId : [])))
  return found.courses.flatMap((course) => {
    const gone = course.leftAt
    if (gone && Temporal.Instant.compare(gone, since) < 0) return []
    const stay = stayOf(course, pathways.get(course.stayId) ?? null)
    return stay ? [{ ...stay, toAssess: stay.left === null && toAssess.has(course.stayId) }] : []
  })
}

function stayOf(course: RecordedCourse, pathway: Pathway | null): PastStay | null {
  const last = course.stretches.at(-1)
  const beds = bedsOf(last?.wardKind ?? null)
  const period = course.ready.at(-1)
  const isLast = period && (period.to === null || period.ended?.because === 'left')
  return last && beds
    ? {
        beds,
        site: last.siteId,
        age: course.bornOn
          ? course.bornOn.until(dateOf(course.admittedAt), { largestUnit: 'years' }).years
          : null,
        came: momentOf(course.admittedAt),
        ready: isLast ? momentOf(period.from) : null,
        left: course.leftAt && momentOf(course.leftAt),
        died: dead.includes(course.dischargeMethod ?? ''),
        pathway,
        toAssess: false,
        withoutBed: false,
        transferred: false,
      }
    : null
}

async function pathwaysKnown(tx: Tx, systemId: string, knownAt: Instant): Promise<Map<string, Pathway>> {
  const at = sql`${knownAt.toString()}::timestamptz`
  const { rows } = await sql<{ stay_id: string; pathway: Pathway }>`
    select distinct on (f.stay_id) f.stay_id, f.detail ->> 'pathway' as pathway
    from discharge.fact f
    where f.system_id = ${systemId} and f.kind = 'pathway' and f.recorded_at <= ${at}
      and not exists (select from discharge.fact c where c.system_id = f.system_id and c.supersedes = f.fact_id
        and c.recorded_at <= ${at})
    order by f.stay_id, f.happened_at desc, f.recorded_at desc, f.fact_id desc`.execute(tx)
  return new Map(rows.map(({ stay_id, pathway }) => [stay_id, pathway]))
}
