import { type Refusal, refuse } from '../../../../platform/outcome.ts'
import type { NamedTable } from '../../../../platform/plain-table.ts'
import { type MeasureTable, measureTableNamed, measureTableNames, measureTables } from './tables.ts'

export type TablesIn = { tables: { of: MeasureTable; table: NamedTable }[]; unreadSheets: string[] }

/** What the tables of a file hold: a sheet by its name, a CSV file as was said. */
export function measureTablesIn(
  tables: readonly NamedTable[],
  said: MeasureTable | null,
): TablesIn | Refusal {
  const read = tables.map((table) => ({
    of: table.name === null ? said : measureTableNamed(table.name),
    table,
  }))
  const found = read.flatMap(({ of, table }) => (of === null ? [] : [{ of, table }]))
  const unreadSheets = read.flatMap(({ of, table }) =>
    of === null && table.name !== null ? [table.name] : [],
  )
  if (found.length > 0) return { tables: found, unreadSheets }
  const sheets = measureTableNames.map((one) => measureTables[one].sheet).join(', ')
  return refuse(
    'invalid',
    tables[0]?.name === null
      ? `Say what the rows are: a CSV file has no sheets. The tables are ${sheets}`
      : `No sheet of the file is called ${sheets}: name each after what it holds`,
  )
}

/** The table of figures of a file: its only one, or the sheet of that name. */
export const figuresAmong = (tables: readonly NamedTable[]): NamedTable | Refusal =>
  (tables.length === 1
    ? tables[0]
    : tables.find(({ name }) => name !== null && measureTableNamed(name) === 'figures')) ??
  refuse('invalid', 'No sheet of the file is called Figures: name the one that holds them so')
