import { inflateRawSync } from 'node:zlib'
import { type Refusal, refuse } from '../../platform/outcome.ts'
import type { Csv } from './csv.ts'

/** One sheet of a spreadsheet, as `readCsv` would read it: its first row names the columns. */
export type OdsSheet = Csv & { name: string }

const largest = 20 * 1024 * 1024
const largestInside = 200 * 1024 * 1024
const mostColumns = 200
const mostRows = 100_000

/**
 * Reads the sheets of an OpenDocument spreadsheet. Numbers and dates come as they are kept, not as they are shown; formulas
 * as the value they had when it was saved. Nothing is evaluated.
 * @returns invalid when it is no such file, or too large; the message says what to do.
 */
export function readOds(bytes: Uint8Array): OdsSheet[] | Refusal {
  if (bytes.length > largest)
    return refuse('invalid', 'The file is larger than 20 MB: split it into smaller files')
  const content = contentOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (typeof content !== 'string') return content
  const sheets = [...content.matchAll(/<table:table\s([^>]*?)(\/)?>([\s\S]*?)(?=<\/table:table>)/g)]
  const read = sheets.map(([, attributes = '', , body = '']) =>
    sheetOf(attribute(attributes, 'table:name') ?? '', body),
  )
  const wrong = read.find((one) => 'refused' in one)
  return wrong && 'refused' in wrong ? wrong : (read as OdsSheet[])
}

/** What is said of a file that claims to be one, or begins as one. */
export const noSpreadsheet: Refusal = refuse(
  'invalid',
  'The file is no OpenDocument spreadsheet. Save it as .ods or .csv, and try again',
)

/** content.xml of the archive, found by its directory; an archive that lies about its lengths is refused. */
function contentOf(file: Buffer): string | Refusal {
  const notOds = () => noSpreadsheet
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 20 > file.length) return notOds()
  let at = file.readUInt32LE(end + 16)
  for (let left = file.readUInt16LE(end + 10); left > 0 && at + 46 <= file.length; left -= 1) {
    if (file.readUInt32LE(at) !== 0x02014b50) return notOds()
    const [names, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    if (file.toString('utf8', at + 46, at + 46 + names) === 'content.xml')
      return (
        entryText(file, {
          at: file.readUInt32LE(at + 42),
          method: file.readUInt16LE(at + 10),
          size: file.readUInt32LE(at + 20),
        }) ?? notOds()
      )
    at += 46 + names + extra + comment
  }
  return notOds()
}

function entryText(
  file: Buffer,
  { at, method, size }: { at: number; method: number; size: number },
): string | null {
  if (at + 30 > file.length || file.readUInt32LE(at) !== 0x04034b50) return null
  const from = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28)
  const body = file.subarray(from, from + size)
  try {
    if (method === 0) return body.toString('utf8')
    return method === 8 ? inflateRawSync(body, { maxOutputLength: largestInside }).toString('utf8') : null
  } catch {
    return null
  }
}

function sheetOf(name: string, body: string): OdsSheet | Refusal {
  const rows: { line: number; cells: string[] }[] = []
  let line = 1
  for (const [, attributes = '', closed, inside = ''] of body.matchAll(
    /<table:table-row\b([^>]*?)(?:(\/)>|>([\s\S]*?)<\/table:table-row>)/g,
  )) {
    const times = Number(attribute(attributes, 'table:number-rows-repeated') ?? 1)
    const cells = closed ? [] : cellsOf(inside)
    if (cells.some((cell) => cell !== ''))
      for (let n = 0; n < Math.min(times, mostRows - rows.length); n += 1)
        rows.push({ line: line + n, cells })
    line += times
  }
  const [first, ...rest] = rows
  if (!first) return { name, columns: [], rows: [] }
  const columns = first.cells.map((cell) => cell.trim())
  while (columns.at(-1) === '') columns.pop()
  const twice = columns.find((column, at) => columns.indexOf(column) !== at)
  if (twice !== undefined)
    return refuse(
      'invalid',
      `The column ${twice || 'without a name'} stands in the first line of “${name}” twice: remove or rename one`,
    )
  return {
    name,
    columns,
    rows: rest.map(({ line: at, cells }) => ({
      line: at,
      cells: Object.fromEntries(columns.map((column, i) => [column, (cells[i] ?? '').trim()])),
      wrong: cells.slice(columns.length).some((cell) => cell.trim() !== '')
        ? 'has a cell beyond the last column that is named: name the column, or empty the cell'
        : null,
    })),
  }
}

function cellsOf(row: string): string[] {
  const cells: string[] = []
  for (const [, , attributes = '', closed, inside = ''] of row.matchAll(
    /<table:(table-cell|covered-table-cell)\b([^>]*?)(?:(\/)>|>([\s\S]*?)<\/table:\1>)/g,
  )) {
    const times = Number(attribute(attributes, 'table:number-columns-repeated') ?? 1)
    const text = valueOf(attributes) ?? (closed ? '' : textOf(inside))
    for (let n = 0; n < Math.min(times, mostColumns - cells.length); n += 1) cells.push(text)
  }
  return cells
}

// What is kept, not what is shown: "12,5" of a German screen is 12.5, a date is its day.
function valueOf(attributes: string): string | null {
  switch (attribute(attributes, 'office:value-type')) {
    case 'float':
    case 'currency':
    case 'percentage':
      return attribute(attributes, 'office:value')
    case 'date':
      return attribute(attributes, 'office:date-value')?.replace(/T00:00:00$/, '') ?? null
    case 'boolean':
      return attribute(attributes, 'office:boolean-value') === 'true' ? 'yes' : 'no'
    default:
      return null
  }
}

const textOf = (inside: string): string =>
  [
    ...inside
      .replace(/<office:annotation[\s\S]*?<\/office:annotation>/g, '')
      .matchAll(/<text:p\b[^>]*?(?:\/>|>([\s\S]*?)<\/text:p>)/g),
  ]
    .map(([, words = '']) =>
      unescaped(
        words
          .replace(/<text:s\b[^>]*?(?:text:c="(\d+)")?[^>]*?\/>/g, (_, count) =>
            ' '.repeat(Math.min(Number(count ?? 1), 100)),
          )
          .replace(/<text:tab\/>/g, '\t')
          .replace(/<text:line-break\/>/g, '\n')
          .replace(/<[^>]+>/g, ''),
      ),
    )
    .join('\n')

function attribute(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1]
  return found === undefined ? null : unescaped(found)
}

const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, word) => {
    if (word) return named[word] ?? whole
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
