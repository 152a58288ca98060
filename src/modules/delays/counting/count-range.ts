import { Cells, longestRow, newline, quote } from './cells.ts'
import { dateFields, fields, type Layout } from './layout.ts'
import { Problems } from './problems.ts'
import type { Question } from './question.ts'
import type { Source } from './source.ts'
import { splitRow } from './split-row.ts'
import type { StayRows } from './stay-rows.ts'
import { RowTaker } from './take-row.ts'
import type { Tally } from './tally.ts'

/** Of one range of the file: its rows, what is wrong in them, and where the next range begins. */
export type RangeCount = { rows: number; next: number; problems: Problems }

/** Counts a file into one tally, a range at a time; several threads may, each with a tally of its own. */
export class RangeCounter {
  private readonly buffer: Uint8Array
  private readonly cells: Cells
  private readonly source: Source
  private readonly layout: Layout
  private readonly question: Question
  private readonly tally: Tally
  private readonly rangeBytes: number

  constructor(source: Source, layout: Layout, question: Question, tally: Tally, rangeBytes: number) {
    this.source = source
    this.layout = layout
    this.question = question
    this.tally = tally
    this.rangeBytes = rangeBytes
    // A row that begins at the end of the range is still whole, and so is the byte before the range.
    this.buffer = new Uint8Array(rangeBytes + longestRow + 2)
    this.cells = new Cells(
      layout.columns + 50,
      layout.separator,
      dateFields.map((field) => layout.at[fields.indexOf(field)]!).filter((column) => column >= 0),
    )
  }

  /**
   * The rows that begin in a range, where `begin` may lie inside a row, which belongs to the range before. Rows are
   * numbered from 0.
   * @returns null at a quotation mark, which may hide the end of a row, and at a row that does not end: only a reader
   * who comes from the beginning knows what such a file says.
   */
  countAnywhere(begin: number): RangeCount | null {
    const read = this.source.read(this.buffer, begin - 1)
    const bytes = this.buffer.subarray(0, read)
    if (bytes.includes(quote)) return null
    const first = begin === this.layout.begins ? 0 : bytes.indexOf(newline)
    const from = first === -1 ? read : first + 1
    const counted = this.count(from, Math.min(this.rangeBytes + 1, read), read, 0, null)
    return counted.endless ? null : { ...counted, next: begin - 1 + counted.at }
  }

  /** The rows from `begin`, where a row begins, through about one range. @param row the number of the first. */
  countFrom(begin: number, row: number, stayRows: StayRows | null): RangeCount {
    const read = this.source.read(this.buffer, begin)
    const counted = this.count(0, Math.min(this.rangeBytes, read), read, row, stayRows)
    return { ...counted, next: counted.endless ? this.source.size : begin + counted.at }
  }

  private count(from: number, stop: number, read: number, row: number, stayRows: StayRows | null) {
    const { buffer, cells } = this
    const problems = new Problems()
    const taker = new RowTaker(this.layout, this.tally, problems, stayRows, this.question.window !== null)
    let at = from
    let rows = 0
    for (; at < stop; rows++) {
      const { next, wrong } = splitRow(buffer, at, read, cells)
      if (next - at > longestRow) {
        problems.add(row + rows, null, wrong ?? endlessRow)
        return { rows, at, problems, endless: true }
      }
      if (wrong) problems.add(row + rows, null, wrong)
      else taker.take(cells, row + rows)
      at = next
    }
    return { rows, at, problems, endless: false }
  }
}

const endlessRow = 'is longer than 65,536 characters: there is no line break where it should end'
