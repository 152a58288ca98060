export { loadFigures } from './actions/load-figures.ts'
export { measureAddress, peopleAddress } from './pages/addresses.ts'
export { definitionsOf } from './queries/definitions.ts'
export { seriesOf } from './queries/series.ts'
export { type SliceNames, sliceNames } from './queries/slice-names.ts'
export { rebuildTallies } from './rebuild.ts'
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
export { figureWords, periodWords, valueWords } from './rules/value-words.ts'
