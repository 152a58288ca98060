import type { Tx } from '../../../platform/db/tx.ts'
import { type Instant, type LocalDate, Temporal } from '../../../platform/time.ts'
import { namesOf, type PersonName } from '../../people/index.ts'
import type { WardKind } from '../../stays/index.ts'
import { courseOf, type RecordedCourse } from '../rules/course.ts'
import { type CourseFacts, courseFacts } from './course-facts.ts'
import { type CourseStay, courseStays } from './course-stays.ts'

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
  /** As it was known then: facts, council and date of birth. A ward's kind is that of today: nothing here can change it. */
  knownAt?: Instant | undefined
}

export type WardName = { wardId: string; name: string; siteId: string; site: string; kind: WardKind }

export type CoursesFound = {
  courses: RecordedCourse[]
  /** Of those whom the viewer may see. */
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
  const stays = await courseStays(tx, systemId, asked)
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
  return { courses: found, people: await namesIn(tx, stays), wards, facts }
}

/** Names as they are now, by whose each stay was known to be. */
async function namesIn(tx: Tx, stays: readonly CourseStay[]): Promise<Map<string, PersonName>> {
  const names = await namesOf(
    tx,
    stays.map((stay) => stay.person_now),
  )
  return new Map(
    stays.flatMap(({ person_id, person_now }) => {
      const name = names.get(person_now)
      return name ? [[person_id, name] as const] : []
    }),
  )
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
