import { misspeltColumns } from '../../../platform/misspelt-columns.ts'
import type { CellProblem, PlainRow } from '../../../platform/plain-table.ts'
import { kindsOfParts, type PartKind, partKind, refPattern } from './content.ts'
import type { Field, Value } from './fields.ts'
import { capital } from './part-words.ts'
import type { Content } from './plan.ts'
import { figureOf, type Plan, partsOf, stateOf } from './plan.ts'

type Cells = (string | number | null)[]
export type PlanSheet = { kind: PartKind; name: string; columns: string[]; rows: Cells[] }

/** What the last columns of a sheet say: how a part stands now. Another state or figure read from there is a new entry. */
const standingColumns = { state: 'now: state', figure: 'now: figure' } as const

/** One kind of part as a table, its first column the ref and each other a field by its key: what `readSheet` reads again. */
export function sheetOf(plan: Plan, kind: PartKind): PlanSheet {
  const { fields, many, standing } = partKind(kind)
  return {
    kind,
    name: capital(many),
    columns: ['ref', ...Object.keys(fields), ...(standing ? Object.values(standingColumns) : [])],
    rows: partsOf(plan, kind).map((part) => [
      part.ref,
      ...Object.entries(fields).map(([key, field]) => cellOf(field, part.content[key] ?? null)),
      ...(standing ? [stateOf(part), figureOf(part)] : []),
    ]),
  }
}

export const sheetsOf = (plan: Plan): PlanSheet[] =>
  kindsOfParts.filter((kind) => partsOf(plan, kind).length > 0).map((kind) => sheetOf(plan, kind))

function cellOf(field: Field, value: Value | null): string | number | null {
  if (value === null) return null
  return typeof value === 'number' ? value : field.write(value)
}

export type SheetProblem = CellProblem
/** How a part stands by its row; null where the cell is empty or the column left out, which leaves it as it is. */
export type SaidNow = { state: string | null; figure: number | null }
export type SheetRow = { line: number; ref: string; put: Content; now: SaidNow }
type Wrong = (column: string, problem: string) => void

/**
 * The rows of a table of one kind. A column that is left out leaves its field as it is; a blank cell clears it. Every
 * problem is kept, each with its row, column and remedy.
 */
export function readSheet(
  kind: PartKind,
  { columns, rows }: { columns: readonly string[]; rows: readonly PlainRow[] },
): { rows: SheetRow[]; unread: string[] } | { problems: SheetProblem[] } {
  const { fields } = partKind(kind)
  const at = new Map(columns.map((column) => [fieldNamed(kind, column), column] as const))
  const known = ['ref', ...Object.keys(fields), ...Object.values(standingColumns)]
  const unread = columns.filter((column) => !known.includes(fieldNamed(kind, column)))
  const problems: SheetProblem[] = misspeltColumns({ unread, absent: known.filter((name) => !at.has(name)) })
  if (problems.length > 0) return { problems }
  if (!at.has('ref'))
    problems.push({
      line: 1,
      column: 'ref',
      problem: 'is not among the columns: the first line must name it',
    })
  const lines = new Map<string, number>()
  const read = rows.map((row): SheetRow => {
    const wrong = (column: string, problem: string) => problems.push({ line: row.line, column, problem })
    if (row.wrong) wrong('', `The row ${row.wrong}`)
    const cell = (key: string) => bare(row.cells[at.get(key) ?? ''] ?? '')
    const ref = cell('ref')
    if (at.has('ref') && !refPattern.test(ref))
      wrong(
        'ref',
        ref
          ? `"${ref.slice(0, 40)}" is no short name: use letters, digits and points, like A1.2`
          : 'is empty: give the part’s short name',
      )
    else if (lines.has(ref))
      wrong('ref', `"${ref}" stands in row ${lines.get(ref)} already: keep one of the two`)
    lines.set(ref, row.line)
    const put: Record<string, Value | null> = {}
    for (const [key, field] of Object.entries(fields)) {
      if (!at.has(key)) continue
      const typed = cell(key)
      put[key] = null
      if (typed === '') {
        if (field.ask === 'always') wrong(key, `is empty: ${field.label.toLowerCase()} must be given`)
        continue
      }
      if (/^([=@]|\+(?!\d))/.test(typed)) {
        wrong(key, 'begins with =, + or @, like a formula: give the text itself')
        continue
      }
      const value = field.read(typed)
      if (typeof value === 'object' && 'wrong' in value) wrong(key, `"${typed.slice(0, 40)}" ${value.wrong}`)
      else put[key] = value
    }
    return { line: row.line, ref, put, now: readNow(kind, cell, wrong) }
  })
  if (problems.length > 0) return { problems }
  return { rows: read, unread }
}

function readNow(kind: PartKind, cell: (key: string) => string, wrong: Wrong): SaidNow {
  const { standing, one } = partKind(kind)
  const [state, figure] = [cell(standingColumns.state), cell(standingColumns.figure)]
  return {
    state: readState(kind, state, (problem) => wrong(standingColumns.state, problem)),
    figure: readFigure(figure, (problem) => wrong(standingColumns.figure, problem), standing?.figure && one),
  }
}

/** A state by its code or its words. */
export function readState(kind: PartKind, typed: string, wrong: (problem: string) => void): string | null {
  if (typed === '') return null
  const { standing, one } = partKind(kind)
  const states = Object.entries(standing?.states ?? {})
  const found = states.find((words) => words.some((each) => each.toLowerCase() === typed.toLowerCase()))
  if (found) return found[0]
  wrong(
    standing
      ? `"${typed.slice(0, 40)}" is no state of it: use one of ${Object.keys(standing.states).join(', ')}`
      : `a ${one} has no state: leave the cell empty`,
  )
  return null
}

/** @param counted what has a figure; undefined for a kind that counts nothing */
export function readFigure(
  typed: string,
  wrong: (problem: string) => void,
  counted: string | undefined,
): number | null {
  if (typed === '') return null
  if (counted === undefined) wrong('counts nothing: leave the cell empty')
  else if (/^-?\d{1,12}(\.\d{1,6})?$/.test(plainNumber(typed))) return Number(plainNumber(typed))
  else wrong(`"${typed.slice(0, 40)}" is no number: give digits alone, like 720 or 12.5`)
  return null
}

const plainNumber = (typed: string) => typed.replaceAll(',', '').replace('\u2212', '-').replace(/^£/, '')

/** A column by the field's key or its label; capitals do not matter. */
function fieldNamed(kind: PartKind, column: string): string {
  const name = column.trim().toLowerCase()
  const found = Object.entries(partKind(kind).fields).find(
    ([key, { label }]) => key.toLowerCase() === name || label.toLowerCase() === name,
  )
  return found?.[0] ?? (name === 'short name' ? 'ref' : name)
}

// An apostrophe keeps a spreadsheet from running what begins like a formula, such as -250.
export const bare = (text: string) => text.trim().replace(/^'(?=[=+\-@])/, '')
