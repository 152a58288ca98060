import { blank, malformed, never } from './calendar.ts'
import type { Cells } from './cells.ts'
import { type Field, fields, type Layout } from './layout.ts'
import type { Problems } from './problems.ts'
import type { StayRows } from './stay-rows.ts'
import type { Period, Tally } from './tally.ts'

const inOneLine = 'holds a line break or another control character: write it in one line'

const at = Object.fromEntries(fields.map((field, i) => [field, i])) as Record<Field, number>

/** Checks the cells of one row and counts them, or keeps them for their stay. One place for plain and quoted rows. */
export class RowTaker {
  // One object for all rows: four million would keep the garbage collector busy.
  private readonly period: Period = {
    ready: 0,
    left: 0,
    provider: 0,
    authority: 0,
    careType: 0,
    reason: 0,
    organisation: 0,
    born: blank,
  }
  private cells!: Cells
  private row = 0

  private readonly admittedAt: number
  private readonly leftAt: number
  private readonly readyAt: number
  private readonly bornAt: number
  private readonly careTypeAt: number
  private readonly layout: Layout
  private readonly tally: Tally
  private readonly problems: Problems
  /** Where the file names stays: the rows of one stay are counted together. */
  private readonly stayRows: StayRows | null
  private readonly hasWindow: boolean

  constructor(
    layout: Layout,
    tally: Tally,
    problems: Problems,
    stayRows: StayRows | null,
    hasWindow: boolean,
  ) {
    this.layout = layout
    const columns = layout.at
    this.admittedAt = columns[at.admitted]!
    this.leftAt = columns[at.left]!
    this.readyAt = columns[at.ready]!
    this.bornAt = columns[at.born]!
    this.careTypeAt = columns[at['care type']]!
    this.tally = tally
    this.problems = problems
    this.stayRows = stayRows
    this.hasWindow = hasWindow
  }

  take(cells: Cells, row: number): void {
    this.cells = cells
    this.row = row
    if (cells.count !== this.layout.columns && this.isOddWidth()) return
    const admitted = this.day(this.admittedAt, 'admitted')
    const left = this.day(this.leftAt, 'left')
    const written = this.day(this.readyAt, 'ready')
    const born = this.bornAt === -1 ? blank : this.day(this.bornAt, 'born')
    const careType = this.careTypeAt === -1 ? 0 : this.careType()
    if (admitted < blank || left < blank || written < blank || born < blank || careType < 0) return
    if (this.width('provider') === 0)
      return this.isBlank()
        ? undefined
        : this.wrong('provider', 'is empty: write whose bed it is, by code or name')
    if (admitted === blank) return this.wrong('admitted', 'is empty: write the day as YYYY-MM-DD')
    // DRD-03: left on the day they were ready.
    const ready = written === blank ? (left === blank ? never : left) : written
    if (written !== blank && written < admitted)
      return this.wrong('ready', 'is before the day in admitted: correct one of them')
    if (left !== blank && left < admitted)
      return this.wrong('left', 'is before the day in admitted: correct one of them')
    if (left !== blank && written > left)
      return this.wrong('ready', 'is after the day in left: correct one of them')
    if (born > admitted) return this.wrong('born', 'is after the day in admitted: correct one of them')
    if (left === blank && written !== blank && !this.hasWindow)
      return this.wrong(
        'left',
        'is empty, so nothing says how far to count: add --month or --year, or write the day',
      )
    const { period } = this
    period.ready = ready
    period.left = left === blank ? never : left
    if (this.stayRows) this.keep(this.stayRows, admitted, careType, born)
    else this.count(admitted, careType, born)
  }

  private count(admitted: number, careType: number, born: number): void {
    const { tally, period } = this
    tally.stays++
    if (period.left !== never) tally.addDischarge(admitted, period.left)
    if (period.ready >= period.left) return
    if (this.names(careType, born) && tally.addPeriod(period, true) > 0) tally.delayed++
  }

  private keep(stayRows: StayRows, admitted: number, careType: number, born: number): void {
    if (!this.names(careType, born)) return
    const { bytes, starts, ends } = this.cells
    const column = this.layout.at[at.stay]!
    if (!stayRows.add(this.row, admitted, this.period, bytes, starts[column]!, ends[column]!))
      this.wrong('stay', inOneLine)
  }

  /** Reads what a delay is put to; only a delayed row needs it. */
  private names(careType: number, born: number): boolean {
    const { tally, period } = this
    period.careType = careType
    period.born = born
    period.provider = this.name('provider', tally.providers)
    period.authority = this.name('authority', tally.authorities)
    period.reason = this.name('reason', tally.reasons)
    period.organisation = this.name('organisation', tally.organisations)
    return period.provider >= 0 && period.authority >= 0 && period.reason >= 0 && period.organisation >= 0
  }

  private name(field: Field, dictionary: Tally['providers']): number {
    const column = this.layout.at[at[field]]!
    const { bytes, starts, ends } = this.cells
    const id = dictionary.idOf(bytes, starts[column]!, ends[column]!)
    if (id < 0) this.wrong(field, inOneLine)
    return id
  }

  private width(field: Field): number {
    const column = this.layout.at[at[field]]!
    return this.cells.ends[column]! - this.cells.starts[column]!
  }

  private day(column: number, field: Field): number {
    const day = this.cells.days[column]!
    if (day < blank)
      this.wrong(
        field,
        day === malformed
          ? 'is not a date: write it as YYYY-MM-DD, like 2024-04-01'
          : 'is not a day of the calendar between 1900 and 2199: correct it',
      )
    return day
  }

  private careType(): number {
    const column = this.careTypeAt
    const { bytes, starts, ends } = this.cells
    const text = String.fromCharCode(
      ...bytes.subarray(starts[column], Math.min(ends[column]!, starts[column]! + 12)),
    )
    const found = ['', 'acute', 'non-acute'].indexOf(text.toLowerCase().replace(/[ _]/, '-'))
    if (found === -1) this.wrong('care type', 'is neither acute nor non-acute: write one of them, or nothing')
    return found
  }

  /** Cells too many or too few; an empty row is passed over. */
  private isOddWidth(): boolean {
    const { cells, layout } = this
    const kept = Math.min(cells.count, cells.room)
    let last = kept - 1
    while (last >= 0 && cells.ends[last] === cells.starts[last]) last--
    if (last === -1 && cells.count <= cells.room) return true
    if (cells.count > cells.room || last >= layout.columns) {
      this.wrong(
        null,
        `has more cells than the first row names: put a cell that holds a separator into quotation marks`,
      )
      return true
    }
    if (cells.count > layout.columns) return false
    this.wrong(
      null,
      `has ${cells.count} of ${layout.columns} cells: write the missing ones, empty if need be`,
    )
    return true
  }

  private isBlank(): boolean {
    return this.layout.at.every(
      (column) => column === -1 || this.cells.starts[column] === this.cells.ends[column],
    )
  }

  private wrong(field: string | null, problem: string): void {
    this.problems.add(this.row, field, problem)
  }
}
