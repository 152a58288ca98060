import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { dateOf, type Instant, instantOf } from '../../../platform/time.ts'
import { namesOf, type PersonName } from '../../people/index.ts'
import type { DelayFact } from '../rules/facts.ts'
import { casesOf, type NoticeCase } from '../rules/notices/cases.ts'
import type { LiableCase } from '../rules/notices/liable-days.ts'
import { delayFactsOf } from '../store.ts'

/** A stay with its notices, as its page and the audit list need it. */
export type NoticeStay = {
  stayId: string
  person: PersonName
  organisationId: string
  /** The NHS body: "Marlshire Hospitals". */
  hospitalBody: string
  site: string
  place: string
  admittedAt: Instant
  leftAt: Instant | null
  left: LiableCase['left']
  /** The council of ordinary residence, where it is recorded. */
  councilId: string | null
  facts: DelayFact[]
  cases: NoticeCase[]
}

/** One stay, or null where the viewer may not see it: whether it exists is not said. */
export async function noticeStay(
  tx: Tx,
  viewer: Viewer,
  now: Instant,
  stayId: string | undefined,
): Promise<NoticeStay | null> {
  return (await read(tx, viewer, now, sql`s.stay_id = ${stayId ?? null}::uuid`))[0] ?? null
}

/** Every stay that the viewer may see and that has an assessment notice, the latest notice first. */
export async function noticeStays(tx: Tx, viewer: Viewer, now: Instant): Promise<NoticeStay[]> {
  const all = await read(
    tx,
    viewer,
    now,
    sql`s.stay_id in (select f.stay_id from delays.fact f
      where f.system_id = ${viewer.systemId} and f.kind = 'assessment-notice')`,
  )
  return all
    .filter(({ cases }) => cases.length > 0)
    .sort((a, b) => latest(b) - latest(a) || (a.stayId < b.stayId ? -1 : 1))
}

const latest = ({ cases }: NoticeStay) =>
  Math.max(...cases.map(({ assessment }) => assessment.fact.happenedAt.epochMilliseconds))

async function read(
  tx: Tx,
  viewer: Viewer,
  now: Instant,
  which: ReturnType<typeof sql>,
): Promise<NoticeStay[]> {
  const { rows } = await sql<Row>`
    select s.stay_id, s.person_id, s.organisation_id, o.name as body, i.name as site, s.place, s.admitted_at, s.left_at,
      s.discharge_method, p.authority_id
    from stays.stay s
    join people.person p on p.system_id = s.system_id and p.person_id = s.person_id
    join stays.site i on i.system_id = s.system_id and i.site_id = s.site_id
    join access.organisation o on o.system_id = s.system_id and o.organisation_id = s.organisation_id
    where s.system_id = ${viewer.systemId} and ${which}`.execute(tx)
  const facts = await delayFactsOf(
    tx,
    viewer.systemId,
    rows.map((row) => row.stay_id),
  )
  const names = await namesOf(
    tx,
    rows.map((row) => row.person_id),
  )
  return rows.flatMap((row) => {
    const person = names.get(row.person_id)
    return person ? [stayOf(row, person, facts.get(row.stay_id) ?? [], now)] : []
  })
}

type Row = {
  stay_id: string
  person_id: string
  organisation_id: string
  body: string
  site: string
  place: string
  admitted_at: Date
  left_at: Date | null
  discharge_method: string | null
  authority_id: string | null
}

function stayOf(row: Row, person: PersonName, facts: DelayFact[], now: Instant): NoticeStay {
  const leftAt = row.left_at ? instantOf(row.left_at) : null
  const left = leftAt && { on: dateOf(leftAt), how: howLeft(row.discharge_method) }
  return {
    stayId: row.stay_id,
    person,
    organisationId: row.organisation_id,
    hospitalBody: row.body,
    site: row.site,
    place: row.place,
    admittedAt: instantOf(row.admitted_at),
    leftAt,
    left,
    councilId: row.authority_id,
    facts,
    cases: casesOf(facts, left, dateOf(now)),
  }
}

// Discharge methods of UKCoreDischargeMethodEngland: 4 died, 6 by their own decision, 2 the older code for it.
function howLeft(method: string | null): NonNullable<LiableCase['left']>['how'] {
  if (method === '4') return 'died'
  return method === '6' || method === '2' ? 'by their own decision' : 'discharged'
}
