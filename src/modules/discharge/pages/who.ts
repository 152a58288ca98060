import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import type { Asked } from '../../../platform/http/page.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { dateOf, type Instant, instantOf, Temporal } from '../../../platform/time.ts'
import type { DischargeFact } from '../rules/facts.ts'
import type { Wait } from '../rules/wait.ts'
import { waitsOf } from '../rules/waits.ts'
import { factsOf } from '../store.ts'

/** Whom a form is about: enough to know that it is the right person. */
export type Who = {
  stayId: string
  personId: string
  name: string
  /** What to call them in a sentence. */
  firstName: string
  age: number | null
  /** "Elm, bed 12", "Elm, without a bed", "Left hospital" */
  where: string
  organisationId: string
  authorityId: string | null
  admittedAt: Instant
  place: string
}

/** The person of a stay. Whether one exists that the viewer may not see is not said. */
export async function whoIs(
  tx: Tx,
  viewer: Viewer,
  now: Instant,
  stayId: string | undefined,
): Promise<Who | Refusal> {
  const { rows } = await sql<Row>`
    select s.stay_id, s.person_id, p.given_name, p.family_name, p.known_as, p.date_of_birth, p.authority_id,
      s.organisation_id, s.place, s.admitted_at, w.name as ward, b.name as bed, i.short_name as site
    from stays.stay s
    join people.person p on p.system_id = s.system_id and p.person_id = s.person_id
    join stays.site i on i.system_id = s.system_id and i.site_id = s.site_id
    left join stays.ward w on w.system_id = s.system_id and w.ward_id = s.ward_id
    left join stays.bed b on b.system_id = s.system_id and b.bed_id = s.bed_id
    where s.system_id = ${viewer.systemId} and s.stay_id = ${stayId ?? null}::uuid`.execute(tx)
  return rows[0]
    ? whoOf(rows[0], now)
    : refuse('not-allowed', 'Your organisation has no part in this person’s care')
}

/** The person of the stay that the page's address names. */
export const whoHere = ({ tx, viewer, now, params }: Asked) => whoIs(tx, viewer, now, params.stayId)

export type WhoWaits = { who: Who; wait: Wait; facts: DischargeFact[] }

/** A wait, and whose it is. */
export async function whoWaits(
  tx: Tx,
  viewer: Viewer,
  now: Instant,
  waitId: string | undefined,
): Promise<WhoWaits | Refusal> {
  const row = await tx
    .selectFrom('discharge.wait')
    .select('stay_id')
    .where('system_id', '=', viewer.systemId)
    .where('wait_id', '=', waitId ?? null)
    .executeTakeFirst()
  const who = await whoIs(tx, viewer, now, row?.stay_id)
  if (isRefusal(who)) return who
  const facts = await factsOf(tx, viewer.systemId, who.stayId)
  const wait = waitsOf(facts).find((one) => one.waitId === waitId)
  return wait ? { who, wait, facts } : refuse('conflict', 'This was taken back a moment ago')
}

type Row = {
  stay_id: string
  person_id: string
  given_name: string
  family_name: string
  known_as: string | null
  date_of_birth: string | null
  authority_id: string | null
  organisation_id: string
  place: string
  admitted_at: Date
  ward: string | null
  bed: string | null
  site: string
}

function whoOf(row: Row, now: Instant): Who {
  const born = row.date_of_birth ? Temporal.PlainDate.from(row.date_of_birth) : null
  return {
    stayId: row.stay_id,
    personId: row.person_id,
    name: `${row.given_name} ${row.family_name}`,
    firstName: row.known_as ?? row.given_name,
    age: born ? born.until(dateOf(now), { largestUnit: 'years' }).years : null,
    where: whereWords(row),
    organisationId: row.organisation_id,
    authorityId: row.authority_id,
    admittedAt: instantOf(row.admitted_at),
    place: row.place,
  }
}

function whereWords({ place, ward, bed, site }: Row): string {
  if (place === 'cancelled') return `${site}, admission cancelled`
  if (place === 'left') return `Left ${site}`
  const at = [ward ?? site, bed ? `bed ${bed}` : 'without a bed'].join(', ')
  return place === 'leave' ? `On leave from ${at}` : at
}
