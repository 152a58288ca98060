import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { type Instant, instantOf } from '../../../platform/time.ts'

export type MergeRecord = {
  mergeId: string
  keptPersonId: string
  mergedPersonId: string
  at: Instant
  by: string | null
  /** Why, in the words of whoever joined them, and what the records themselves said for and against. */
  words: string
  for: string[]
  against: string[]
  /** How many rows of each table went over, and which details were filled in. */
  moved: { table: string; rows: number }[]
  filled: string[]
  reversedAt: Instant | null
  reversedBy: string | null
}

/** One joining of two records, for whoever may see the record that was kept. */
export async function mergeRecord(tx: Tx, viewer: Viewer, mergeId: string): Promise<MergeRecord | Refusal> {
  const row = await tx
    .selectFrom('people.merge as m')
    .leftJoin('access.account as a', (j) =>
      j.onRef('a.system_id', '=', 'm.system_id').onRef('a.user_id', '=', 'm.merged_by'),
    )
    .leftJoin('access.account as r', (j) =>
      j.onRef('r.system_id', '=', 'm.system_id').onRef('r.user_id', '=', 'm.reversed_by'),
    )
    .select([
      'm.kept_person_id',
      'm.merged_person_id',
      'm.at',
      'm.reasons',
      'm.moved',
      'm.reversed_at',
      'a.name as by',
      'r.name as reversed_by',
    ])
    .where('m.system_id', '=', viewer.systemId)
    .where('m.merge_id', '=', mergeId)
    .executeTakeFirst()
  if (!row) return refuse('not-found', 'This joining of two records is not one you can see')
  const reasons = row.reasons as { words?: string; for?: string[]; against?: string[] }
  const moved = row.moved as { rows?: Record<string, unknown[]>; filled?: string[] }
  return {
    mergeId,
    keptPersonId: row.kept_person_id,
    mergedPersonId: row.merged_person_id,
    at: instantOf(row.at),
    by: row.by,
    words: reasons.words ?? '',
    for: reasons.for ?? [],
    against: reasons.against ?? [],
    moved: Object.entries(moved.rows ?? {})
      .map(([table, keys]) => ({ table, rows: keys.length }))
      .filter(({ rows }) => rows > 0),
    filled: moved.filled ?? [],
    reversedAt: row.reversed_at && instantOf(row.reversed_at),
    reversedBy: row.reversed_by,
  }
}
