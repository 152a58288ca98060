import { monthText } from '../../../../platform/month-text.ts'
import type { Banded, MonthBalance } from './months.ts'

export const balanceColumns = [
  'month',
  'from',
  'days',
  'pathway',
  'waiting at the start',
  'waiting at the start low 80',
  'waiting at the start high 80',
  'waiting at the start is',
  'keep a day',
  'keep low 80',
  'keep high 80',
  'meet a day',
  'meet low 80',
  'meet high 80',
  'delayed days left of what is promised',
  'waiting at the end',
  'waiting at the end low 80',
  'waiting at the end high 80',
]

/** For a spreadsheet: one row a pathway and month; empty where nothing is promised. */
export const balanceRows = (months: readonly MonthBalance[]): string[][] =>
  months.flatMap(({ month, from, days, waitingIs, pathways }) =>
    pathways.map((one) => [
      monthText(month),
      from.toString(),
      String(days),
      one.pathway,
      ...three(one.waiting, 1),
      waitingIs,
      ...three(one.keep, 3),
      ...three(one.meet, 3),
      one.allowed === null ? '' : one.allowed.toFixed(1),
      ...three(one.after, 1),
    ]),
  )

const three = (one: Banded | null, digits: number): string[] =>
  one ? [one.mean, one.low80, one.high80].map((value) => value.toFixed(digits)) : ['', '', '']
