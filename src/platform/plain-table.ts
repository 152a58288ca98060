/** A table as a file gave it; read by edges/files, understood by the rules of a module. */
export type PlainTable = { columns: string[]; rows: PlainRow[] }
export type PlainRow = {
  /** The line of the file on which the row begins; the columns are on line 1. */
  line: number
  /** Trimmed text by column; a cell that is missing at the end of a row is empty. */
  cells: Record<string, string>
  /** More cells than columns: what to say about it. */
  wrong: string | null
}

/** What is wrong with one cell, and what to do about it; without a column where it is the whole row. */
export type CellProblem = { line: number; column: string; problem: string }

/** One table of a file; that of a CSV file has no name. */
export type NamedTable = PlainTable & { name: string | null }

/** A table to be written as a sheet of a spreadsheet. */
export type Sheet = {
  /** The tab; characters that a spreadsheet refuses are left out. */
  name: string
  columns: readonly SheetColumn[]
  rows: readonly (readonly (string | number | null)[])[]
}
/** `width` in centimetres; 3.5 when left out. */
export type SheetColumn = { head: string; width?: number }
