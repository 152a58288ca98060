type Said = { id: string; supersedes: string | null; withdrawn: boolean }

/**
 * Of rows that supersede or withdraw one another, those that stand. What a withdrawn row had superseded stands again: a slip
 * is undone as if it had not been made. Rows keep their order.
 */
export function standingRows<Row extends Said>(rows: readonly Row[]): Row[] {
  const withdrawn = new Set(rows.flatMap((row) => (row.withdrawn ? [row.supersedes] : [])))
  const alive = rows.filter((row) => !row.withdrawn && !withdrawn.has(row.id))
  const gone = new Set(alive.map(({ supersedes }) => supersedes))
  return alive.filter(({ id }) => !gone.has(id))
}
