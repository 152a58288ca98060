import { isRefusal, type Refusal, refuse } from '../../platform/outcome.ts'
import type { NamedTable } from '../../platform/plain-table.ts'
import { readCsv } from './csv.ts'
import { readOds } from './read-ods.ts'

/** Whether bytes begin as a zip archive does, which every OpenDocument file is. */
export const isArchive = (bytes: Uint8Array): boolean =>
  [0x50, 0x4b, 0x03, 0x04].every((byte, at) => bytes[at] === byte)

/** The tables of a file, whichever it is: the one of a CSV file, or every sheet with a row of an OpenDocument spreadsheet. */
export function readTables(bytes: Uint8Array): NamedTable[] | Refusal {
  if (!isArchive(bytes)) {
    const table = readCsv(bytes)
    return isRefusal(table) ? table : [{ ...table, name: null }]
  }
  const sheets = readOds(bytes)
  if (isRefusal(sheets)) return sheets
  const full = sheets.filter(({ rows }) => rows.length > 0)
  return full.length > 0
    ? full
    : refuse('invalid', 'No sheet of the file has a row beneath the names of its columns')
}

/**
 * The tables of a form in which a file can be chosen as `file` or rows pasted as `csv`; a chosen file counts. What is wrong
 * with it is said to whoever sent it.
 */
export function sentTables(form: Readonly<Record<string, string>>): NamedTable[] | Refusal {
  if (form['file-wrong']) return refuse('invalid', form['file-wrong'])
  if (form['file-workbook']) return readTables(Buffer.from(form['file-workbook'], 'base64'))
  return readTables(Buffer.from(form.file || form.csv || '', 'utf8'))
}
