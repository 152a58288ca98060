import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { Cells } from './cells.ts'
import { splitRow } from './split-row.ts'

/** The columns of the file, as docs/how-to/count-from-file.md names them; the first seven must be there. */
export const fields = [
  'provider',
  'authority',
  'admitted',
  'ready',
  'left',
  'reason',
  'organisation',
  'stay',
  'care type',
  'born',
] as const
export type Field = (typeof fields)[number]
const required = fields.slice(0, 7)
/** Those that hold a day. */
export const dateFields: readonly Field[] = ['admitted', 'ready', 'left', 'born']

/** Where each field stands in a row, by its place in `fields`; -1 where the file has no such column. */
export type Layout = {
  /** The byte between two cells. */
  separator: number
  /** How many columns the first row names. */
  columns: number
  at: Int32Array
  /** The byte at which the first row after the names begins, and that row's number in a spreadsheet. */
  begins: number
  firstRow: number
  /** Names of columns that are not read; names only, never what stands in them. */
  unread: string[]
}

const separators: Record<string, number> = { ',': 44, ';': 59, '\t': 9 }
const newline = 10

/** @param head the first bytes of the file, after a byte order mark. @param decode makes text of bytes of this file. */
export function readLayout(
  head: Uint8Array,
  decode: (bytes: Uint8Array) => string | Refusal,
): Layout | Refusal {
  const firstLine = head.subarray(0, lineEnd(head, 0))
  const said = /^sep=([,;\t])\r?$/i.exec(Buffer.from(firstLine).toString('latin1'))?.[1]
  const from = said ? Math.min(firstLine.length + 1, head.length) : 0
  const separator = separators[said ?? mostOften(head.subarray(from, lineEnd(head, from)))]!
  const cells = new Cells(200, separator, [])
  const split = splitRow(head, from, head.length, cells)
  if (split.wrong) return refuse('invalid', `The names of the columns cannot be read: ${split.wrong}`)
  const names: string[] = []
  for (let i = 0; i < Math.min(cells.count, 200); i++) {
    const name = decode(cells.bytes.subarray(cells.starts[i], cells.ends[i]))
    if (typeof name !== 'string') return name
    names.push(name.trim())
  }
  while (names.at(-1) === '') names.pop()
  if (names.length === 0) return refuse('invalid', 'The file is empty: its first row must name the columns')
  const plain = names.map(plainName)
  const at = Int32Array.from(fields, (field) => plain.indexOf(plainName(field)))
  const missing = required.filter((_, i) => at[i] === -1)
  if (missing.length > 0)
    return refuse(
      'invalid',
      `The first row does not name the column${missing.length > 1 ? 's' : ''} ${missing.join(', ')}. It must name ${required.join(', ')}, in any order`,
    )
  const twice = fields.find((field) => plain.filter((name) => name === plainName(field)).length > 1)
  if (twice)
    return refuse('invalid', `The column ${twice} stands in the first row twice: remove or rename one`)
  const known = new Set(fields.map(plainName))
  return {
    separator,
    columns: names.length,
    at,
    begins: split.next,
    firstRow: said ? 3 : 2,
    unread: names.filter((name, i) => name !== '' && !known.has(plain[i]!)),
  }
}

const plainName = (name: string) => name.toLowerCase().replace(/[\s_-]+/g, '')

function lineEnd(bytes: Uint8Array, from: number): number {
  const at = bytes.indexOf(newline, from)
  return at === -1 ? bytes.length : at
}

function mostOften(line: Uint8Array): string {
  const count = (sign: string) => line.reduce((n, byte) => n + (byte === separators[sign] ? 1 : 0), 0)
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}
