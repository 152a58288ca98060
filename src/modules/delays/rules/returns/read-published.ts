import { publishedValue } from '../published-value.ts'
import { type OfWhat, ofWhats } from './published.ts'

/** The columns of a file of published figures; docs/how-to/published-figures.md describes them. */
export const publishedColumns = [
  { name: 'of what', required: true },
  { name: 'name', required: false },
  { name: 'figure', required: true },
  { name: 'source', required: true },
  { name: 'line', required: false },
] as const
type Column = (typeof publishedColumns)[number]['name']

export type FigureToAdd = {
  ofWhat: OfWhat
  key: string
  label: string
  source: string
  line: string | null
  value: number
}
/** What is wrong with one cell, and what to do about it. `row` is the line of the file. */
export type WrongFigure = { row: number; field: Column; problem: string }

export type ReadFigures = {
  figures: FigureToAdd[]
  /** Rows whose cell says that there is no figure: nothing is stored for them, and nothing is taken to be 0. */
  noFigure: number
  wrong: WrongFigure[]
}

/** Finds what a row is of by the words typed: an organisation by name, short name or ODS code; a reason by its code. */
export type FindKey = (ofWhat: OfWhat, name: string) => { key: string; label: string } | null

/**
 * Reads rows of published figures. A figure is taken as it is printed: nobody adds it up, rounds it or mends it.
 * @param rows cells by the names of `publishedColumns`, in lower case
 */
export function readPublished(
  rows: readonly { line: number; cells: Readonly<Record<string, string>>; wrong: string | null }[],
  findKey: FindKey,
): ReadFigures {
  const read: ReadFigures = { figures: [], noFigure: 0, wrong: [] }
  const seen = new Map<string, number>()
  for (const { line: row, cells, wrong } of rows) {
    const no = (field: Column, problem: string) => void read.wrong.push({ row, field, problem })
    if (wrong) no('of what', wrong)
    const ofWhat = ofWhats.find((one) => one === cells['of what']?.toLowerCase())
    const source = cells.source?.trim() ?? ''
    const value = valueOf(cells.figure ?? '')
    if (!ofWhat) no('of what', `must be one of ${ofWhats.join(', ')}`)
    if (source === '')
      no('source', 'is empty: say where the figure is printed, the same for every row of one table')
    if (source.length > 300) no('source', 'must be 300 characters or fewer')
    if (value === 'unread')
      no('figure', 'is neither a number nor a mark for "no figure" (-, *, ..): type it as it is printed')
    const found =
      ofWhat && (ofWhat === 'total' ? { key: '', label: 'Total' } : findKey(ofWhat, cells.name ?? ''))
    if (ofWhat && !found) no('name', unknown[ofWhat])
    if (!ofWhat || !found || source === '' || source.length > 300 || value === 'unread' || wrong) continue
    const same = [ofWhat, found.key || found.label, source].join('|')
    const before = seen.get(same)
    if (before !== undefined) {
      no('name', `is in row ${before} already, of the same source: leave one of the two out`)
      continue
    }
    seen.set(same, row)
    if (value === null) read.noFigure++
    else read.figures.push({ ofWhat, ...found, source, line: cells.line?.slice(0, 2000) || null, value })
  }
  return read
}

const unknown: Record<OfWhat, string> = {
  total: '',
  provider:
    'is no organisation of this place with beds: write its name, short name or ODS code as in Organisations',
  authority: 'is no council of this place: write its name, short name or ODS code as in Organisations',
  reason: 'is no reason of the edition of that month: write its code, such as DII',
  attribution: 'must be NHS, social care or both',
  'care type': 'must be acute or non-acute',
}

function valueOf(cell: string): number | null | 'unread' {
  try {
    const value = publishedValue(cell)
    return value !== null && Math.abs(value) > 1e12 ? 'unread' : value
  } catch (error) {
    if (error instanceof RangeError) return 'unread'
    throw error
  }
}
