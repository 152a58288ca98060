export { loadFigures } from './actions/load-figures.ts'
export { type MarkAsked, markAction } from './actions/mark-action.ts'
export { type SetLimitsAsked, setLimits } from './actions/set-limits.ts'
export { type SetTrajectoryAsked, setTrajectory } from './actions/set-trajectory.ts'
export { SpcChart } from './chart/draw.tsx'
export type { Charted, ChartModel } from './chart/model.ts'
export { ChartSection, Icons } from './chart/section.tsx'
export { readingWords, sentences } from './chart/words.ts'
export { definitionAddress, measureAddress, peopleAddress } from './pages/addresses.ts'
export { VerdictMark, verdictWords } from './pages/measure/done-table.tsx'
export { type ChartsAsked, chartsOf, type InterventionsFrom } from './queries/charts.ts'
export { countedByDay } from './queries/counted-by-day.ts'
export { definitionsOf } from './queries/definitions.ts'
export { seriesOf } from './queries/series.ts'
export { type SliceNames, sliceNames } from './queries/slice-names.ts'
export { type Held, trajectoriesOf } from './queries/trajectories.ts'
export { rebuildTallies } from './rebuild.ts'
export { type Against, furthestFirst } from './rules/against.ts'
export type { LimitsSet } from './rules/limits-set.ts'
export { type Better, type Confidence, type Definition } from './rules/model.ts'
export { readTargets, targetProblemsWords } from './rules/paste-targets.ts'
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
export type { Target } from './rules/trajectory.ts'
export { figureWords, periodWords, valueWords } from './rules/value-words.ts'
export { type Intervention, type Judged, type Verdict, verdictsOf } from './rules/verdict.ts'
