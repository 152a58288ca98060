export { seriesOf } from './queries/series.ts'
export { type Better, type Confidence, type Definition } from './rules/model.ts'
export { periodsIn } from './rules/periods.ts'
export {
  type Cut,
  type Period,
  type Point,
  type Series,
  type SeriesRef,
  type Slice,
  type Step,
  steps,
} from './rules/series.ts'
