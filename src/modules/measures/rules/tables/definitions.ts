import { isRefusal } from '../../../../platform/outcome.ts'
import type { PlainTable } from '../../../../platform/plain-table.ts'
import type { Definition } from '../model.ts'
import { type DefinitionInput, howCells, readDefinition } from '../read-definition.ts'
import { definitionCells, definitionColumns } from '../register-rows.ts'
import { type ReadTable, type Row, readTable, saidTwice } from './rows.ts'

export const registerTableColumns = [...definitionColumns, 'counts', 'divided by', 'since', 'change'] as const

export const definitionRows = (all: readonly Definition[]): (string | number | null)[][] =>
  all.map((one) => {
    const { count, over } = howCells(one.how)
    return [...definitionCells(one), count, over || null, one.since?.toString() ?? null, one.change]
  })

/** Each field of a definition by its column. Version, confidence and since are never read: they come about. */
const fieldsByColumn = {
  name: 'name',
  'what it tells': 'words',
  numerator: 'numerator',
  denominator: 'denominator',
  unit: 'unit',
  better: 'better',
  edition: 'edition',
  source: 'source',
  owner: 'owner',
  counts: 'count',
  'divided by': 'over',
} as const
type Column = keyof typeof fieldsByColumn
const columnOf = (field: string): string =>
  Object.entries(fieldsByColumn).find(([, own]) => own === field)?.[0] ?? field

/** A measure as its row has it: the version that it becomes, or null where nothing differs. */
export type DefinitionSaid = { key: string; put: DefinitionInput | null }

/**
 * A register of measures: a key that is there gets a new version where anything differs, another is a new measure. Every
 * problem is named with its row.
 * @param register the version of each measure that holds
 */
export function readDefinitions(
  table: PlainTable,
  register: ReadonlyMap<string, Definition>,
): ReadTable<DefinitionSaid> {
  const read = readTable(table, { all: registerTableColumns, needed: ['measure'] }, (row) =>
    readRow(row, register),
  )
  return { ...read, problems: [...read.problems, ...saidTwice(read.rows, ({ key }) => key, 'measure')] }
}

function readRow(row: Row, register: ReadonlyMap<string, Definition>): DefinitionSaid | null {
  const key = row.cell('measure')
  const was = register.get(key) ?? null
  if (!was && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key)) {
    row.wrong('measure', `"${key}" is no key: use small letters, digits and hyphens, like night-visits`)
    return null
  }
  const typed = typedOf(row, was)
  if (was && Object.entries(cellsOf(was)).every(([column, cell]) => typed[columnField(column)] === cell))
    return { key, put: null }
  if (was && row.has('version') && row.cell('version') !== '' && row.cell('version') !== String(was.version))
    row.wrong(
      'version',
      `is ${row.cell('version')}, and version ${was.version} holds here: save the table again, and change that`,
    )
  const change = row.cell('change')
  if (was && (change === '' || change === was.change))
    row.wrong('change', 'does not say what changes, and why: each new version says it')
  const put = readDefinition({ ...typed, key, change }, { was, taken: new Set() })
  if (!isRefusal(put)) return { key: put.key, put }
  for (const [field, problem] of Object.entries(put.fields ?? {})) {
    if (field === 'change' && was) continue
    row.wrong(field === 'key' ? 'measure' : columnOf(field), problem)
  }
  return null
}

const columnField = (column: string) => fieldsByColumn[column as Column]

/** What a row says by field; a column that is left out leaves the field as it was. */
function typedOf(row: Row, was: Definition | null): Record<string, string> {
  const before = was && cellsOf(was)
  return Object.fromEntries(
    Object.entries(fieldsByColumn).map(([column, field]) => [
      field,
      row.has(column) ? row.cell(column) : (before?.[column as Column] ?? blank[field] ?? ''),
    ]),
  )
}

/** What is meant where a new measure says nothing of it. */
const blank: Record<string, string> = { count: 'file' }

function cellsOf(one: Definition): Record<Column, string> {
  const { count, over } = howCells(one.how)
  return {
    name: one.name,
    'what it tells': one.words,
    numerator: one.numerator,
    denominator: one.denominator ?? '',
    unit: one.unit,
    better: one.better,
    edition: one.edition ?? '',
    source: one.source,
    owner: one.owner ?? '',
    counts: count,
    'divided by': over,
  }
}
