import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import { type Instant, instantOf, type LocalDate, Temporal } from '../../../platform/time.ts'
import type { Baseline, LimitsSet } from '../rules/limits-set.ts'
import type { SeriesRef, Slice, Step } from '../rules/series.ts'
import { standingRows } from '../rules/standing-rows.ts'
import { keyOf } from '../rules/sums.ts'
import type { Target } from '../rules/trajectory.ts'
import type { Intervention } from '../rules/verdict.ts'

type Said = {
  id: string
  supersedes: string | null
  withdrawn: boolean
  saidAt: Instant
  saidBy: string | null
}
type Of = { measure: string; by: string; key: string }

export type SetLimits = LimitsSet & Said & Of & { step: Step }
export type Marked = Intervention & Said & Of
export type Trajectory = Said & Of & { phase: string; source: string; targets: Target[] }

/** What was set, done and promised of some measures, every slice, that stands; in the order in which it was said. */
export type Promised = { limits: SetLimits[]; marked: Marked[]; trajectories: Trajectory[] }

/** Of these measures, or of all. Three questions. @param asAt as it was known then; as it is known now when null */
export async function promisedOf(
  tx: Tx,
  systemId: string,
  { measures, asAt }: { measures: readonly string[] | null; asAt: Instant | null },
): Promise<Promised> {
  const of = sql`t.system_id = ${systemId}
    and (${measures === null}::boolean or t.measure = any(${[...(measures ?? [])]}::text[]))
    and (${asAt?.toString() ?? null}::timestamptz is null or t.said_at <= ${asAt?.toString() ?? null}::timestamptz)`
  const by = sql`left join access.account a on a.system_id = t.system_id and a.user_id = t.said_by`
  const limits = await sql<LimitsRow>`select t.limits_id as id, ${saidColumns}, t.step,
      to_char(t.from_date, 'YYYY-MM-DD') as from_date, t.baseline, t.baseline_figures,
      to_char(t.baseline_from, 'YYYY-MM-DD') as baseline_from, to_char(t.baseline_to, 'YYYY-MM-DD') as baseline_to, t.reason
    from measures.limits_set t ${by} where ${of} order by t.said_at, t.limits_id`.execute(tx)
  const marked = await sql<MarkedRow>`select t.intervention_id as id, ${saidColumns},
      to_char(t.on_date, 'YYYY-MM-DD') as on_date, t.words, t.way, t.promised_by
    from measures.intervention t ${by} where ${of} order by t.said_at, t.intervention_id`.execute(tx)
  const trajectories =
    await sql<TrajectoryRow>`select t.trajectory_id as id, ${saidColumns}, t.phase, t.source,
      (select jsonb_agg(jsonb_build_array(to_char(g.month, 'YYYY-MM-DD'), g.value) order by g.month)
        from measures.target g where g.system_id = t.system_id and g.trajectory_id = t.trajectory_id) as targets
    from measures.trajectory t ${by} where ${of} order by t.said_at, t.trajectory_id`.execute(tx)
  return {
    limits: standingRows(limits.rows.map((row) => ({ ...saidOf(row), ...limitsOf(row) }))),
    marked: standingRows(marked.rows.map((row) => ({ ...saidOf(row), ...markedOf(row) }))),
    trajectories: standingRows(
      trajectories.rows.map((row) => ({
        ...saidOf(row),
        phase: row.phase,
        source: row.source,
        targets: (row.targets ?? []).map(([month, value]) => ({
          month: Temporal.PlainDate.from(month),
          value,
        })),
      })),
    ),
  }
}

/** Limits of one series; what was done to it, or to the whole place; what was promised of it, month by month. */
export function promisedFor({ limits, marked, trajectories }: Promised, { measure, slice, step }: SeriesRef) {
  const isOwn = isOf(measure, slice)
  return {
    sets: limits.filter((one) => isOwn(one) && one.step === step),
    marked: marked.filter((one) => one.measure === measure && (one.by === 'whole' || isOwn(one))),
    targets: targetsOf(trajectories.filter(isOwn)),
  }
}

export const isOf = (measure: string, slice: Slice) => (one: Of) =>
  one.measure === measure && one.by === slice.by && one.key === keyOf(slice)

/** Every month once: of two phases that name it, the one said last. */
export function targetsOf(trajectories: readonly Pick<Trajectory, 'targets'>[]): Target[] {
  const months = new Map<string, Target>()
  for (const { targets } of trajectories) for (const one of targets) months.set(one.month.toString(), one)
  return [...months.values()].sort((a, b) => Temporal.PlainDate.compare(a.month, b.month))
}

const saidColumns = sql`t.measure, t.sliced_by, t.slice_key, t.supersedes, t.withdrawn, t.said_at, a.name as said_by`

type SaidRow = {
  id: string
  measure: string
  sliced_by: string
  slice_key: string
  supersedes: string | null
  withdrawn: boolean
  said_at: Date
  said_by: string | null
}
type LimitsRow = SaidRow & {
  step: Step
  from_date: string | null
  baseline: Baseline['kind']
  baseline_figures: number | null
  baseline_from: string | null
  baseline_to: string | null
  reason: string
}
type MarkedRow = SaidRow & {
  on_date: string
  words: string
  way: 'more' | 'fewer' | null
  promised_by: number | null
}
type TrajectoryRow = SaidRow & { phase: string; source: string; targets: [string, number][] | null }

const saidOf = (row: SaidRow): Said & Of => ({
  id: row.id,
  measure: row.measure,
  by: row.sliced_by,
  key: row.slice_key,
  supersedes: row.supersedes,
  withdrawn: row.withdrawn,
  saidAt: instantOf(row.said_at),
  saidBy: row.said_by,
})

const limitsOf = (row: LimitsRow) => ({
  step: row.step,
  from: dateOrNull(row.from_date),
  baseline: baselineOf(row),
  reason: row.reason,
})

function baselineOf(row: LimitsRow): Baseline {
  switch (row.baseline) {
    case 'first':
      return { kind: 'first', figures: row.baseline_figures! }
    case 'period':
      return {
        kind: 'period',
        from: Temporal.PlainDate.from(row.baseline_from!),
        to: Temporal.PlainDate.from(row.baseline_to!),
      }
    case 'every point':
      return { kind: 'every point' }
  }
}

const markedOf = (row: MarkedRow): Intervention => ({
  interventionId: row.id,
  on: Temporal.PlainDate.from(row.on_date),
  words: row.words,
  promised: row.way ? { way: row.way, by: row.promised_by } : null,
})

const dateOrNull = (text: string | null): LocalDate | null => (text ? Temporal.PlainDate.from(text) : null)
