import type { Slice } from '../../src/modules/measures/index.ts'
import { Temporal } from '../../src/platform/time.ts'
import type { Builder } from '../builder.ts'
import type { Chance } from '../chance.ts'
import { file, type LoadedFigure } from '../measures/figures.ts'

const first = Temporal.PlainDate.from('2016-04-01')
/** April 2016 to November 2017: everybody is recorded here from December on. */
const count = 20

type Shape = {
  measure: string
  /** At the beginning and at the end of the months; a straight line between, and chance. */
  from: number
  to: number
  /** How far chance takes a month off the line, as a share of it. */
  chance: number
} & (
  | { of: 'count' | 'mean' }
  /** Over how many a month: people who left, beds, assessments. */
  | { of: 'share' | 'average'; over: number }
)

/** The plan's indicators for which it prints no history: their order of size is that of a county like this one, nothing more. */
const shapes: readonly Shape[] = [
  { measure: 'delayed-days', of: 'count', from: 2050, to: 2310, chance: 0.06 },
  { measure: 'readmissions-28', of: 'share', over: 2900, from: 13.1, to: 12.6, chance: 0.06 },
  { measure: 'at-home-91-days', of: 'share', over: 58, from: 84, to: 86, chance: 0.05 },
  { measure: 'stay-emergency', of: 'average', over: 2450, from: 8.9, to: 8.4, chance: 0.04 },
  { measure: 'stay-community', of: 'average', over: 92, from: 31.5, to: 28.2, chance: 0.07 },
  { measure: 'ready-people', of: 'mean', from: 68, to: 76, chance: 0.06 },
  { measure: 'ready-share', of: 'share', over: 30_600, from: 6.8, to: 7.5, chance: 0.06 },
  { measure: 'delayed-people', of: 'mean', from: 61, to: 65, chance: 0.06 },
  { measure: 'weekend-discharges', of: 'share', over: 2900, from: 15.2, to: 16.4, chance: 0.05 },
  { measure: 'caseload-days', of: 'average', over: 410, from: 46, to: 41, chance: 0.06 },
  { measure: 'ready-to-left', of: 'average', over: 760, from: 3.4, to: 3.1, chance: 0.07 },
  { measure: 'midday-discharges', of: 'share', over: 2900, from: 17.2, to: 20.5, chance: 0.05 },
  { measure: 'assessed-in-24-hours', of: 'share', over: 620, from: 46, to: 55, chance: 0.06 },
  { measure: 'left-in-24-hours', of: 'share', over: 760, from: 31, to: 34, chance: 0.06 },
  { measure: 'scheme-starts', of: 'count', from: 236, to: 271, chance: 0.06 },
  { measure: 'admissions-avoided', of: 'count', from: 24, to: 27, chance: 0.12 },
  { measure: 'step-down-beds', of: 'count', from: 44, to: 52, chance: 0.09 },
  { measure: 'community-hospital-beds', of: 'count', from: 86, to: 92, chance: 0.07 },
  { measure: 'reablement-discharges', of: 'count', from: 78, to: 91, chance: 0.07 },
]

/** Share of ready people in each acute trust. */
const trusts: readonly (readonly [key: string, share: number])[] = [
  ['SFT', 0.21],
  ['GWH', 0.17],
  ['RUH', 0.19],
]

/** History of every indicator of the plan by month, invented and said to be, so that last year can be the baseline of each. */
export function indicators(b: Builder): void {
  const luck = b.luck('indicators')
  const whole = shapes.flatMap((shape) => history(luck, shape, { by: 'whole' }, 1))
  const byTrust = trusts.flatMap(([key, share]) =>
    shapes
      .filter(({ measure }) => ['ready-people', 'ready-share', 'delayed-people'].includes(measure))
      .flatMap((shape) => history(luck, shape, { by: 'trust', key: b.ids.of(`organisation ${key}`) }, share)),
  )
  file(
    b,
    'indicators-invented.csv',
    'Invented for this example: the plan names its indicators and asks for last year as their baseline, and prints no history of them',
    [...whole, ...byTrust],
  )
}

/** @param share how much of the whole place the slice is: of what is counted, not of a share or an average */
function history(luck: Chance, shape: Shape, slice: Slice, share: number): LoadedFigure[] {
  return Array.from({ length: count }, (_, i): LoadedFigure => {
    const from = first.add({ months: i })
    const line = shape.from + ((shape.to - shape.from) * i) / (count - 1)
    const drawn = line * (1 + (luck.next() - 0.5) * 2 * shape.chance)
    const about = { measure: shape.measure, slice, step: 'month' as const, from: from.toString() }
    if (shape.of === 'count') return { ...about, value: Math.round(drawn * share) }
    if (!('over' in shape)) {
      const days = from.daysInMonth
      const numerator = Math.round(drawn * share * days)
      return { ...about, numerator, denominator: days, value: numerator / days }
    }
    const denominator = Math.round(shape.over * share)
    const times = shape.of === 'share' ? 100 : 1
    const numerator = Math.round((drawn * denominator) / times)
    return { ...about, numerator, denominator, value: (times * numerator) / denominator }
  })
}
