export { type About, aboutStay, knowStay, type Recorded } from './actions/about-stay.ts'
export type { AboutWait } from './actions/about-wait.ts'
export { acceptWait } from './actions/accept-wait.ts'
export { addNote } from './actions/add-note.ts'
export { type ChangeDue, changeDue } from './actions/change-due.ts'
export { type ChangeOwner, changeOwner } from './actions/change-owner.ts'
export { chaseWait } from './actions/chase-wait.ts'
export { confirmStillTrue } from './actions/confirm-still-true.ts'
export { type DecidePathway, decidePathway } from './actions/decide-pathway.ts'
export { declineWait } from './actions/decline-wait.ts'
export { finishWait } from './actions/finish-wait.ts'
export type { DueAsked, OwnerAsked, WaitAsked } from './actions/new-wait.ts'
export { type OpenTemplate, openTemplate } from './actions/open-template.ts'
export { type OpenUsualWait, openUsualWait } from './actions/open-usual-wait.ts'
export { openWait } from './actions/open-wait.ts'
export { type CriterionMet, recordCriteria } from './actions/record-criteria.ts'
export { type RecordReadiness, recordReadiness } from './actions/record-readiness.ts'
export { type Refer, refer } from './actions/refer.ts'
export { seeWait } from './actions/see-wait.ts'
export { takeBack, type Undo, undo } from './actions/undo.ts'
export { withdrawWait } from './actions/withdraw-wait.ts'
export { settingsAddress as dischargeSettingsAddress } from './pages/settings/addresses.ts'
export { type Count, counts } from './queries/counts.ts'
export { type Journey, journey } from './queries/journey.ts'
export { list } from './queries/list.ts'
export { type ListFilter, type ListView, listLimit, usualView } from './queries/list-filter.ts'
export { settingsOf as dischargeSettingsOf } from './queries/settings.ts'
export { type TodayRows, todayRows } from './queries/today-rows.ts'
export { toldTo } from './queries/told.ts'
export { type CommandViewer, viewerOf } from './queries/viewer-of.ts'
export { rebuildDischarge } from './rebuild.ts'
export { type Age, ageOf, usualStaleHours } from './rules/age.ts'
export { type AssessmentState, assessmentState } from './rules/assessment/state.ts'
export { type Awaits, awaitsList, awaitsWords, type OwnerKind, onlyAsks, usualOwner } from './rules/awaits.ts'
export { criteria, criteriaSource, criterion, type NeedsBed, needsBed } from './rules/criteria.ts'
export { couldGoToday, type Exception, exceptions, hasNoNextStep, isStale } from './rules/exceptions.ts'
export {
  type DischargeFact,
  type DischargeFactInput,
  type Due,
  dischargeFact,
  type Pathway,
} from './rules/facts.ts'
export { type ConsentBy, consentBy } from './rules/family/facts.ts'
export { amount, type Lateness, lateness } from './rules/lateness.ts'
export {
  type BedRow,
  isPerson,
  type ListRow,
  type NextWait,
  type PersonRow,
  rowNeedsBed,
} from './rules/list-row.ts'
export {
  type Answers,
  type Edition,
  editionOn,
  editions,
  pathwayWords,
  suggestPathway,
} from './rules/pathway.ts'
export {
  nightsReady,
  type Part,
  parts,
  partWords,
  type Readiness,
  type ReadyPeriod,
  readiness,
} from './rules/readiness.ts'
export { rowLateness } from './rules/row-lateness.ts'
export { journeySentence, type SentencePart } from './rules/sentence.ts'
export { listed } from './rules/sentence-words.ts'
export { type SettingLine, settingLines } from './rules/setting-words.ts'
export { isSortKey, type SortKey, sortKeys, sortRows } from './rules/sort-list.ts'
export { sourceWords } from './rules/source-words.ts'
export { templates } from './rules/templates.ts'
export type { Go, Thing, ThingStatus } from './rules/thing.ts'
export { minutesOf, type TodayItem, todayItems } from './rules/today.ts'
export { type Told, toldWords } from './rules/told.ts'
export { isOpen, type Telling, type Wait, type WaitState } from './rules/wait.ts'
export { whyNotOnWait } from './rules/wait-parties.ts'
export { waitsOf } from './rules/waits.ts'
export { factsOf as dischargeFactsOf, insertDischargeFacts, recordDischargeFacts } from './store.ts'
