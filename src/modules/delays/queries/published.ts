import type { Tx } from '../../../platform/db/tx.ts'
import type { LocalDate } from '../../../platform/time.ts'
import type { OfWhat, Published } from '../rules/returns/published.ts'

/** The published figures of a month that stand: those that a later one supersedes are left out. Kept as printed. */
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
  return rows.map((row) => ({
    figureId: row.figure_id,
    ofWhat: row.of_what as OfWhat,
    key: row.key,
    label: row.label,
    source: row.source,
    line: row.line,
    value: Number(row.value),
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
