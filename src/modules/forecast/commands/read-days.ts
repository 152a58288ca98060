import { type Csv, readCsv } from '../../../edges/files/csv.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { readDate } from '../../../platform/read-date.ts'
import { daysBetween, type LocalDate } from '../../../platform/time.ts'
import type { Day } from '../rules/days.ts'

export type DayFile = { days: Day[] } | { problems: { row: number; field: string; problem: string }[] }

/**
 * A daily count from a file with the columns date and value. An empty value is a day on which nobody counted; so is a
 * day between two that has no row. All or nothing: with a problem in any row there are no days.
 */
export function readDays(bytes: Uint8Array): DayFile | Refusal {
  const csv = readCsv(bytes)
  if (isRefusal(csv)) return csv
  const missing = ['date', 'value'].filter((name) => !csv.columns.includes(name))
  if (missing.length > 0)
    return refuse(
      'invalid',
      `The first line must name the columns date and value; ${missing.join(' and ')} is not there`,
    )
  return daysOf(csv)
}

function daysOf({ rows }: Csv): DayFile {
  const problems: { row: number; field: string; problem: string }[] = []
  const found = new Map<string, { date: LocalDate; value: number | null; row: number }>()
  for (const { line: row, cells, wrong } of rows) {
    const say = (field: string, problem: string) => problems.push({ row, field, problem })
    if (wrong) {
      say('', wrong)
      continue
    }
    const date = readDate(cells.date ?? '')
    if ('wrong' in date) {
      say('date', date.wrong)
      continue
    }
    const text = cells.value ?? ''
    if (text !== '' && !/^\d+(\.\d+)?$/.test(text))
      say('value', 'must be a number of 0 or more, or empty for a day nobody counted')
    const earlier = found.get(date.toString())
    if (earlier) say('date', `stands in row ${earlier.row} already: each day has one row`)
    else found.set(date.toString(), { date, value: text === '' ? null : Number(text), row })
  }
  if (problems.length > 0) return { problems }
  return { days: everyDay([...found.values()].sort((a, b) => daysBetween(b.date, a.date))) }
}

function everyDay(known: readonly Day[]): Day[] {
  const [first, last] = [known[0]?.date, known.at(-1)?.date]
  if (!first || !last) return []
  const values = new Map(known.map(({ date, value }) => [date.toString(), value]))
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, i) => {
    const date = first.add({ days: i })
    return { date, value: values.get(date.toString()) ?? null }
  })
}
