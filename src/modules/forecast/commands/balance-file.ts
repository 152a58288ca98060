import { readCsv } from '../../../edges/files/csv.ts'
import { monthText, readMonth } from '../../../platform/month-text.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { readDate } from '../../../platform/read-date.ts'
import { daysBetween, type LocalDate, Temporal } from '../../../platform/time.ts'
import type { Pathway } from '../../discharge/index.ts'
import type { Trajectory } from '../rules/balance/target.ts'
import { pathways } from '../rules/by-pathway/model.ts'
import type { Day } from '../rules/days.ts'
import { readBytes } from './read-bytes.ts'

/** Daily counts of a file: of ready people by pathway, of admissions, or of both. */
export type CountsFile = { ready: Record<Pathway, Day[]>; admissions: Day[] | null; last: LocalDate }

const columnsOf = ['admissions', ...pathways] as const

/** A CSV with the columns date, and P0 to P3 or admissions; an empty cell is a day on which nobody counted. */
export async function readCounts(file: string): Promise<CountsFile | Refusal> {
  const rows = await rowsOf(file, (columns) =>
    pathways.every((one) => columns.includes(one)) || columns.includes('admissions')
      ? null
      : 'the columns date, and P0, P1, P2 and P3 or admissions',
  )
  if (isRefusal(rows)) return rows
  const found = new Map<string, Record<string, number | null>>()
  const rowOf = new Map<string, number>()
  for (const { line, cells } of rows) {
    const date = readDate(cells.date ?? '')
    if ('wrong' in date) return wrong(file, line, 'date', date.wrong)
    const earlier = rowOf.get(date.toString())
    if (earlier !== undefined)
      return wrong(file, line, 'date', `stands in row ${earlier} already: each day has one row`)
    rowOf.set(date.toString(), line)
    const values: Record<string, number | null> = {}
    for (const column of columnsOf) {
      const text = cells[column] ?? ''
      if (text !== '' && !/^\d+(\.\d+)?$/.test(text))
        return wrong(file, line, column, 'must be a number of 0 or more, or empty')
      values[column] = text === '' ? null : Number(text)
    }
    found.set(date.toString(), values)
  }
  const dates = [...found.keys()].sort()
  if (dates.length === 0)
    return refuse('invalid', `${file} has no day: give each its row under the first line`)
  const first = asDate(dates[0]!)
  const last = asDate(dates.at(-1)!)
  const days = (column: string): Day[] =>
    Array.from({ length: daysBetween(first, last) + 1 }, (_, i) => {
      const date = first.add({ days: i })
      return { date, value: found.get(date.toString())?.[column] ?? null }
    })
  const known = (all: Day[]) => all.some(({ value }) => value !== null)
  const byPathway = Object.fromEntries(
    pathways.map((one) => [one, known(days(one)) ? days(one) : []]),
  ) as Record<Pathway, Day[]>
  const admissions = days('admissions')
  return { ready: byPathway, admissions: known(admissions) ? admissions : null, last }
}

/** A CSV with the columns month (2026-12) and value: the delayed days that are promised for it. */
export async function readTrajectory(file: string): Promise<Trajectory | Refusal> {
  const rows = await rowsOf(file, (columns) =>
    columns.includes('month') && columns.includes('value') ? null : 'the columns month and value',
  )
  if (isRefusal(rows)) return rows
  const targets: { month: LocalDate; value: number }[] = []
  const seen = new Map<string, number>()
  for (const { line, cells } of rows) {
    const month = readMonth(cells.month ?? '')
    if (!month) return wrong(file, line, 'month', 'must be like 2026-12')
    const earlier = seen.get(month.toString())
    if (earlier !== undefined)
      return wrong(
        file,
        line,
        'month',
        `${monthText(month)} stands in row ${earlier} already: each month has one row, so leave one out`,
      )
    seen.set(month.toString(), line)
    if (!/^\d+(\.\d+)?$/.test(cells.value ?? ''))
      return wrong(file, line, 'value', 'must be a number of 0 or more')
    targets.push({ month, value: Number(cells.value) })
  }
  if (targets.length === 0)
    return refuse('invalid', `${file} has no month: give each its row under the first line, like 2026-12,900`)
  return { measure: 'delayed-days', name: 'Delayed days', of: 'days', targets, soFar: [] }
}

type Row = { line: number; cells: Record<string, string> }

async function rowsOf(
  file: string,
  lacks: (columns: readonly string[]) => string | null,
): Promise<Row[] | Refusal> {
  const bytes = await readBytes(file)
  if (isRefusal(bytes)) return bytes
  const csv = readCsv(bytes)
  if (isRefusal(csv)) return { ...csv, because: `${file}: ${csv.because}` }
  const missing = lacks(csv.columns)
  if (missing) return refuse('invalid', `The first line of ${file} must name ${missing}`)
  const broken = csv.rows.find((row) => row.wrong)
  if (broken) return refuse('invalid', `${file}, row ${broken.line}: ${broken.wrong}`)
  return csv.rows.map(({ line, cells }) => ({ line, cells }))
}

const wrong = (file: string, line: number, field: string, problem: string): Refusal =>
  refuse('invalid', `${file}, row ${line}, ${field}: ${problem}. Nothing was worked out`)

const asDate = (text: string): LocalDate => Temporal.PlainDate.from(text)
