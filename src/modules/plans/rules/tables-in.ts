import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { NamedTable } from '../../../platform/plain-table.ts'
import { kindsOfParts } from './content.ts'
import { isOnlyWritten, nameOfSheet, type SheetOf, sheetNamed } from './sheet-names.ts'

export type TableIn = { of: SheetOf; table: NamedTable }
/** Tables by what they hold, and the sheets that nobody reads. */
export type TablesIn = { tables: TableIn[]; unreadSheets: string[] }

/**
 * What the tables of a file hold: a sheet by its name, a CSV file as was said.
 * @param of what the rows are; of a spreadsheet then only the sheet of that name counts, or the only one there is
 */
export function tablesIn(tables: readonly NamedTable[], of: SheetOf | null): TablesIn | Refusal {
  const [first] = tables
  if (tables.length === 1 && first && of !== null && !sheetNamed(first.name ?? ''))
    return { tables: [{ of, table: first }], unreadSheets: [] }
  const read = tables.map((table) => ({ of: table.name === null ? of : sheetNamed(table.name), table }))
  const found = read.filter((one): one is TableIn => one.of !== null && (of === null || one.of === of))
  const unreadSheets = read.flatMap(({ of: held, table: { name } }) =>
    held === null && name !== null && !isOnlyWritten(name) ? [name] : [],
  )
  if (found.length > 0) return { tables: found, unreadSheets }
  if (first?.name === null) return refuse('invalid', 'say what the rows are: a CSV file has no sheets')
  return refuse(
    'invalid',
    of !== null
      ? `no sheet of the file is called ${nameOfSheet(of)}`
      : `no sheet is named after a kind of part, like ${kindsOfParts.slice(0, 3).map(nameOfSheet).join(', ')}`,
  )
}
