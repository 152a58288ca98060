import type { Content } from './nhsuk/parts.tsx'

/** Where a cell goes when, under 640 px, its row becomes a card. Left out, it is a line with its head as label. */
export type CardPlace = 'title' | 'corner' | 'inline' | 'line' | 'foot' | 'end' | 'none'

export type Column<Row> = {
  /** Printed on each cell as data-col, for scripts. */
  name: string
  head: string
  cell: (row: Row, index: number) => Content
  headHidden?: boolean
  numeric?: boolean
  /** The cell that names the row: th scope=row. One column has it. */
  rowHead?: boolean
  sort?: { href: string; now?: 'ascending' | 'descending' | undefined } | undefined
  /** Share of the width, 1 to 12, in long tables; 4 when left out. */
  width?: number
  card?: CardPlace
}

type Looks = Pick<Column<never>, 'numeric' | 'width' | 'card'>

/** Widths count in long tables only, and a share of 4 is the stylesheet's own: a list of 500 is mostly such words. */
export const cellClasses = ({ numeric, width = 4, card }: Looks, long: boolean): string | undefined =>
  [long && width !== 4 && `hw-w-${width}`, card && `hw-as-${card}`, numeric && 'hw-num']
    .filter(Boolean)
    .join(' ') || undefined
