import type { Slice, Step } from '../../rules/series.ts'
import type { Screening } from '../../rules/spc/limits.ts'
import { keyOf } from '../../rules/sums.ts'

export const chartPaths = {
  csv: '/measures/:measure/chart.csv',
  limits: '/measures/:measure/limits',
  done: '/measures/:measure/done',
  trajectory: '/measures/:measure/trajectory',
  promise: '/measures/:measure/trajectory/change',
  takeBack: '/measures/:measure/take-back/:what/:factId',
  trajectories: '/trajectories',
} as const

/** What an address says of a chart. */
export type ChartWanted = {
  slice: Slice
  step: Step
  /** Times the usual length. */
  back: number
  screening: Screening
  /** The evening up to which things are known; null for now. */
  known: string | null
}

const sliceQuery = (slice: Slice): Record<string, string> =>
  slice.by === 'whole' ? {} : { by: slice.by, key: keyOf(slice) }

const at = (path: string, measure: string, query: Record<string, string>): string => {
  const text = new URLSearchParams(query).toString()
  const own = path.replace(':measure', measure)
  return text ? `${own}?${text}` : own
}

const chartQuery = ({ slice, step, back, screening, known }: ChartWanted): Record<string, string> => ({
  step,
  ...sliceQuery(slice),
  ...(back > 1 && { back: String(back) }),
  ...(screening === 'screened' && { ranges: 'screened' }),
  ...(known && { known }),
})

export const chartAddress = (measure: string, wanted: ChartWanted): string =>
  at('/measures/:measure', measure, chartQuery(wanted))
export const chartFileAddress = (measure: string, wanted: ChartWanted): string =>
  at(chartPaths.csv, measure, chartQuery(wanted))
/** @param from the day from which new limits are offered */
export const limitsAddress = (
  measure: string,
  { slice, step }: Pick<ChartWanted, 'slice' | 'step'>,
  from?: string,
): string => at(chartPaths.limits, measure, { step, ...sliceQuery(slice), ...(from && { from }) })
export const doneAddress = (measure: string, { slice, step }: Pick<ChartWanted, 'slice' | 'step'>): string =>
  at(chartPaths.done, measure, { step, ...sliceQuery(slice) })
export const trajectoryAddress = (
  measure: string,
  slice: Slice,
  query: Record<string, string> = {},
): string => at(chartPaths.trajectory, measure, { ...sliceQuery(slice), ...query })
export const promiseAddress = (measure: string, slice: Slice, phase?: string): string =>
  at(chartPaths.promise, measure, { ...sliceQuery(slice), ...(phase && { phase }) })
/** Posting here takes limits, a marked action or a trajectory back. */
export const takeBackAddress = (measure: string, what: string, factId: string): string =>
  chartPaths.takeBack.replace(':measure', measure).replace(':what', what).replace(':factId', factId)
