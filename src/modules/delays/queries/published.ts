import type { Tx } from '../../../platform/db/tx.ts'
import { type Instant, instantOf, type LocalDate } from '../../../platform/time.ts'
import type { OfWhat, Published } from '../rules/returns/published.ts'

/** The published figures of a month that stand: not superseded by a later one, and not withdrawn. Kept as printed. */
export async function publishedOf(
  tx: Tx,
  systemId: string,
  series: string,
  month: LocalDate,
): Promise<Published[]> {
  const rows = await tx
    .selectFrom('delays.published_figure as f')
    .selectAll('f')
    .where('f.system_id', '=', systemId)
    .where('f.series', '=', series)
    .where('f.month', '=', month.with({ day: 1 }).toString())
    .where('f.withdrawn_why', 'is', null)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('delays.published_figure as later')
            .select('later.figure_id')
            .whereRef('later.system_id', '=', 'f.system_id')
            .whereRef('later.supersedes', '=', 'f.figure_id'),
        ),
      ),
    )
    .orderBy('f.source')
    .orderBy('f.of_what')
    .orderBy('f.figure_id')
    .execute()
  return rows.map(figureOf)
}

type Row = Record<'figure_id' | 'of_what' | 'key' | 'label' | 'source' | 'value', string> & {
  line: string | null
}

const figureOf = (row: Row): Published => ({
  figureId: row.figure_id,
  ofWhat: row.of_what as OfWhat,
  key: row.key,
  label: row.label,
  source: row.source,
  line: row.line,
  value: Number(row.value),
})

/** A figure that was taken away, with why, when and by whom; null for the program itself. */
export type Withdrawn = Published & { why: string; at: Instant; by: string | null }

/** The published figures of a month that were withdrawn, the latest first. */
export async function withdrawnOf(
  tx: Tx,
  systemId: string,
  series: string,
  month: LocalDate,
): Promise<Withdrawn[]> {
  const rows = await tx
    .selectFrom('delays.published_figure as f')
    .leftJoin('access.account as a', (j) =>
      j.onRef('a.system_id', '=', 'f.system_id').onRef('a.user_id', '=', 'f.recorded_by'),
    )
    .selectAll('f')
    .select('a.name as by')
    .where('f.system_id', '=', systemId)
    .where('f.series', '=', series)
    .where('f.month', '=', month.with({ day: 1 }).toString())
    .where('f.withdrawn_why', 'is not', null)
    .orderBy('f.recorded_at', 'desc')
    .orderBy('f.source')
    .orderBy('f.figure_id')
    .execute()
  return rows.map((row) => ({
    ...figureOf(row),
    why: row.withdrawn_why!,
    at: instantOf(row.recorded_at),
    by: row.by,
  }))
}

/** Months of a series with published figures, the latest first: YYYY-MM. */
export async function publishedMonths(
  tx: Tx,
  systemId: string,
): Promise<{ series: string; month: string }[]> {
  const rows = await tx
    .selectFrom('delays.published_figure')
    .select(['series', 'month'])
    .distinct()
    .where('system_id', '=', systemId)
    .orderBy('month', 'desc')
    .orderBy('series')
    .execute()
  return rows.map((row) => ({ series: row.series, month: row.month.slice(0, 7) }))
}
