import { monthText } from '../../../../platform/month-text.ts'
import type { Banded, MonthBalance } from './months.ts'

export const balanceColumns = [
  'month',
  'from',
  'days',
  'pathway',
  'waiting',
  'keep a day',
  'keep low 80',
  'keep high 80',
  'meet a day',
  'meet low 80',
  'meet high 80',
  'delayed days allowed',
  'waiting at the end',
]

/** For a spreadsheet: one row a pathway and month; empty where nothing is promised. */
export const balanceRows = (months: readonly MonthBalance[]): string[][] =>
  months.flatMap(({ month, from, days, pathways }) =>
    pathways.map((one) => [
      monthText(month),
      from.toString(),
      String(days),
      one.pathway,
      one.waiting.toFixed(1),
      ...three(one.keep),
      ...three(one.meet),
      one.allowed === null ? '' : one.allowed.toFixed(1),
      one.after.toFixed(1),
    ]),
  )

const three = (one: Banded | null): string[] =>
  one ? [one.mean, one.low80, one.high80].map((value) => value.toFixed(3)) : ['', '', '']
