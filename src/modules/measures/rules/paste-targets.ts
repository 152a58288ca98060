import { monthText } from '../../../platform/month-text.ts'
import { readPeriod } from './read-period.ts'
import type { Target } from './trajectory.ts'

export type TargetProblem = { row: number; field: 'month' | 'target'; problem: string }

const most = 120

/**
 * Monthly targets as they are typed or pasted from a spreadsheet: a line each, month and target with a tab, a comma or a
 * semicolon between; a first line that names the columns is passed over. Rows count from 1, the heading among them.
 */
export function readTargets(text: string): { targets: Target[]; problems: TargetProblem[] } {
  const targets: Target[] = []
  const problems: TargetProblem[] = []
  const seen = new Map<string, number>()
  const lines = text.split(/\r\n|\r|\n/)
  for (const [i, line] of lines.entries()) {
    const row = i + 1
    if (line.trim() === '' || (targets.length === 0 && problems.length === 0 && isHeading(line))) continue
    const { month, target } = cellsOf(line)
    const period = readPeriod(month)
    const value = numberIn(target)
    const wrong = (field: TargetProblem['field'], problem: string) => problems.push({ row, field, problem })
    if (period?.step !== 'month')
      wrong(
        'month',
        month === '' ? 'is empty: write a month, like 2026-04 or April 2026' : monthProblem(month, period),
      )
    if (value === null)
      wrong(
        'target',
        target === ''
          ? 'is empty: give a number, or leave the whole row out'
          : `"${target}" is not a number: give digits alone`,
      )
    if (period?.step !== 'month' || value === null) continue
    const key = period.from.toString()
    const before = seen.get(key)
    if (before) wrong('month', `stands in row ${before} already: keep one of the two`)
    seen.set(key, row)
    targets.push({ month: period.from, value })
  }
  if (targets.length > most)
    problems.push({
      row: most + 1,
      field: 'month',
      problem: `ten years of months are the most: leave out what comes after`,
    })
  return { targets: targets.sort((a, b) => (a.month.toString() < b.month.toString() ? -1 : 1)), problems }
}

/** "Row 3, target: "lots" is not a number: give digits alone." */
export const targetProblemsWords = (problems: readonly TargetProblem[]): string =>
  [
    ...problems.slice(0, 5).map(({ row, field, problem }) => `Row ${row}, ${field}: ${problem}.`),
    ...(problems.length > 5 ? [`And ${problems.length - 5} more.`] : []),
  ].join(' ')

/** The same text again, for a form that is opened to be changed. */
export const targetsText = (targets: readonly Target[]): string =>
  targets.map(({ month, value }) => `${monthText(month)}\t${value}`).join('\n')

const isHeading = (line: string): boolean => !/\d/.test(line)

const monthProblem = (typed: string, period: ReturnType<typeof readPeriod>): string =>
  period
    ? `"${typed}" is a ${period.step}, and targets are by month: write 2026-04 or April 2026`
    : `"${typed}" is no month: write 2026-04 or April 2026`

/** A comma within a number is no border: the first border is that of the columns. */
function cellsOf(line: string): { month: string; target: string } {
  const [, month = line, target = ''] = /^\s*"?(.*?)"?\s*[\t,;]\s*(.*)$/.exec(line) ?? []
  return { month: month.trim(), target: target.trim().replace(/^"(.*)"$/, '$1') }
}

function numberIn(text: string): number | null {
  const plain = text.replace(/[,\s]/g, '').replace(/%$/, '')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null
}
