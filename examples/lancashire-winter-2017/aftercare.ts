import { Temporal } from '../../src/platform/time.ts'
import type { Builder } from '../builder.ts'
import { file } from '../measures/figures.ts'

const first = Temporal.PlainDate.from('2016-12-01')
/** Referred a month, and readmitted of them: a little above the target of the winter, as often as below it. */
const months: [referred: number, readmitted: number][] = [
  [61, 3],
  [66, 4],
  [58, 2],
  [63, 3],
  [57, 2],
  [60, 3],
  [55, 2],
  [59, 3],
  [62, 2],
  [64, 3],
  [70, 3],
  [74, 2],
]

/** The measure of hospital aftercare, for which the plan prints a target and no figure. */
export function aftercare(b: Builder): void {
  file(
    b,
    'aftercare-invented.csv',
    'Invented for this example: the winter plan asks for fewer than 4 readmissions in 100 referrals and prints no figure',
    months.map(([denominator, numerator], i) => ({
      measure: 'aftercare-readmissions',
      slice: { by: 'whole' },
      step: 'month',
      from: first.add({ months: i }).toString(),
      numerator,
      denominator,
      value: (100 * numerator) / denominator,
    })),
  )
}
