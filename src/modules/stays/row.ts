import type { Selectable } from 'kysely'
import { instantOf, Temporal } from '../../platform/time.ts'
import type { Schema } from '../../schema.generated.ts'
import type { Stay } from './rules/stay.ts'

/** A stay as the row of stays.stay, with every column in one order. */
export const rowOf = (systemId: string, stay: Stay) => ({
  system_id: systemId,
  stay_id: stay.stayId,
  person_id: stay.personId,
  organisation_id: stay.organisationId,
  site_id: stay.siteId,
  stay_number: stay.stayNumber,
  place: stay.place,
  ward_id: stay.wardId,
  bed_id: stay.bedId,
  admitted_at: stay.admittedAt.toString(),
  admission_method: stay.admissionMethod,
  left_at: stay.leftAt?.toString() ?? null,
  discharge_method: stay.dischargeMethod,
  discharge_destination: stay.dischargeDestination,
  ward_since: stay.wardSince?.toString() ?? null,
  expected_date: stay.expectedDate?.toString() ?? null,
  expected_first: stay.expectedFirst?.toString() ?? null,
  expected_moves: stay.expectedMoves,
  expected_reason: stay.expectedReason,
  criteria_for_discharge: stay.criteriaForDischarge,
  senior_review_at: stay.seniorReviewAt?.toString() ?? null,
  senior_reviewer: stay.seniorReviewer,
  day_on: stay.dayOn?.toString() ?? null,
  day_colour: stay.dayColour,
  day_reason: stay.dayReason,
  red_days_running: stay.redDaysRunning,
  key_worker: stay.keyWorker,
  social_worker: stay.socialWorker,
  last_heard_at: stay.lastHeardAt.toString(),
})

const instant = (at: Date | null) => (at ? instantOf(at) : null)
const date = (on: string | null) => (on ? Temporal.PlainDate.from(on) : null)

export const stayOf = (row: Selectable<Schema['stays.stay']>): Stay => ({
  stayId: row.stay_id,
  personId: row.person_id,
  organisationId: row.organisation_id,
  siteId: row.site_id,
  stayNumber: row.stay_number,
  place: row.place as Stay['place'],
  wardId: row.ward_id,
  bedId: row.bed_id,
  admittedAt: instantOf(row.admitted_at),
  admissionMethod: row.admission_method,
  leftAt: instant(row.left_at),
  dischargeMethod: row.discharge_method,
  dischargeDestination: row.discharge_destination,
  wardSince: instant(row.ward_since),
  expectedDate: date(row.expected_date),
  expectedFirst: date(row.expected_first),
  expectedMoves: row.expected_moves,
  expectedReason: row.expected_reason,
  criteriaForDischarge: row.criteria_for_discharge,
  seniorReviewAt: instant(row.senior_review_at),
  seniorReviewer: row.senior_reviewer,
  dayOn: date(row.day_on),
  dayColour: row.day_colour as Stay['dayColour'],
  dayReason: row.day_reason,
  redDaysRunning: row.red_days_running,
  keyWorker: row.key_worker,
  socialWorker: row.social_worker,
  lastHeardAt: instantOf(row.last_heard_at),
})
