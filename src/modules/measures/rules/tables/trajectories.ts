import { monthText } from '../../../../platform/month-text.ts'
import type { PlainTable } from '../../../../platform/plain-table.ts'
import type { Problem } from '../read-figures.ts'
import { readPeriod } from '../read-period.ts'
import type { Slice } from '../series.ts'
import { keyOf } from '../sums.ts'
import type { Target } from '../trajectory.ts'
import { type Known, numberIn, type ReadRow, readOf, readTable, saidTwice } from './rows.ts'

export const trajectoryColumns = ['measure', 'slice', 'phase', 'source', 'month', 'target'] as const

/** What is promised of a measure, or a part of it, in one phase. */
export type TrajectorySaid = {
  measure: string
  slice: Slice
  phase: string
  source: string
  targets: Target[]
}

/** A row for every month. */
export const trajectoryRows = (
  said: readonly TrajectorySaid[],
  textOf: (slice: Slice) => string,
): (string | number | null)[][] =>
  said.flatMap(({ measure, slice, phase, source, targets }) =>
    targets.map(({ month, value }) => [measure, textOf(slice), phase, source, monthText(month), value]),
  )

type MonthRow = Omit<TrajectorySaid, 'targets'> & { target: Target }

/** Trajectories, each with the line of its first row; or every problem. */
export function readTrajectories(
  table: PlainTable,
  known: Known,
): { rows: ReadRow<TrajectorySaid>[]; problems: Problem[]; unread: string[] } {
  const read = readTable(
    table,
    { all: trajectoryColumns, needed: ['measure', 'month', 'target'] },
    (row): MonthRow | null => {
      const of = readOf(row, known)
      const period = readPeriod(row.cell('month'))
      const value = numberIn(row.cell('target'))
      if (period?.step !== 'month')
        row.wrong('month', `"${row.cell('month')}" is no month: write 2026-04 or April 2026`)
      if (value === null)
        row.wrong(
          'target',
          `"${row.cell('target')}" is not a number: give digits alone, or leave the row out`,
        )
      return of && period && value !== null
        ? {
            ...of,
            phase: row.cell('phase'),
            source: row.cell('source'),
            target: { month: period.from, value },
          }
        : null
    },
  )
  const twice = saidTwice(
    read.rows,
    ({ target, ...one }) => JSON.stringify([keyOfTrajectory(one), target.month.toString()]),
    'month',
  )
  const rows = [...Map.groupBy(read.rows, ({ value }) => keyOfTrajectory(value)).values()].map((own) =>
    trajectoryOf(own),
  )
  const sources = rows.flatMap(({ line, value }) =>
    value.source === ''
      ? [{ line, column: 'source', problem: 'is empty: say who promised it and where it stands' }]
      : [],
  )
  return { rows, problems: [...read.problems, ...twice, ...sources], unread: read.unread }
}

const trajectoryOf = (own: readonly ReadRow<MonthRow>[]): ReadRow<TrajectorySaid> => {
  const { target: _, ...said } = own[0]!.value
  const targets = own
    .map(({ value }) => value.target)
    .toSorted((a, b) => (a.month.toString() < b.month.toString() ? -1 : 1))
  const source = own.find(({ value }) => value.source !== '')?.value.source ?? ''
  return { line: own[0]!.line, value: { ...said, source, targets } }
}

export const keyOfTrajectory = ({
  measure,
  slice,
  phase,
}: Pick<TrajectorySaid, 'measure' | 'slice' | 'phase'>): string =>
  JSON.stringify([measure, slice.by, keyOf(slice), phase])

export const sameTrajectory = (a: TrajectorySaid, b: TrajectorySaid): boolean =>
  a.source === b.source &&
  a.targets.length === b.targets.length &&
  a.targets.every(({ month, value }, i) => month.equals(b.targets[i]!.month) && value === b.targets[i]!.value)
