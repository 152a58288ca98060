import { misspeltColumns } from '../../../../platform/misspelt-columns.ts'
import type { PlainTable } from '../../../../platform/plain-table.ts'
import type { Definition } from '../model.ts'
import {
  bareCell,
  measureNamed,
  type Names,
  noMeasure,
  type Problem,
  readSliceText,
} from '../read-figures.ts'
import type { Slice } from '../series.ts'

/** What a row is read by: the register of this place, and what its parts are called. */
export type Known = { definitions: ReadonlyMap<string, Definition>; names: Names }

/** One row: its cells by column, and where to say what is wrong with one. */
export type Row = {
  line: number
  /** Empty where the column is left out. */
  cell: (column: string) => string
  has: (column: string) => boolean
  wrong: (column: string, problem: string) => void
}
export type ReadRow<T> = { line: number; value: T }
export type ReadTable<T> = { rows: ReadRow<T>[]; problems: Problem[]; unread: string[] }

/** Every row as what it says, or every problem with it. A row with a problem gives no value. */
export function readTable<T>(
  { columns, rows }: PlainTable,
  { all, needed }: { all: readonly string[]; needed: readonly string[] },
  read: (row: Row) => T | null,
): ReadTable<T> {
  const at = new Map(columns.map((column) => [column.trim().toLowerCase(), column]))
  const unread = columns.filter((column) => !all.includes(column.trim().toLowerCase()))
  const absent = all.filter((column) => !at.has(column))
  const misspelt = misspeltColumns({ unread, absent })
  const problems: Problem[] =
    misspelt.length > 0
      ? misspelt
      : needed
          .filter((column) => absent.includes(column))
          .map((column) => ({
            line: 1,
            column,
            problem: 'is not among the columns: the first line must name it',
          }))
  if (problems.length > 0) return { rows: [], problems, unread }
  const values = rows.flatMap(({ line, cells, wrong }): ReadRow<T>[] => {
    const before = problems.length
    const row: Row = {
      line,
      cell: (column) => bareCell(cells[at.get(column) ?? '']),
      has: (column) => at.has(column),
      wrong: (column, problem) => void problems.push({ line, column, problem }),
    }
    if (wrong) row.wrong('', `The row ${wrong}`)
    const value = read(row)
    return value !== null && problems.length === before ? [{ line, value }] : []
  })
  return { rows: values, problems, unread }
}

/** The measure and the part of the place that a row is about. */
export function readOf(row: Row, known: Known): { measure: string; slice: Slice } | null {
  const definition = measureNamed(row.cell('measure'), known.definitions)
  if (!definition) row.wrong('measure', noMeasure(row.cell('measure')))
  const slice = readSliceText(row.cell('slice'), known.names)
  if ('remedy' in slice) row.wrong('slice', slice.remedy)
  return definition && !('remedy' in slice) ? { measure: definition.key, slice } : null
}

/** Digits as somebody types them: "1,325.5". null where they are none. */
export function numberIn(typed: string): number | null {
  const plain = typed.replace(/[,\s]/g, '').replace('\u2212', '-').replace(/%$/, '')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null
}

/** Of rows that say the same thing twice, the later is wrong. */
export function saidTwice<T>(
  rows: readonly ReadRow<T>[],
  keyOf: (value: T) => string,
  column: string,
): Problem[] {
  const seen = new Map<string, number>()
  return rows.flatMap(({ line, value }) => {
    const key = keyOf(value)
    const earlier = seen.get(key)
    if (earlier === undefined) seen.set(key, line)
    return earlier === undefined
      ? []
      : [{ line, column, problem: `stands in row ${earlier} already: keep one of the two` }]
  })
}
