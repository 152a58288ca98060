import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import { mayDo, type Permission } from '../../access/index.ts'
import { promisedOf } from '../queries/promised.ts'

/** What can be taken back: limits, an action that was marked, a trajectory. */
export type What = 'limits' | 'marked' | 'trajectories'

type Kind = { may: Permission; into: RawBuilder<unknown>; id: string; columns: string; words: string }

const kinds: Record<What, Kind> = {
  limits: {
    may: 'set limits',
    into: sql.table('measures.limits_set'),
    id: 'limits_id',
    columns:
      'measure, sliced_by, slice_key, step, from_date, baseline, baseline_figures, baseline_from, baseline_to, reason',
    words: 'limits',
  },
  marked: {
    may: 'mark what was done',
    into: sql.table('measures.intervention'),
    id: 'intervention_id',
    columns: 'measure, sliced_by, slice_key, on_date, words, way, promised_by',
    words: 'action',
  },
  trajectories: {
    may: 'set trajectories',
    into: sql.table('measures.trajectory'),
    id: 'trajectory_id',
    columns: 'measure, sliced_by, slice_key, phase, source',
    words: 'trajectory',
  },
}

/**
 * Takes back limits, a marked action or a trajectory that should not be there: a row that says so withdraws it, and what it
 * had superseded stands again. Nothing is lost.
 * @returns which measure it was about; not-allowed; or not-found where it does not stand (any more)
 */
export async function takeBack(
  tx: Tx,
  { by, now, what, factId }: { by: Viewer; now: Instant; what: What; factId: string },
): Promise<{ factId: string; measure: string; by: string; key: string } | Refusal> {
  const { may, into, id, columns, words } = kinds[what]
  if (by.role !== 'service' && !mayDo(by, may))
    return refuse('not-allowed', `Your role does not take ${words} back`)
  const promised = await promisedOf(tx, by.systemId, { measures: null, asAt: null })
  const one = promised[what].find((row) => row.id === factId)
  if (!one) return refuse('not-found', `There is no such ${words}: it was taken back or changed meanwhile`)
  const own = newId()
  await sql`insert into ${into} (system_id, ${sql.ref(id)}, ${sql.raw(columns)}, said_at, supersedes, withdrawn)
    select system_id, ${own}::uuid, ${sql.raw(columns)}, ${now.toString()}::timestamptz, ${sql.ref(id)}, true
    from ${into} where system_id = ${by.systemId} and ${sql.ref(id)} = ${factId}::uuid`.execute(tx)
  return { factId: own, measure: one.measure, by: one.by, key: one.key }
}
