import { blank, readDay } from './calendar.ts'
import { type Cells, longestRow, newline, quote } from './cells.ts'

const space = 32

/** `next` is where the row after this one begins. */
export type Split = { next: number; wrong: string | null }

const neverClosed =
  'a quotation mark is opened and not closed within 65,536 characters: close it, or write two where one is meant'
const stray =
  'a quotation mark stands where it should not: write two where one is meant, and one around the cell'

/** Finds the cells of the row at `from`: quickly where it holds no quotation mark, and with care where it does. */
export function splitRow(bytes: Uint8Array, from: number, end: number, cells: Cells): Split {
  const next = splitPlain(bytes, from, end, cells)
  return next === -1 ? splitQuoted(bytes, from, end, cells) : { next, wrong: null }
}

/** @returns where the next row begins; -1 at the first quotation mark. */
function splitPlain(bytes: Uint8Array, from: number, end: number, cells: Cells): number {
  const { stops, isDate, days, starts, ends } = cells
  cells.bytes = bytes
  cells.count = 0
  for (let at = from, column = 0; ; column++) {
    // Most bytes of a file are dates of ten, which need not be searched for their end.
    let stop = at + 10
    const day =
      isDate[column] === 1 && stop < end && stops[bytes[stop]!] === 1 ? readDay(bytes, at, stop) : blank
    if (day > blank) {
      starts[column] = at
      ends[column] = stop
      days[column] = day
      cells.count++
    } else {
      stop = at
      while (stop < end && stops[bytes[stop]!] === 0) stop++
      cells.put(at, stop)
    }
    if (stop >= end) return end
    const byte = bytes[stop]!
    if (byte === quote) return -1
    at = stop + 1
    if (byte === newline) return at
  }
}

function splitQuoted(bytes: Uint8Array, from: number, end: number, cells: Cells): Split {
  const { scratch, separator } = cells
  const limit = Math.min(end, from + longestRow)
  let wrong: string | null = null
  let written = 0
  let at = from
  const inCell = () => at < limit && bytes[at] !== separator && bytes[at] !== newline
  cells.bytes = scratch
  cells.count = 0
  for (;;) {
    const start = written
    if (inCell() && bytes[at] === quote) {
      at++
      while (at < limit && (bytes[at] !== quote || (at + 1 < limit && bytes[at + 1] === quote))) {
        if (bytes[at] === quote) at++
        scratch[written++] = bytes[at++]!
      }
      if (at >= limit) return { next: end, wrong: neverClosed }
      for (at++; inCell(); at++) if (bytes[at]! > space) wrong = stray
    } else
      for (; inCell(); at++) {
        if (bytes[at] === quote) wrong = stray
        scratch[written++] = bytes[at]!
      }
    cells.put(start, written)
    if (at >= limit) return { next: end, wrong: limit < end ? neverClosed : wrong }
    if (bytes[at++] === newline) return { next: at, wrong }
  }
}
