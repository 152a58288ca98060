import type { Claim } from '../src/modules/plans/index.ts'

/** Claims that each row and each column of a table add up to the totals printed beside and under it. */
export function tableClaims(
  table: Record<string, Record<string, number>>,
  { rowTotal, columnTotal, what }: { rowTotal: string; columnTotal: string; what: (name: string) => string },
): Claim[] {
  const rows = Object.entries(table)
  const total = table[columnTotal] ?? {}
  const across = rows.map(
    ([name, row]): Claim => ({
      what: what(name),
      says: row[rowTotal] ?? 0,
      parts: Object.entries(row)
        .filter(([column]) => column !== rowTotal)
        .map(([column, value]) => ({ name: column, value })),
    }),
  )
  const down = Object.keys(total).map(
    (column): Claim => ({
      what: what(`${columnTotal}, ${column}`),
      says: total[column] ?? 0,
      parts: rows
        .filter(([name]) => name !== columnTotal)
        .map(([name, row]) => ({ name: `in ${name}`, value: row[column] ?? 0 })),
    }),
  )
  return [...across, ...down]
}
