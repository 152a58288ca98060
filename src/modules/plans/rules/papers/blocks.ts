/** What a report is made of, in reading order: the same for the page, for print and for the PDF. */
export type Block =
  | { heading: string; level?: 2 | 3 }
  | { text: string; strong?: true }
  | { list: readonly string[]; links?: Links }
  | { table: BlockTable }

/** On a page, where each line or the head of each row leads; paper has none. */
export type Links = readonly (string | undefined)[]

export type BlockTable = {
  caption: string
  columns: readonly { head: string; share?: number; align?: 'right' }[]
  rows: readonly (readonly string[])[]
  links?: Links
}

export type Paper = { title: string; blocks: readonly Block[] }

/** A cell of a return that nobody can fill from what is recorded. */
export const gapMark = 'GAP: not set'

/** A table, or the words that there is nothing of it. */
export const tableOr = (nothing: string, table: BlockTable): Block =>
  table.rows.length > 0 ? { table } : { text: nothing }

/** A list, or the words that there is nothing of it. */
export const listOr = (nothing: string, list: readonly string[], links?: Links): Block =>
  list.length > 0 ? { list, ...(links && { links }) } : { text: nothing }
