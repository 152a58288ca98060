import type { Slice } from '../../src/modules/measures/index.ts'
import { Temporal } from '../../src/platform/time.ts'
import type { Builder } from '../builder.ts'
import type { Chance } from '../chance.ts'
import { file, type LoadedFigure } from '../measures/figures.ts'
import { shareOut } from '../share-out.ts'
import { reasons } from './delayed.ts'
import { byReason, byTrust, title } from './document.ts'

/** Section 1: delayed days of April 2017. */
export const april2017 = 1999

/**
 * Delayed days by month from files: what appendix 3 prints about July 2017, and months that are invented so that those of
 * each year average to what it prints. The plan's own graphs are lost in its text.
 */
export function months(b: Builder): void {
  const luck = b.luck('months')
  const trust = (key: string): Slice => ({ by: 'trust', key: b.ids.of(`organisation ${key}`) })
  const reason = (name: string): Slice => ({ by: 'reason', key: reasons[name]!.code })
  const trusts = Object.entries(byTrust).map(([key, row]) => ({
    slice: trust(key),
    months: [...twoYears(luck, row), ...springByTrust[key]!, row['July 2017'], ...autumnByTrust[key]!],
  }))
  const causes = Object.entries(byReason).map(([name, row]) => ({
    slice: reason(name),
    months: [...twoYears(luck, row), ...sharedMonths(luck, row['July 2017'], 4), ...autumnByReason[name]!],
  }))
  const whole = {
    slice: { by: 'whole' } as const,
    months: trusts[0]!.months.map((_, i) => trusts.reduce((sum, { months }) => sum + months[i]!, 0)),
  }
  const rows = [whole, ...trusts, ...causes].map(({ slice, months }) =>
    months.map((value, i) => figure(slice, i, value)),
  )
  const isJuly = ({ from, slice }: LoadedFigure) => from === '2017-07-01' && slice.by !== 'reason'
  file(
    b,
    'appendix-3-by-trust.csv',
    `${title}, appendix 3, breakdown by trust, column “2017-18 (July)”`,
    rows.flat().filter(isJuly),
  )
  file(
    b,
    'months-invented.csv',
    `Invented for this example: the months of 2015-16 and of 2016-17, and by reason of April to July 2017, average to what appendix 3 prints; April 2017 adds to the plan’s 1,999`,
    rows.flat().filter((row) => !isJuly(row)),
  )
}

const first = Temporal.PlainDate.from('2015-04-01')

const figure = (slice: Slice, month: number, value: number): LoadedFigure => ({
  measure: 'dtoc-days',
  slice,
  step: 'month',
  from: first.add({ months: month }).toString(),
  value,
})

const twoYears = (luck: Chance, row: Record<'2015-16' | '2016-17', number>) => [
  ...sharedMonths(luck, row['2015-16'], 12),
  ...sharedMonths(luck, row['2016-17'], 12),
]

/** So many whole months whose average is the printed one, to the decimal it is printed with. */
function sharedMonths(luck: Chance, average: number, count: number): number[] {
  const weights = Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`m${i}`, 0.85 + luck.next() * 0.3]),
  )
  return Object.values(shareOut(weights, Math.round(average * count)))
}

// April to June 2017 by trust; April adds to 1,999.
const springByTrust: Record<string, number[]> = {
  GWH: [273, 301, 338],
  RUH: [391, 402, 379],
  SFT: [438, 419, 427],
  AWP: [318, 309, 305],
  WHC: [531, 640, 702],
  Others: [48, 55, 61],
}

// August to November 2017. As the text has it: well over are Great Western, AWP and community health; the others marginally.
const autumnByTrust: Record<string, number[]> = {
  GWH: [372, 341, 355, 330],
  RUH: [352, 318, 279, 244],
  SFT: [388, 352, 325, 289],
  AWP: [310, 288, 301, 279],
  WHC: [729, 702, 690, 664],
  Others: [62, 60, 55, 54],
}

const autumnByReason: Record<string, number[]> = {
  Assessment: [60, 48, 41, 35],
  'Public Funding': [26, 24, 22, 19],
  'Non Acute transfer': [288, 270, 262, 255],
  'Residential home': [370, 325, 300, 260],
  Nursinghome: [430, 405, 385, 360],
  'Dom. Care': [747, 722, 747, 706],
  'Equipment/adaptations': [68, 60, 57, 52],
  'Patient/familychoice': [160, 150, 138, 125],
  Disputes: [4, 2, 3, 1],
  Housing: [60, 55, 50, 47],
}
