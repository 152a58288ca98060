/** What is wrong in one row, in words without anything that stood in the cell: it may be a name or a number. */
export type Problem = {
  /** As a spreadsheet counts: the names of the columns are row 1. */
  row: number
  field: string | null
  problem: string
}

/** How many are told; the others are counted. */
const told = 20

/** Everything wrong in a part of the file: the first twenty in words, all of them as a number. */
export class Problems {
  count = 0
  readonly first: Problem[] = []

  add(row: number, field: string | null, problem: string): void {
    this.count++
    if (this.first.length < told) this.first.push({ row, field, problem })
  }
}

/** Puts the problems of parts together, by row. */
export function allProblems(parts: readonly { count: number; first: readonly Problem[] }[]): {
  count: number
  first: Problem[]
} {
  return {
    count: parts.reduce((sum, part) => sum + part.count, 0),
    first: parts
      .flatMap((part) => part.first)
      .sort((a, b) => a.row - b.row)
      .slice(0, told),
  }
}
