import type { CellProblem, PlainRow } from '../../../../platform/plain-table.ts'
import { readDate, readDateTime } from '../../../../platform/read-date.ts'
import type { Instant, LocalDate } from '../../../../platform/time.ts'
import { readWeekdays } from './days.ts'

/** What is wrong with one cell, and what to do about it. */
export type Problem = CellProblem

const shown = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

/** Reads the cells of a row one by one, and keeps every problem rather than the first. */
export class RowReader {
  readonly problems: Problem[] = []
  readonly line: number
  readonly #cells: Record<string, string>
  readonly #at: ReadonlyMap<string, string>

  constructor(row: PlainRow, at: ReadonlyMap<string, string>) {
    this.line = row.line
    this.#cells = row.cells
    this.#at = at
    if (row.wrong) this.wrong('', `The row ${row.wrong}`)
  }

  cell(column: string): string {
    // An apostrophe keeps a spreadsheet from running what begins like a formula, such as +44.
    return (this.#cells[this.#at.get(column) ?? ''] ?? '').trim().replace(/^'(?=[=+\-@])/, '')
  }

  wrong(column: string, problem: string): void {
    this.problems.push({ line: this.line, column, problem })
  }

  text(column: string, longest: number): string | null {
    const typed = this.cell(column)
    if (typed.length > longest) this.wrong(column, `is longer than ${longest} characters: shorten it`)
    else if (/^([=@]|\+(?!\d))/.test(typed))
      this.wrong(column, 'begins with =, + or @, like a formula: give the text itself')
    return typed || null
  }

  must(column: string, longest: number, what: string): string {
    const typed = this.text(column, longest)
    if (!typed) this.wrong(column, `is empty: give ${what}`)
    return typed ?? ''
  }

  /** A whole number; null where the cell is empty. */
  number(column: string, least: number, most: number): number | null {
    const typed = this.cell(column).replace(/,/g, '')
    if (!typed) return null
    const number = Number(typed)
    if (/^\d+$/.test(typed) && number >= least && number <= most) return number
    this.wrong(column, `"${shown(typed)}" is not a whole number from ${least} to ${most}`)
    return null
  }

  /** Pounds, perhaps with pence and a £; in pence. */
  pence(column: string): number | null {
    const typed = this.cell(column).replace(/[£,\s]/g, '')
    if (!typed) return null
    if (/^\d{1,5}(\.\d{1,2})?$/.test(typed)) return Math.round(Number(typed) * 100)
    this.wrong(column, `"${shown(typed)}" is not an amount in pounds, like 1250 or 1250.50`)
    return null
  }

  list(column: string): string[] {
    return this.cell(column)
      .split(/[;,]/)
      .map((one) => one.trim())
      .filter(Boolean)
  }

  /** Values of a list, by code or in words; capitals do not matter. */
  each<T extends string>(column: string, known: readonly { code: T; plain?: string }[]): T[] {
    return this.list(column).flatMap((one) => {
      const found = oneOf(one, known)
      if (!found) this.wrong(column, notKnown(one, known))
      return found ?? []
    })
  }

  one<T extends string>(column: string, known: readonly { code: T; plain?: string }[]): T | null {
    const typed = this.cell(column)
    if (!typed) return null
    const found = oneOf(typed, known)
    if (!found) this.wrong(column, notKnown(typed, known))
    return found
  }

  yesNo(column: string): boolean | null {
    const answer = this.one(column, [
      { code: 'yes', plain: 'y' },
      { code: 'no', plain: 'n' },
    ] as const)
    return answer === null ? null : answer === 'yes'
  }

  weekdays(column: string): number[] {
    const days = readWeekdays(this.cell(column))
    if (days === null)
      this.wrong(column, `"${shown(this.cell(column))}" is not days of the week, like Mon-Fri or Sat, Sun`)
    return days ?? []
  }

  date(column: string): LocalDate | null {
    if (!this.cell(column)) return null
    const read = readDate(this.cell(column))
    if (!('wrong' in read)) return read
    this.wrong(column, `"${shown(this.cell(column))}" ${read.wrong}`)
    return null
  }

  moment(column: string): Instant | null {
    if (!this.cell(column)) return null
    const read = readDateTime(this.cell(column))
    if (!('wrong' in read)) return read
    this.wrong(column, `"${shown(this.cell(column))}" ${read.wrong}`)
    return null
  }
}

/** Capitals and spaces do not matter in a name of a file. */
export const fold = (text: string) => text.trim().toLowerCase().replace(/\s+/g, ' ')

const oneOf = <T extends string>(typed: string, known: readonly { code: T; plain?: string }[]): T | null =>
  known.find(({ code, plain }) => [code, plain ?? code].map(fold).includes(fold(typed)))?.code ?? null

const notKnown = (typed: string, known: readonly { code: string }[]): string =>
  `"${shown(typed)}" is not known: use one of ${known.map(({ code }) => code).join(', ')}`
