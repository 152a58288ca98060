import type { CellProblem } from './plain-table.ts'

type Names = {
  /** Columns of the file that nothing reads. */
  unread: readonly string[]
  /** Columns that would be read and that the file does not have, in the words of its first line. */
  absent: readonly string[]
}

/**
 * Columns that would be passed over for a slip of the hand, as problems of the first line: each is nearly the name of one
 * that is read and that the file lacks. What is like no name is a column of somebody else's, and no problem.
 */
export const misspeltColumns = ({ unread, absent }: Names): CellProblem[] =>
  unread.flatMap((column) => {
    const [nearest] = absent
      .map((meant) => ({ meant, slips: slipsBetween(letters(column), letters(meant)) }))
      .filter(({ slips }) => slips <= slipsIn(letters(column)))
      .toSorted((a, b) => a.slips - b.slips)
    return nearest
      ? [
          {
            line: 1,
            column,
            problem: `is no column that is read. Did you mean ${nearest.meant}? Name it so, or take the column out`,
          },
        ]
      : []
  })

const letters = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** A short name is soon like another: of three letters none is a slip, of four to seven one is, of eight and more two are. */
const slipsIn = ({ length }: string): number => Math.min(2, Math.floor(length / 4))

/** Letters left out, put in, changed or swapped with their neighbour. */
function slipsBetween(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(
        rows[i - 1]![j]! + 1,
        row[j - 1]! + 1,
        rows[i - 1]![j - 1]! + (same ? 0 : 1),
        swapped ? rows[i - 2]![j - 2]! + 1 : Number.POSITIVE_INFINITY,
      )
    }
    rows[i] = row
  }
  return rows[a.length]![b.length]!
}
