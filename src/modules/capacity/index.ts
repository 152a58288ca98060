export { type RecordStart, recordStart, takeBackStart } from './actions/record-start.ts'
export { type SayFree, sayFree } from './actions/say-free.ts'
export { sendAsBefore } from './actions/sent-before.ts'
export { giveBack, type Take, take } from './actions/take.ts'
export { asOptions, whoAsks } from './commands/who-asks.ts'
export { type KeptServices, keptServices } from './queries/kept-services.ts'
export { promisedBusiness } from './queries/promises.ts'
export { lockSaidFree } from './queries/said-free.ts'
export { type District, districtPoints, type ServicesAsked, service, services } from './queries/services.ts'
export { settingsOf as capacitySettingsOf } from './queries/settings.ts'
export { startsByWeek } from './queries/starts.ts'
export { wantedNow } from './queries/wanted.ts'
export { ageOfFigure, believed, type FigureAge, type Holds, holdsHours, runsOutAt } from './rules/age.ts'
export { type Band, bandAt, bandNames, bands, bandWords } from './rules/bands.ts'
export {
  type CrisisAllowance,
  type CrisisPath,
  crisisAllowance,
  crisisPaths,
  crisisSource,
  whyNotCrisis,
} from './rules/crisis.ts'
export { milesBetween } from './rules/distance.ts'
export { ageOfService, differenceOf, freeOf } from './rules/free-of.ts'
export {
  covers,
  type Registration,
  type RoomKind,
  registeredWords,
  registrationCodes,
  registrationFor,
  registrations,
  registrationWords,
  roomCodes,
  roomKinds,
  roomName,
  roomWords,
} from './rules/homes.ts'
export { isOpenOn } from './rules/hours-words.ts'
export { isServiceKind, kindOf, kinds, type ServiceKind, serviceKinds, unitsWords } from './rules/kinds.ts'
export {
  type Infection,
  infections,
  type Limits,
  limits,
  type Need,
  needCodes,
  needs,
  needWords,
  noLimits,
  type Payer,
  payers,
} from './rules/limits.ts'
export { lineWords, weekdaysWords, zonesWords } from './rules/line-words.ts'
export type {
  ContactHours,
  Figure,
  FigureSource,
  Line,
  Point,
  Service,
  WeekOfStarts,
} from './rules/model.ts'
export { aWeekWords, owedOf, type PromisedBusiness } from './rules/promises.ts'
export { type CapacitySettings, capacitySettings } from './rules/settings.ts'
export { isRunNeed, lineMeets, type Skills } from './rules/skills.ts'
export { skillsWords } from './rules/skills-words.ts'
export { keepBack } from './rules/summary-delayed.ts'
export { thanksWords } from './rules/thanks.ts'
export { hoursAWeek } from './rules/visit-hours.ts'
export { peopleWanting } from './rules/wanted.ts'
