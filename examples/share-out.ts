/** Whole numbers in proportion to `amounts` that add up to `total`: the largest remainders are rounded up. */
export function shareOut(amounts: Record<string, number>, total: number): Record<string, number> {
  const sum = Object.values(amounts).reduce((a, b) => a + b, 0)
  const exact = Object.entries(amounts).map(([name, amount]) => ({
    name,
    share: sum === 0 ? 0 : (amount / sum) * total,
  }))
  const counts = Object.fromEntries(exact.map(({ name, share }) => [name, Math.floor(share)]))
  const missing = total - Object.values(counts).reduce((a, b) => a + b, 0)
  const byRemainder = exact.toSorted((a, b) => (b.share % 1) - (a.share % 1) || (a.name < b.name ? -1 : 1))
  for (const { name } of byRemainder.slice(0, missing)) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

export type Cell = { row: string; column: string; count: number }

/**
 * A table of whole numbers with given row and column totals, as near as can be to rows and columns being independent of
 * one another: each next one goes where the most is still missing from what independence would give.
 */
export function fillTable(rows: Record<string, number>, columns: Record<string, number>): Cell[] {
  const total = Object.values(rows).reduce((a, b) => a + b, 0)
  if (total !== Object.values(columns).reduce((a, b) => a + b, 0))
    throw new Error('rows and columns do not have the same total')
  const left = { rows: { ...rows }, columns: { ...columns } }
  const cells = Object.keys(rows).flatMap((row) =>
    Object.keys(columns).map((column): Cell => ({ row, column, count: 0 })),
  )
  const missing = ({ row, column, count }: Cell) => (rows[row]! * columns[column]!) / total - count
  for (let i = 0; i < total; i++) {
    const open = cells.filter(({ row, column }) => left.rows[row]! > 0 && left.columns[column]! > 0)
    const cell = open.reduce((best, one) => (missing(one) > missing(best) ? one : best))
    cell.count++
    left.rows[cell.row]!--
    left.columns[cell.column]!--
  }
  return cells.filter(({ count }) => count > 0)
}
