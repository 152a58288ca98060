import { blank, readDay } from './calendar.ts'

/** Bytes of the longest row that is read; a longer one has a quotation mark that is not closed. */
export const longestRow = 64 * 1024

const space = 32

/** The cells of one row as places in `bytes`, without the space around them. */
export class Cells {
  bytes: Uint8Array = new Uint8Array(0)
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** Of a column that holds dates, the day, or one of the signs of `readDay`. */
  readonly days: Int32Array
  readonly isDate: Uint8Array
  /** Cells past `room` are counted and not kept. */
  count = 0
  readonly room: number
  readonly separator: number
  /** 1 for the bytes at which a plain cell ends or is none. */
  readonly stops = new Uint8Array(256)
  /** Holds the cells of a row with quotation marks, which are shorter without them. */
  readonly scratch = new Uint8Array(longestRow)

  constructor(room: number, separator: number, dates: readonly number[]) {
    this.room = room
    this.separator = separator
    this.starts = new Int32Array(room)
    this.ends = new Int32Array(room)
    this.days = new Int32Array(room).fill(blank)
    this.isDate = new Uint8Array(room)
    for (const column of dates) this.isDate[column] = 1
    for (const byte of [separator, newline, quote]) this.stops[byte] = 1
  }

  put(start: number, end: number): void {
    const { bytes, count } = this
    while (start < end && bytes[start]! <= space) start++
    while (end > start && bytes[end - 1]! <= space) end--
    this.count = count + 1
    if (count >= this.room) return
    this.starts[count] = start
    this.ends[count] = end
    if (this.isDate[count] === 1) this.days[count] = readDay(bytes, start, end)
  }
}

export const newline = 10
export const quote = 34
