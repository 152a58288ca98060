import type { PlainTable } from '../../../../platform/plain-table.ts'
import { readDate } from '../../../../platform/read-date.ts'
import type { LocalDate } from '../../../../platform/time.ts'
import { type Baseline, type LimitsSet, leastFixed } from '../limits-set.ts'
import { type Slice, type Step, steps } from '../series.ts'
import { keyOf } from '../sums.ts'
import { type Known, type ReadTable, type Row, readOf, readTable, saidTwice } from './rows.ts'

export const limitsColumns = [
  'measure',
  'slice',
  'step',
  'from',
  'baseline',
  'figures',
  'baseline from',
  'baseline to',
  'reason',
] as const

export type LimitsSaid = LimitsSet & { measure: string; slice: Slice; step: Step }

export const limitsRows = (
  said: readonly LimitsSaid[],
  textOf: (slice: Slice) => string,
): (string | number | null)[][] =>
  said.map(({ measure, slice, step, from, baseline, reason }) => [
    measure,
    textOf(slice),
    step,
    from?.toString() ?? null,
    baseline.kind,
    baseline.kind === 'first' ? baseline.figures : null,
    baseline.kind === 'period' ? baseline.from.toString() : null,
    baseline.kind === 'period' ? baseline.to.toString() : null,
    reason,
  ])

/** Limits of charts, or every problem with their rows. */
export function readLimitsTable(table: PlainTable, known: Known): ReadTable<LimitsSaid> {
  const read = readTable(
    table,
    { all: limitsColumns, needed: ['measure', 'step', 'baseline', 'reason'] },
    (row): LimitsSaid | null => {
      const of = readOf(row, known)
      const step = steps.find((one) => one === row.cell('step').toLowerCase())
      if (!step) row.wrong('step', `"${row.cell('step')}" is no step: use one of ${steps.join(', ')}`)
      const from = row.cell('from') === '' ? null : dayIn(row, 'from')
      const baseline = baselineIn(row)
      const reason = row.cell('reason')
      if (reason === '') row.wrong('reason', 'is empty: say why, it is printed on the chart')
      return of && step && baseline ? { ...of, step, from, baseline, reason } : null
    },
  )
  return { ...read, problems: [...read.problems, ...saidTwice(read.rows, keyOfLimits, 'from')] }
}

function baselineIn(row: Row): Baseline | null {
  switch (row.cell('baseline').toLowerCase()) {
    case 'every point':
      return { kind: 'every point' }
    case 'first': {
      const typed = row.cell('figures')
      if (/^\d{1,4}$/.test(typed)) return { kind: 'first', figures: Number(typed) }
      row.wrong('figures', `"${typed}" is no number of figures: give at least ${leastFixed}`)
      return null
    }
    case 'period': {
      const [from, to] = [dayIn(row, 'baseline from'), dayIn(row, 'baseline to')]
      return from && to ? { kind: 'period', from, to } : null
    }
    default:
      row.wrong('baseline', `"${row.cell('baseline')}" is none: use every point, first or period`)
      return null
  }
}

export function dayIn(row: Row, column: string): LocalDate | null {
  const typed = row.cell(column)
  const day = typed === '' ? { wrong: 'is empty: write a day like 2026-04-01' } : readDate(typed)
  if (!('wrong' in day)) return day
  row.wrong(column, typed === '' ? day.wrong : `"${typed}" ${day.wrong}`)
  return null
}

export const keyOfLimits = ({
  measure,
  slice,
  step,
  from,
}: Pick<LimitsSaid, 'measure' | 'slice' | 'step' | 'from'>): string =>
  JSON.stringify([measure, slice.by, keyOf(slice), step, from?.toString() ?? null])

export const sameLimits = (a: LimitsSaid, b: LimitsSaid): boolean =>
  JSON.stringify([a.baseline, a.reason]) === JSON.stringify([b.baseline, b.reason])
