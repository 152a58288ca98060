import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { type LocalDate, Temporal } from '../../../platform/time.ts'
import { type Against, against } from '../rules/against.ts'
import type { Definition } from '../rules/model.ts'
import type { Slice } from '../rules/series.ts'
import type { Target } from '../rules/trajectory.ts'
import { earliestOf } from '../rules/usual-period.ts'
import { promisedOf, type Trajectory, targetsOf } from './promised.ts'
import { seriesOf } from './series.ts'

/** All that is promised of a measure, or a part of it, in every phase, against what happened. */
export type Held = {
  definition: Definition
  slice: Slice
  phases: Trajectory[]
  targets: Target[]
  against: Against
}

/** Of one measure, or of all. A month counts once it is over; small numbers are kept back as in every series. */
export async function trajectoriesOf(
  tx: Tx,
  viewer: Viewer,
  { measure, today }: { measure: string | null; today: LocalDate },
): Promise<Held[]> {
  const { trajectories } = await promisedOf(tx, viewer.systemId, {
    measures: measure === null ? null : [measure],
    asAt: null,
  })
  const grouped = [
    ...Map.groupBy(trajectories, ({ measure, by, key }) => JSON.stringify([measure, by, key])).values(),
  ]
  if (grouped.length === 0) return []
  const wanted = grouped.map((phases) => ({
    ref: { measure: phases[0]!.measure, slice: sliceOf(phases[0]!), step: 'month' as const },
    phases,
    targets: targetsOf(phases),
  }))
  const [own, ...rest] = wanted.map(({ targets }) => targets[0]?.month ?? today)
  const first = earliestOf([own!, ...rest])
  const from = Temporal.PlainDate.compare(first, today) > 0 ? today.with({ day: 1 }) : first
  const all = await seriesOf(
    tx,
    viewer,
    wanted.map(({ ref }) => ref),
    { from, to: today },
  )
  // A measure that nobody defines any more has no series.
  return wanted.flatMap(({ ref, phases, targets }) => {
    const series = all.find((one) => one.ref === ref)
    if (!series) return []
    const { definition, points } = series
    return [{ definition, slice: ref.slice, phases, targets, against: against(definition, targets, points) }]
  })
}

const sliceOf = ({ by, key }: { by: string; key: string }): Slice =>
  by === 'whole' ? { by } : { by: by as Exclude<Slice['by'], 'whole'>, key }
