import { misspeltColumns } from '../../../platform/misspelt-columns.ts'
import type { CellProblem, PlainRow } from '../../../platform/plain-table.ts'
import { timesOf } from './file-points.ts'
import type { Definition } from './model.ts'
import { periodRemedy, type ReadPeriod, readPeriod } from './read-period.ts'
import { cuts, type Slice } from './series.ts'
import { keyOf } from './sums.ts'

/** What is wrong with one cell, and what to do about it. */
export type Problem = CellProblem

export type ReadFigure = ReadPeriod & {
  line: number
  measure: string
  slice: Slice
  numerator: number | null
  denominator: number | null
  value: number | null
  missing: string | null
}

/** Trusts, councils, sites and services by the names a file gives them. */
export type Names = (by: Exclude<Slice['by'], 'whole'>, typed: string) => { key: string } | { remedy: string }

export const columns = ['measure', 'period', 'slice', 'numerator', 'denominator', 'value'] as const
type ColumnName = (typeof columns)[number]
const needed: readonly ColumnName[] = ['measure', 'period']

const plain = (text: string) => text.trim().toLowerCase()

export function findColumns(names: readonly string[]) {
  const at = new Map(
    columns.flatMap((column) =>
      names.filter((one) => plain(one) === column).map((one) => [column, one] as const),
    ),
  )
  const unread = names.filter((one) => !columns.includes(plain(one) as ColumnName))
  return {
    at,
    missing: needed.filter((column) => !at.has(column)),
    unread,
    misspelt: misspeltColumns({ unread, absent: columns.filter((column) => !at.has(column)) }),
  }
}

/** Marks by which publications say that there is no figure: never nought (rules.md DRD-09, ADSR-05). */
const noFigure: Record<string, string> = {
  '-': 'not reported',
  '*': 'suppressed',
  '..': 'not available',
  'n/a': 'not available',
  na: 'not available',
  'no figure': 'no figure',
  missing: 'no figure',
  'not reported': 'not reported',
  'not available': 'not available',
  suppressed: 'suppressed',
}

/** Every row of a file as a figure, or every problem with it: row, column, what is wrong and the remedy. */
export function readFigures(
  rows: readonly PlainRow[],
  at: ReadonlyMap<ColumnName, string>,
  definitions: ReadonlyMap<string, Definition>,
  names: Names,
): { figures: ReadFigure[]; problems: Problem[] } {
  const figures: ReadFigure[] = []
  const problems: Problem[] = []
  const seen = new Map<string, number>()
  for (const row of rows) {
    const read = readRow(row, at, definitions, names)
    problems.push(...read.problems)
    if (!read.figure) continue
    const { measure, slice, from, to } = read.figure
    const key = JSON.stringify([measure, slice.by, keyOf(slice), from.toString(), to.toString()])
    const earlier = seen.get(key)
    if (earlier)
      problems.push({
        line: row.line,
        column: 'period',
        problem: `stands in row ${earlier} already, for the same measure and slice: keep one of the two`,
      })
    seen.set(key, row.line)
    figures.push(read.figure)
  }
  return { figures, problems }
}

function readRow(
  row: PlainRow,
  at: ReadonlyMap<ColumnName, string>,
  definitions: ReadonlyMap<string, Definition>,
  names: Names,
): { figure: ReadFigure | null; problems: Problem[] } {
  const problems: Problem[] = []
  const wrong = (column: string, problem: string) => void problems.push({ line: row.line, column, problem })
  if (row.wrong) wrong('', `The row ${row.wrong}`)
  const cell = (column: ColumnName) => bareCell(row.cells[at.get(column) ?? ''])
  const typed = cell('measure')
  const definition = measureNamed(typed, definitions)
  if (!definition) wrong('measure', noMeasure(typed))
  const period = readPeriod(cell('period'))
  if (!period) wrong('period', `"${cell('period')}" is no period: ${periodRemedy}`)
  const slice = readSliceText(cell('slice'), names)
  if ('remedy' in slice) wrong('slice', slice.remedy)
  const numbers = definition ? readNumbers(cell, definition, wrong) : null
  if (problems.length > 0 || !definition || !period || 'remedy' in slice || !numbers)
    return { figure: null, problems }
  return { figure: { ...period, line: row.line, measure: definition.key, slice, ...numbers }, problems }
}

/** A measure by its key or its name. */
export const measureNamed = (
  typed: string,
  definitions: ReadonlyMap<string, Definition>,
): Definition | undefined =>
  definitions.get(plain(typed)) ?? [...definitions.values()].find(({ name }) => plain(name) === plain(typed))

export const noMeasure = (typed: string): string =>
  typed
    ? `"${typed}" is no measure here: use a key or a name of the register of measures`
    : 'is empty: give the key of a measure'

/** A cell's text. An apostrophe keeps a spreadsheet from running what begins like a formula, such as "-". */
export const bareCell = (text: string | undefined): string => (text ?? '').trim().replace(/^'(?=[=+\-@])/, '')

/** "trust: Royal Infirmary", or empty for the whole place. */
export function readSliceText(typed: string, names: Names): Slice | { remedy: string } {
  if (typed === '' || ['whole', 'all', 'whole place'].includes(plain(typed))) return { by: 'whole' }
  const [, by = '', name = ''] = /^([a-z ]+?)\s*:\s*(.+)$/i.exec(typed) ?? []
  const cut = cuts.find((one) => one === plain(by))
  if (!cut)
    return {
      remedy: `"${typed}" is no slice: leave it empty for the whole place, or write one of ${cuts.join(', ')}, a colon and the name, like "trust: Royal Infirmary"`,
    }
  const found = names(cut, name)
  return 'remedy' in found ? found : { by: cut, key: found.key }
}

type Numbers = Pick<ReadFigure, 'numerator' | 'denominator' | 'value' | 'missing'>

function readNumbers(
  cell: (column: ColumnName) => string,
  definition: Definition,
  wrong: (column: string, problem: string) => void,
): Numbers | null {
  const missing = noFigure[plain(cell('value'))] ?? noFigure[plain(cell('numerator'))]
  if (missing) return { numerator: null, denominator: null, value: null, missing }
  const read = (column: ColumnName): number | null => {
    const typed = cell(column).replace(/[,\s]/g, '').replace(/%$/, '')
    if (typed === '') return null
    if (/^-?\d+(\.\d+)?$/.test(typed)) return Number(typed)
    wrong(column, `"${cell(column)}" is not a number: give digits, or - where there is no figure`)
    return null
  }
  const [numerator, denominator, value] = [read('numerator'), read('denominator'), read('value')]
  if (denominator !== null && denominator <= 0) {
    wrong(
      'denominator',
      `is ${denominator}: nothing can be divided by it. Write - as the value where there is no figure`,
    )
    return null
  }
  if (denominator !== null && numerator === null)
    wrong('numerator', 'is empty, and a denominator is given: give both or neither')
  const worked = workedFrom(numerator, denominator, definition)
  const said = value ?? worked
  if (said === null) {
    wrong('value', 'is empty: give a value, or a numerator and a denominator, or - where there is no figure')
    return null
  }
  if (value !== null && worked !== null && !agree(value, worked, cell('value')))
    wrong(
      'value',
      `is ${cell('value')}, and ${numerator} ${denominator === null ? '' : `of ${denominator} `}gives ${Math.round(worked * 1000) / 1000}: correct one of them, or leave the value empty`,
    )
  return { numerator, denominator, value: said, missing: null }
}

const workedFrom = (
  numerator: number | null,
  denominator: number | null,
  definition: Definition,
): number | null => {
  if (numerator === null) return null
  if (denominator !== null) return (timesOf(definition) * numerator) / denominator
  return definition.denominator === null ? numerator : null
}

/** As far as the value is printed: 7.5 may stand for 7.46. */
function agree(value: number, worked: number, typed: string): boolean {
  const places = /\.(\d+)/.exec(typed)?.[1]?.length ?? 0
  return Math.abs(value - worked) <= 0.5 * 10 ** -places + 1e-9
}
