import { misspeltColumns } from '../../../platform/misspelt-columns.ts'
import type { PlainRow } from '../../../platform/plain-table.ts'
import { readDate } from '../../../platform/read-date.ts'
import { isPartKind, kindsOfParts, type PartKind, type Progress, partKind } from './content.ts'
import { type Plan, partsOf } from './plan.ts'
import { bare, readFigure, readState, type SheetProblem } from './sheet.ts'

export const progressColumns = ['kind', 'ref', 'on', 'state', 'says', 'evidence', 'figure'] as const
type ProgressColumn = (typeof progressColumns)[number]

/** All that was said of how parts stand and still counts: a row an entry. */
export const progressRows = (plan: Plan): (string | number | null)[][] =>
  kindsOfParts.flatMap((kind) =>
    partsOf(plan, kind).flatMap(({ ref, progress }) =>
      progress.map(({ on, state, says, evidence, figure }) => [kind, ref, on, state, says, evidence, figure]),
    ),
  )

/** One entry of a table of how parts stand. */
export type ProgressRow = { line: number; kind: PartKind; ref: string; said: Progress }

/** The entries of such a table, or every problem with its row, column and remedy. @param today no entry is of a later day */
export function readProgressRows(
  { columns, rows }: { columns: readonly string[]; rows: readonly PlainRow[] },
  today: string,
): { rows: ProgressRow[]; unread: string[] } | { problems: SheetProblem[] } {
  const at = new Map<string, string>(columns.map((column) => [column.trim().toLowerCase(), column]))
  const known: readonly string[] = progressColumns
  const unread = columns.filter((column) => !known.includes(column.trim().toLowerCase()))
  const misspelt = misspeltColumns({ unread, absent: known.filter((column) => !at.has(column)) })
  if (misspelt.length > 0) return { problems: misspelt }
  const lacking = (['kind', 'ref', 'on'] as const).filter((column) => !at.has(column))
  if (lacking.length > 0)
    return {
      problems: lacking.map((column) => ({
        line: 1,
        column,
        problem: 'is not among the columns: the first line must name it',
      })),
    }
  const problems: SheetProblem[] = []
  const read = rows.flatMap((row): ProgressRow[] => {
    const cell: Cell = (column) => bare(row.cells[at.get(column) ?? ''] ?? '')
    const before = problems.length
    const entry = readEntry(row, cell, {
      today,
      wrong: (column, problem) => problems.push({ line: row.line, column, problem }),
    })
    return entry && problems.length === before ? [entry] : []
  })
  if (problems.length > 0) return { problems }
  return { rows: read, unread }
}

type Reading = { today: string; wrong: (column: string, problem: string) => void }
type Cell = (column: ProgressColumn) => string

function readEntry(row: PlainRow, cell: Cell, { today, wrong }: Reading): ProgressRow | null {
  if (row.wrong) wrong('', `The row ${row.wrong}`)
  const on = readDay(cell('on'), { today, wrong })
  const kind = kindOf(cell('kind'))
  if (!kind) {
    wrong('kind', `"${cell('kind')}" is no kind of part: use one of ${kindsOfParts.join(', ')}`)
    return null
  }
  const state = readState(kind, cell('state'), (problem) => wrong('state', problem))
  const counted = partKind(kind).standing?.figure && partKind(kind).one
  const figure = readFigure(cell('figure'), (problem) => wrong('figure', problem), counted)
  const [says, evidence] = (['says', 'evidence'] as const).map((column) => readText(cell, column, wrong))
  const said = { on, state, says: says ?? null, evidence: evidence ?? null, figure }
  if ([said.state, said.figure, said.says, said.evidence].every((one) => one === null))
    wrong('says', 'is empty, and so are state, evidence and figure: say one of them, or leave the row out')
  return { line: row.line, kind, ref: cell('ref'), said }
}

function readDay(typed: string, { today, wrong }: Reading): string {
  const day = readDate(typed)
  if ('wrong' in day) wrong('on', `"${typed}" ${day.wrong}`)
  else if (day.toString() > today) wrong('on', `${typed} has not come: give a day up to ${today}`)
  else return day.toString()
  return ''
}

function readText(cell: Cell, column: 'says' | 'evidence', wrong: Reading['wrong']): string | null {
  const typed = cell(column)
  if (typed.length > 6000) wrong(column, 'is longer than 6,000 letters: shorten it')
  return typed === '' ? null : typed
}

function kindOf(typed: string): PartKind | null {
  const name = typed.toLowerCase()
  if (isPartKind(name)) return name
  return kindsOfParts.find((kind) => [partKind(kind).one, partKind(kind).many].includes(name)) ?? null
}
