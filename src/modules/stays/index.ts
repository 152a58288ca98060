export { type Admit, type Admitted, admit } from './actions/admit.ts'
export { type Cancel, cancel } from './actions/cancel.ts'
export { addBed, addSite, addWard, endBed } from './actions/change-wards.ts'
export { type CloseBed, closeBed, type ReopenBed, reopenBed } from './actions/close-bed.ts'
export { type Discharge, discharge } from './actions/discharge.ts'
export { endLeave, startLeave } from './actions/leave.ts'
export { type Move, move } from './actions/move.ts'
export { nameKeyWorker, nameSocialWorker } from './actions/name-workers.ts'
export {
  type RecordDay,
  recordCriteriaForDischarge,
  recordDay,
  recordSeniorReview,
} from './actions/record-care.ts'
export { type RecordExpectedDate, recordExpectedDate } from './actions/record-expected-date.ts'
export type { Done, OnStay } from './actions/record-one.ts'
export { insertStayFacts, rebuildStays } from './bulk.ts'
export { type Imported, type ImportStays, importStays } from './import/import-stays.ts'
export { stay, staysOf } from './queries/stay.ts'
export { staysFacts } from './queries/stay-facts.ts'
export { type PlaceInTime, stayHistory } from './queries/stay-history.ts'
export {
  type BedView,
  type Occupant,
  type SiteView,
  type WardView,
  wardsAndBeds,
} from './queries/wards-and-beds.ts'
export { type ClosureReason, closureReasons, type WardKind, wardKinds } from './rules/closure-reasons.ts'
export {
  admissionMethods,
  type Code,
  dischargeDestinations,
  dischargeMethods,
  wordsOf,
} from './rules/codes.ts'
export { colourOn, type Day, days } from './rules/days.ts'
export { deriveStay } from './rules/derive-stay.ts'
export { type ExpectedDate, expectedDates } from './rules/expected-dates.ts'
export { type StayFact, type StayFactInput, stayFact } from './rules/facts.ts'
export { type LengthOfStay, lengthOfStay, usualThresholds } from './rules/length-of-stay.ts'
export { type RedDayReason, redDayReasons, redDayWords } from './rules/red-day-reasons.ts'
export { sayWhen } from './rules/say.ts'
export { isCurrent, type Place, places, type Stay } from './rules/stay.ts'
