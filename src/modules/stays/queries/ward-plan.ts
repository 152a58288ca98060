import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import { type Instant, instantOf, type LocalDate, Temporal } from '../../../platform/time.ts'
import type { PersonName } from '../../people/index.ts'
import type { WardSummary } from './ward-summary.ts'

export type PlanPerson = PersonName & {
  stayId: string
  onLeave: boolean
  admittedAt: Instant
  expectedDate: LocalDate | null
}
export type PlanLine = { bedId: string | null; bed: string | null } & (
  | { is: 'free' }
  | { is: 'closed'; reason: string; words: string | null; since: Instant; by: string | null }
  /** Null: somebody whom the viewer may not see. */
  | { is: 'taken'; person: PlanPerson | null }
  | { is: 'without a bed'; person: PlanPerson }
)
export type WardPlan = Pick<WardSummary, 'wardId' | 'ward' | 'kind' | 'site' | 'organisationId'> & {
  specialty: string | null
  lines: PlanLine[]
}

type Row = {
  bed_id: string | null
  bed: string | null
  occupied: boolean
  reason: string | null
  words: string | null
  closed_at: Date | null
  by: string | null
  stay_id: string | null
  place: string | null
  admitted_at: Date | null
  expected_date: string | null
  person_id: string | null
  family_name: string | null
  given_name: string | null
  known_as: string | null
  nhs_number: string | null
  date_of_birth: string | null
  gender: string | null
}

/** A ward's beds in bed order, then its people without a bed, as far as the viewer may see them; null where there is no such ward. */
export async function wardPlan(tx: Tx, systemId: string, wardId: string): Promise<WardPlan | null> {
  const ward = await tx
    .selectFrom('stays.ward as w')
    .innerJoin('stays.site as i', (j) =>
      j.onRef('i.system_id', '=', 'w.system_id').onRef('i.site_id', '=', 'w.site_id'),
    )
    .select(['w.name', 'w.kind', 'w.specialty', 'i.name as site', 'i.organisation_id'])
    .where('w.system_id', '=', systemId)
    .where('w.ward_id', '=', wardId)
    .executeTakeFirst()
  if (!ward) return null
  const { rows } = await sql<Row>`
    select b.bed_id, b.name as bed, coalesce(b.bed_id in (select stays.occupied_beds()), false) as occupied,
      x.reason, x.words, x.closed_at, a.short_name as by, s.stay_id, s.place, s.admitted_at, s.expected_date,
      p.person_id, p.family_name, p.given_name, p.known_as, p.nhs_number, p.date_of_birth, p.gender
    from (select * from stays.bed where system_id = ${systemId} and ward_id = ${wardId} and ended_at is null) b
    full join (select * from stays.stay where system_id = ${systemId} and ward_id = ${wardId} and place in ('bed', 'no bed', 'leave')) s
      on s.bed_id = b.bed_id
    left join people.person p on p.system_id = s.system_id and p.person_id = s.person_id
    left join stays.bed_closure x on x.system_id = b.system_id and x.bed_id = b.bed_id and x.reopened_at is null
    left join access.account a on a.system_id = x.system_id and a.user_id = x.closed_by
    order by b.place_in_ward nulls last, b.name, s.admitted_at`.execute(tx)
  return {
    wardId,
    ward: ward.name,
    kind: ward.kind,
    specialty: ward.specialty,
    site: ward.site,
    organisationId: ward.organisation_id,
    lines: rows.map(lineOf),
  }
}

function lineOf(row: Row): PlanLine {
  const bed = { bedId: row.bed_id, bed: row.bed }
  const person = personOf(row)
  if (!row.bed_id && person) return { ...bed, is: 'without a bed', person }
  if (row.occupied) return { ...bed, is: 'taken', person }
  if (row.reason && row.closed_at)
    return {
      ...bed,
      is: 'closed',
      reason: row.reason,
      words: row.words,
      since: instantOf(row.closed_at),
      by: row.by,
    }
  return { ...bed, is: 'free' }
}

function personOf(row: Row): PlanPerson | null {
  const { stay_id, person_id, family_name, given_name, admitted_at } = row
  if (!stay_id || !person_id || !family_name || !given_name || !admitted_at) return null
  return {
    personId: person_id,
    familyName: family_name,
    givenName: given_name,
    knownAs: row.known_as,
    nhsNumber: row.nhs_number,
    dateOfBirth: row.date_of_birth ? Temporal.PlainDate.from(row.date_of_birth) : null,
    gender: row.gender,
    stayId: stay_id,
    onLeave: row.place === 'leave',
    admittedAt: instantOf(admitted_at),
    expectedDate: row.expected_date ? Temporal.PlainDate.from(row.expected_date) : null,
  }
}
