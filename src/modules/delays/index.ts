export { type CoursesAsked, type CoursesFound, courses } from './queries/courses.ts'
export { settingsOf } from './queries/settings.ts'
export { type AsKnown, readAsKnown } from './rules/as-known.ts'
export { listNamed } from './rules/code-list.ts'
export { countDays, type OwnerKindOf } from './rules/count-days.ts'
export { type CourseInput, courseOf, type RecordedCourse } from './rules/course.ts'
export {
  countRules,
  type Edition,
  editionById,
  editionFor,
  editions,
  editionsOf,
  usualSettings,
} from './rules/editions.ts'
export { type DelayFact, type DelayFactInput, delayFact, type Party, type Side } from './rules/facts.ts'
export { figuresBy, type Tally } from './rules/figures.ts'
export { attributionWarning } from './rules/matrix.ts'
export type { CareType, CountedDay, CountRules, Course, Night, Series } from './rules/model.ts'
export { type MonthWindow, windowOf } from './rules/month.ts'
export { nightsOf } from './rules/nights.ts'
export { adultsOf, type PlaceSettings, usualPlaceSettings } from './rules/place-settings.ts'
export { delayOf, needsReadyDate, readyDate } from './rules/ready-date.ts'
export { seriesWords } from './rules/series-words.ts'
export { delayFactsOf, insertDelayFacts } from './store.ts'
