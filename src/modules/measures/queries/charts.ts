import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import type { Instant } from '../../../platform/time.ts'
import { type ChartModel, chartModel } from '../chart/model.ts'
import type { Period, SeriesRef } from '../rules/series.ts'
import { type Screening, usualScreening } from '../rules/spc/limits.ts'
import { sameSlice } from '../rules/sums.ts'
import type { Intervention } from '../rules/verdict.ts'
import { promisedFor, promisedOf } from './promised.ts'
import { seriesOf } from './series.ts'

/**
 * What modules to the right of this one put on charts: of these measures, everything done that should move them, each with
 * the measure and, where it is not about the whole place, the slice. main.ts puts them together.
 */
export type InterventionsFrom = (
  tx: Tx,
  viewer: Viewer,
  asked: { measures: readonly string[]; now: Instant; asAt: Instant | null },
) => Promise<(Intervention & Pick<SeriesRef, 'measure' | 'slice'>)[]>

export type ChartsAsked = {
  refs: readonly SeriesRef[]
  period: Period
  today: Period['to']
  now: Instant
  screening?: Screening
  /** As it was known then. */
  asAt?: Instant | undefined
  others?: readonly InterventionsFrom[]
}

/** A chart of each series asked for, in their order; of one that nobody has defined, none. As many questions for a hundred as for one. */
export async function chartsOf(
  tx: Tx,
  viewer: Viewer,
  { refs, period, today, now, screening = usualScreening, asAt, others = [] }: ChartsAsked,
): Promise<ChartModel[]> {
  const measures = [...new Set(refs.map(({ measure }) => measure))]
  const promised = await promisedOf(tx, viewer.systemId, { measures, asAt: asAt ?? null })
  const given: Awaited<ReturnType<InterventionsFrom>> = []
  for (const from of others) given.push(...(await from(tx, viewer, { measures, now, asAt: asAt ?? null })))
  const all = await seriesOf(tx, viewer, refs, period, asAt)
  return all.map((series) => {
    const { sets, marked, targets } = promisedFor(promised, series.ref)
    const theirs = given.filter(
      ({ measure, slice }) =>
        measure === series.ref.measure && (slice.by === 'whole' || sameSlice(slice, series.ref.slice)),
    )
    return chartModel({
      series,
      sets,
      screening,
      targets,
      interventions: [...marked, ...theirs],
      today,
    })
  })
}
