import { CsvError, parse } from 'csv-parse/sync'
import { type Refusal, refuse } from '../../platform/outcome.ts'
import type { PlainRow, PlainTable } from '../../platform/plain-table.ts'
import { decodeText } from './decode-text.ts'

export type Csv = PlainTable
export type CsvRow = PlainRow

const largest = 20 * 1024 * 1024

/**
 * Reads a CSV as spreadsheets write it: commas, semicolons or tabs; UTF-8, UTF-16 or Windows-1252; quotes; CRLF; a "sep="
 * line. Nothing is evaluated: a cell that looks like a formula is its text.
 * @returns invalid when the file is too large, is no text, or its quotes do not close; the message says what to do.
 */
export function readCsv(bytes: Uint8Array): Csv | Refusal {
  if (bytes.length > largest)
    return refuse(
      'invalid',
      `The file is ${Math.ceil(bytes.length / 1024 / 1024)} MB; at most 20 MB can be read. Split it into smaller files`,
    )
  const decoded = decodeText(bytes)
  if (typeof decoded !== 'string') return decoded
  const [, separator, body = decoded] = /^sep=(.)\r?\n([\s\S]*)$/i.exec(decoded) ?? []
  const skipped = separator ? 1 : 0
  let records: { record: string[]; info: { lines: number } }[]
  try {
    records = parse(body, {
      delimiter: separator ?? delimiterOf(body),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: 1024 * 1024,
    }) as never
  } catch (error) {
    if (error instanceof CsvError) return refuse('invalid', unreadable(error, skipped))
    throw error
  }
  const [first, ...rest] = records
  if (!first) return refuse('invalid', 'The file is empty: its first line must name the columns')
  const columns = first.record.map((name) => name.trim())
  while (columns.at(-1) === '') columns.pop()
  const twice = columns.find((name, at) => columns.indexOf(name) !== at)
  if (twice !== undefined)
    return refuse(
      'invalid',
      `The column ${twice || 'without a name'} stands in the first line twice: remove or rename one`,
    )
  return { columns, rows: rest.map(({ record, info }) => rowOf(columns, record, info.lines + skipped)) }
}

function rowOf(columns: string[], record: string[], lastLine: number): CsvRow {
  const within = record.reduce((lines, cell) => lines + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)
  const extra = record.slice(columns.length).some((cell) => cell.trim() !== '')
  return {
    line: lastLine - within,
    cells: Object.fromEntries(columns.map((name, at) => [name, (record[at] ?? '').trim()])),
    wrong: extra
      ? `has ${record.length} cells and the first line has ${columns.length}: put a cell that holds a comma into quotes`
      : null,
  }
}

// The sign that stands in the first line most often, outside quotes.
function delimiterOf(text: string): string {
  const line = (/^[^\r\n]*/.exec(text.trimStart())?.[0] ?? '').replace(/"[^"]*"/g, '')
  const count = (sign: string) => line.split(sign).length - 1
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

function unreadable(error: CsvError, skipped: number): string {
  const at = typeof error.lines === 'number' ? ` (line ${error.lines + skipped})` : ''
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return `A quotation mark is opened and never closed${at}: close it, or write two where one is meant`
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return `A row is longer than a million characters${at}: a quotation mark is probably not closed`
  return `The file cannot be read as a table${at}: a quotation mark stands where it should not. Write two where one is meant`
}

const startsFormula = /^[=+\-@\t\r]/

/**
 * Writes a CSV that a spreadsheet opens without running anything: text that could start a formula gets an apostrophe
 * before it. Numbers stay numbers. UTF-8 with a mark, so that names keep their accents.
 */
export function writeCsv(
  columns: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  const line = (cells: readonly (string | number | null)[]) => cells.map(cellOf).join(',')
  return `\uFEFF${[columns, ...rows].map((cells) => `${line(cells)}\r\n`).join('')}`
}

function cellOf(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = startsFormula.test(value.trimStart()) || startsFormula.test(value) ? `'${value}` : value
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
