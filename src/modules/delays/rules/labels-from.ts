import { type Refusal, refuse } from '../../../platform/outcome.ts'

/** Of the ten columns of NHS England's file (ADSR-07), those that say what a row is. */
const columns = ['Period', 'Metric', 'Metric Group'] as const
type Column = (typeof columns)[number]

/** What is wrong with one row, and what to do about it. `row` is the line of the file; `field` null is the row itself. */
export type WrongLabel = { row: number; field: Column | null; problem: string }

export type LabelsRead = {
  /** As they are printed, spaces apart; each once, in the order of the file. */
  labels: string[]
  /** The first and the last period of the rows they stand in, as printed: "01/08/2026 to 31/08/2026". */
  period: string
  wrong: WrongLabel[]
}

type Row = { line: number; cells: Readonly<Record<string, string>>; wrong: string | null }

// Ten times what the list has: above it, the column holds something else.
const most = 370
const longest = 300

/**
 * The labels of the reasons for delay in NHS England's own discharge file (ADSR-07, ADSR-09): the program has only some of
 * the 37, and never makes up the others. Rows of costs are left out (ADSR-10).
 * @param heads the names in the first line of the file
 * @returns invalid where the file is another one; what is wrong in single rows stands in `wrong`
 */
export function labelsFrom(heads: readonly string[], rows: readonly Row[]): LabelsRead | Refusal {
  const missing = columns.filter((column) => !heads.includes(column))
  if (missing.length > 0)
    return refuse(
      'invalid',
      `The first line has no column ${missing.join(', ')}: choose the monthly CSV of the acute discharge situation report, and keep its first line`,
    )
  const read: LabelsRead & { periods: string[] } = { labels: [], period: '', wrong: [], periods: [] }
  for (const row of rows) takeRow(row, read)
  const { periods, wrong } = read
  const labels = [...Map.groupBy(read.labels, plainLabel).values()].map(([first]) => first!)
  if (wrong.length === 0 && labels.length === 0)
    return refuse(
      'invalid',
      'No row has "Delay reason" in its Metric Group: choose a file of May 2024 or later, and keep the rows of its delay reasons',
    )
  if (labels.length > most)
    return refuse(
      'invalid',
      `${labels.length} different reasons were found, and the list has 37: check that Metric holds the reasons`,
    )
  return { labels, wrong, period: [...new Set([periods[0] ?? '', periods.at(-1) ?? ''])].join(' to ') }
}

function takeRow({ line, cells, wrong }: Row, read: LabelsRead & { periods: string[] }): void {
  const no = (field: Column | null, problem: string) => void read.wrong.push({ row: line, field, problem })
  const cell = (column: Column) => (cells[column] ?? '').replace(/\s+/g, ' ').trim()
  if (wrong) return no(null, wrong)
  const group = cell('Metric Group')
  if (group === '')
    return no('Metric Group', 'is empty: fill it in as in NHS England’s file, or take the row out')
  if (!/delay reason/i.test(group) || /cost/i.test(group)) return
  const label = cell('Metric')
  if (label === '') return no('Metric', 'is empty: fill in the reason as NHS England prints it')
  if (label.length > longest)
    return no('Metric', `is longer than ${longest} characters: a quotation mark is probably missing`)
  const period = cell('Period')
  if (period === '') return no('Period', 'is empty: fill in the date as in NHS England’s file')
  read.labels.push(label)
  read.periods.push(period)
}

/** A label with its dashes, spaces and strokes in one way of writing: its words decide whether two are the same. */
export const plainLabel = (label: string): string =>
  label
    .replace(/\s*[-–—]\s+|\s+[-–—]\s*/g, ' - ')
    .replace(/\s*\/\s*/g, '/')
    .replace(/\s+/g, ' ')
    .trim()
