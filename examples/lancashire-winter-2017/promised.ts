import { Temporal } from '../../src/platform/time.ts'
import type { Builder } from '../builder.ts'
import { trajectory } from '../measures/promised.ts'
import { serviceIdOf } from '../places/offer.ts'
import { market, title } from './document.ts'

// The plan comes into effect on 1 October 2017 and runs to 31 March 2018.
const months = Array.from({ length: 6 }, (_, i) => Temporal.PlainDate.from('2017-10-01').add({ months: i }))

/** The winter's targets as what is promised month by month: starts a week of each reablement service, and few readmissions. */
export function promised(b: Builder): void {
  for (const { name, newStartsAWeek } of market.reablement)
    trajectory(b, {
      measure: 'reablement-starts',
      slice: { by: 'service', key: serviceIdOf(b, name, `${name}, reablement`) },
      phase: 'Winter 2017/18',
      source: `${title}: target ${newStartsAWeek} new starts a week, as many as that comes to in the days of a month`,
      targets: months.map((month) => ({
        month: month.toString(),
        value: Math.round((newStartsAWeek * month.daysInMonth) / 7),
      })),
    })
  trajectory(b, {
    measure: 'aftercare-readmissions',
    slice: { by: 'whole' },
    phase: 'Winter 2017/18',
    source: `${title}: readmissions under 4% of the referrals to aftercare`,
    targets: months.map((month) => ({ month: month.toString(), value: 4 })),
  })
}
