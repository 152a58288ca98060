import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import { type Instant, instantOf, Temporal } from '../../../platform/time.ts'
import type { Loaded } from '../rules/file-points.ts'
import type { Period } from '../rules/series.ts'

/**
 * The figures of files that stand for these measures in a period, every slice: of two about the same period the one loaded
 * last, and none of a file that was taken back.
 */
export async function loadedFigures(
  tx: Tx,
  systemId: string,
  asked: { measures: readonly string[]; period: Period; knownAt: Instant | null },
): Promise<Loaded[]> {
  if (asked.measures.length === 0) return []
  const at = asked.knownAt?.toString() ?? null
  const { rows } = await sql<Row>`
    select distinct on (f.measure, f.sliced_by, f.slice_key, f.from_date, f.to_date)
      f.load_id, f.line, f.measure, f.sliced_by, f.slice_key, f.step,
      to_char(f.from_date, 'YYYY-MM-DD') as from_date, to_char(f.to_date, 'YYYY-MM-DD') as to_date,
      f.numerator::float8, f.denominator::float8, f.value::float8, f.missing,
      l.file_name, l.source, l.loaded_at, a.name as loaded_by
    from measures.figure f
    join measures.load l on l.system_id = f.system_id and l.load_id = f.load_id
    left join access.account a on a.system_id = l.system_id and a.user_id = l.loaded_by
    where f.system_id = ${systemId} and f.measure = any(${[...asked.measures]}::text[])
      and f.from_date <= ${asked.period.to.toString()}::date and f.to_date >= ${asked.period.from.toString()}::date
      and (${at}::timestamptz is null or l.loaded_at <= ${at}::timestamptz)
      and not exists (select from measures.load_taken_back b where b.system_id = l.system_id and b.load_id = l.load_id
        and (${at}::timestamptz is null or b.taken_back_at <= ${at}::timestamptz))
    order by f.measure, f.sliced_by, f.slice_key, f.from_date, f.to_date, l.loaded_at desc, f.load_id desc, f.line desc`.execute(
    tx,
  )
  return rows.map((row) => ({
    loadId: row.load_id,
    line: row.line,
    measure: row.measure,
    by: row.sliced_by,
    key: row.slice_key,
    step: row.step,
    from: Temporal.PlainDate.from(row.from_date),
    to: Temporal.PlainDate.from(row.to_date),
    numerator: row.numerator,
    denominator: row.denominator,
    value: row.value,
    missing: row.missing,
    fileName: row.file_name,
    source: row.source,
    loadedAt: instantOf(row.loaded_at),
    loadedBy: row.loaded_by,
  }))
}

type Row = {
  load_id: string
  line: number
  measure: string
  sliced_by: string
  slice_key: string
  step: Loaded['step']
  from_date: string
  to_date: string
  numerator: number | null
  denominator: number | null
  value: number | null
  missing: string | null
  file_name: string
  source: string
  loaded_at: Date
  loaded_by: string | null
}
