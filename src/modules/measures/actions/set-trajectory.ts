import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import { mayDo } from '../../access/index.ts'
import { definitionsOf } from '../queries/definitions.ts'
import { isOf, promisedOf } from '../queries/promised.ts'
import type { Slice } from '../rules/series.ts'
import { keyOf } from '../rules/sums.ts'
import type { Target } from '../rules/trajectory.ts'

export type SetTrajectoryAsked = {
  by: Viewer
  now: Instant
  measure: string
  slice: Slice
  /** "Phase 1"; empty where there is one only. */
  phase: string
  /** Who promised it, and where it stands. */
  source: string
  targets: readonly Target[]
}

/**
 * Says what is promised of a measure, or a part of it, month by month. What was promised for the same phase before is
 * superseded as a whole, and kept.
 * @returns not-allowed, not-found for a measure that nobody has defined, or invalid by field: phase, source, targets
 */
export async function setTrajectory(
  tx: Tx,
  asked: SetTrajectoryAsked,
): Promise<{ factId: string; supersedes: string | null } | Refusal> {
  const { by, now, measure, slice, targets } = asked
  if (by.role !== 'service' && !mayDo(by, 'set trajectories'))
    return refuse('not-allowed', 'Your role does not set trajectories')
  const [phase, source] = [asked.phase.trim(), asked.source.trim()]
  const fields: Record<string, string> = {}
  if (phase.length > 60) fields.phase = 'Give the phase a name of 60 characters or fewer'
  if (source === '' || source.length > 500)
    fields.source = 'Say who promised it and where it stands, in 500 characters or fewer'
  if (targets.length === 0) fields.targets = 'Give at least one month with its target'
  if (Object.keys(fields).length > 0) return refuse('invalid', 'Something is missing', fields)
  if (!(await definitionsOf(tx, by.systemId)).some(({ key }) => key === measure))
    return refuse('not-found', 'There is no such measure: choose one under Measures')
  const { trajectories } = await promisedOf(tx, by.systemId, { measures: [measure], asAt: null })
  const before = trajectories.filter(isOf(measure, slice)).findLast((one) => one.phase === phase)
  const factId = newId()
  const id = { system_id: by.systemId, trajectory_id: factId }
  await tx
    .insertInto('measures.trajectory')
    .values({
      ...id,
      measure,
      sliced_by: slice.by,
      slice_key: keyOf(slice),
      phase,
      source,
      said_at: now.toString(),
      supersedes: before?.id ?? null,
    })
    .execute()
  await tx
    .insertInto('measures.target')
    .values(targets.map(({ month, value }) => ({ ...id, month: month.toString(), value: String(value) })))
    .execute()
  return { factId, supersedes: before?.id ?? null }
}
