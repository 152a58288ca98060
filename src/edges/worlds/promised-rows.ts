import type { World } from '../../../examples/world.ts'
import type { Slice } from '../../modules/measures/index.ts'
import type { Schema } from '../../schema.generated.ts'

type Rows = [table: keyof Schema, rows: Record<string, unknown>[]][]

/** What is promised of measures, and what their limits are drawn from. */
export const promisedRows = ({ trajectories, limits }: World): Rows => [
  [
    'measures.trajectory',
    trajectories.map(({ id, measure, slice, phase, source }) => ({
      trajectory_id: id,
      measure,
      ...sliced(slice),
      phase,
      source,
    })),
  ],
  [
    'measures.target',
    trajectories.flatMap(({ id, targets }) => targets.map((target) => ({ trajectory_id: id, ...target }))),
  ],
  [
    'measures.limits_set',
    limits.map(({ id, measure, slice, step, from, baseline, reason }) => ({
      limits_id: id,
      measure,
      ...sliced(slice),
      step,
      from_date: from,
      baseline: 'period',
      baseline_from: baseline.from,
      baseline_to: baseline.to,
      reason,
    })),
  ],
]

export const sliced = (slice: Slice) => ({
  sliced_by: slice.by,
  slice_key: slice.by === 'whole' ? '' : slice.key,
})
