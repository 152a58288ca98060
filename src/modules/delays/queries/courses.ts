import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import { type Instant, type LocalDate, startOf, Temporal } from '../../../platform/time.ts'
import { namesOf, type PersonName } from '../../people/index.ts'
import type { WardKind } from '../../stays/index.ts'
import { courseOf, type RecordedCourse } from '../rules/course.ts'
import { type CourseFacts, courseFacts } from './course-facts.ts'

export type CoursesAsked = {
  /** The window of the count, both dates included. */
  from: LocalDate
  to: LocalDate
  now: Instant
  /** Only beds of this organisation. */
  organisationId?: string | undefined
  /** Only people of this council. */
  authorityId?: string | undefined
  /** These stays, ready or not, instead of those that were ever ready. */
  stayIds?: readonly string[] | undefined
  /** As it was known then. Birthday, council and wards are those of today: they are not kept as facts. */
  knownAt?: Instant | undefined
}

export type WardName = { wardId: string; name: string; siteId: string; site: string; kind: WardKind }

export type CoursesFound = {
  courses: RecordedCourse[]
  people: Map<string, PersonName>
  wards: Map<string, WardName>
  /** What the courses rest on, corrected facts included. */
  facts: CourseFacts
}

/**
 * What every stay gives the count that the viewer may see and that can have a ready night in the window. Six questions
 * to the database, however many stays there are.
 */
export async function courses(tx: Tx, systemId: string, asked: CoursesAsked): Promise<CoursesFound> {
  const stays = await staysOf(tx, systemId, asked)
  const facts = await courseFacts(
    tx,
    systemId,
    stays.map((stay) => stay.stay_id),
    asked.knownAt,
  )
  const wards = await wardsOf(tx, systemId)
  const found = stays.flatMap((stay) => {
    const course = courseOf({
      stayFacts: facts.stay.get(stay.stay_id) ?? [],
      dischargeFacts: facts.discharge.get(stay.stay_id) ?? [],
      stayId: stay.stay_id,
      personId: stay.person_id,
      providerId: stay.organisation_id,
      authorityId: stay.authority_id,
      bornOn: stay.date_of_birth ? Temporal.PlainDate.from(stay.date_of_birth) : null,
      ward: (wardId) => wards.get(wardId)!,
    })
    return course ? [course] : []
  })
  const people = await namesOf(
    tx,
    found.map(({ personId }) => personId),
  )
  return { courses: found, people, wards, facts }
}

type StayRow = {
  stay_id: string
  person_id: string
  organisation_id: string
  authority_id: string | null
  date_of_birth: string | null
}

async function staysOf(tx: Tx, systemId: string, asked: CoursesAsked): Promise<StayRow[]> {
  const { organisationId, authorityId } = asked
  const { rows } = await sql<StayRow>`
    select s.stay_id, s.person_id, s.organisation_id, p.authority_id, p.date_of_birth
    from stays.stay s
    join people.person p on p.system_id = s.system_id and p.person_id = s.person_id
    where s.system_id = ${systemId} and ${whichStays(asked)}
      ${organisationId ? sql`and s.organisation_id = ${organisationId}` : sql``}
      ${authorityId ? sql`and p.authority_id = ${authorityId}` : sql``}
    order by s.stay_id`.execute(tx)
  return rows
}

function whichStays({ from, to, stayIds, knownAt }: CoursesAsked) {
  const begins = sql`${startOf(from).toString()}::timestamptz`
  const ends = sql`${startOf(to.add({ days: 1 })).toString()}::timestamptz`
  if (stayIds) return sql`s.stay_id = any(${[...stayIds]}::uuid[])`
  if (!knownAt)
    return sql`s.place <> 'cancelled' and (s.left_at is null or s.left_at >= ${begins}) and s.stay_id in (
      select stay_id from discharge.status where system_id = s.system_id and first_ready_at < ${ends})`
  // What is known today may have been corrected since: nothing derived can choose the stays, only what was recorded then.
  const known = sql`${knownAt.toString()}::timestamptz`
  return sql`(s.left_at is null or s.left_at >= ${begins} or exists (
      select from stays.fact f where f.system_id = s.system_id and f.stay_id = s.stay_id and f.kind = 'discharged'
        and f.recorded_at > ${known}))
    and exists (select from discharge.fact f where f.system_id = s.system_id and f.stay_id = s.stay_id
      and f.kind = 'readiness' and f.recorded_at <= ${known} and f.happened_at < ${ends})`
}

async function wardsOf(tx: Tx, systemId: string) {
  const rows = await tx
    .selectFrom('stays.ward as w')
    .innerJoin('stays.site as i', (on) =>
      on.onRef('i.system_id', '=', 'w.system_id').onRef('i.site_id', '=', 'w.site_id'),
    )
    .select(['w.ward_id', 'w.name', 'w.kind', 'w.specialty', 'w.site_id', 'i.short_name'])
    .where('w.system_id', '=', systemId)
    .execute()
  return new Map(
    rows.map((row) => [
      row.ward_id,
      {
        wardId: row.ward_id,
        name: row.name,
        siteId: row.site_id,
        site: row.short_name,
        kind: row.kind as WardKind,
        specialty: row.specialty,
      },
    ]),
  )
}
