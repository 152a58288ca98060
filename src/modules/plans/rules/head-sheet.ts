import { misspeltColumns } from '../../../platform/misspelt-columns.ts'
import type { PlainRow } from '../../../platform/plain-table.ts'
import { type PlanHead, planHead, planKinds } from './content.ts'
import type { Plan } from './plan.ts'
import { bare, type SheetProblem } from './sheet.ts'

/** What a plan is, as a table of one row. */
export const headColumns = Object.keys(planHead.shape) as (keyof PlanHead)[]
export const headRow = ({ head }: Plan): (string | null)[] => headColumns.map((column) => head[column])

/** The head with what its row says instead; a column that is left out stays as it was. */
export function readHeadRow(
  head: PlanHead,
  { columns, rows }: { columns: readonly string[]; rows: readonly PlainRow[] },
): { head: PlanHead; unread: string[] } | { problems: SheetProblem[] } {
  const named = new Map<string, string>(columns.map((column) => [column.trim().toLowerCase(), column]))
  const known: readonly string[] = headColumns
  const unread = columns.filter((column) => !known.includes(column.trim().toLowerCase()))
  const misspelt = misspeltColumns({ unread, absent: known.filter((column) => !named.has(column)) })
  if (misspelt.length > 0) return { problems: misspelt }
  const [row, second] = rows
  if (!row || second)
    return {
      problems: [
        { line: second?.line ?? 1, column: '', problem: 'A plan is one row: leave one, and no other' },
      ],
    }
  const put = Object.fromEntries(
    headColumns.map((key) => {
      const column = named.get(key)
      return [key, column === undefined ? head[key] : bare(row.cells[column] ?? '') || null]
    }),
  )
  const read = planHead.safeParse(put)
  if (!read.success)
    return {
      problems: read.error.issues.map(({ path }) => ({
        line: row.line,
        column: String(path[0] ?? ''),
        problem: remedies[String(path[0])] ?? 'is empty or too long: give it in up to 200 letters',
      })),
    }
  return { head: read.data, unread }
}

const remedies: Record<string, string> = {
  kind: `must be one of: ${Object.keys(planKinds).join(', ')}`,
  from: 'must be a day like 2026-10-01',
  to: 'must be a day like 2027-03-31',
  about: 'is longer than 6,000 letters: shorten it',
  source: 'is longer than 500 letters: shorten it',
}
