import type { Slice } from '../../src/modules/measures/index.ts'
import type { Builder } from '../builder.ts'
import { limits, straight, trajectory } from '../measures/promised.ts'
import { reasons } from './delayed.ts'
import { byReason, byTrust, title } from './document.ts'

const measure = 'dtoc-days'
const [july, december] = ['2017-07-01', '2017-12-01']
const line = 'straight between the two months that are printed'

/** Appendices 1 and 3: two phases of the whole, and what each trust and each reason is to come to by December 2017. */
export function promised(b: Builder): void {
  const whole: Slice = { by: 'whole' }
  trajectory(b, {
    measure,
    slice: whole,
    phase: 'Phase 1',
    source: `${title}, appendix 1: 1,749 in July to 1,325 in December 2017; ${line}`,
    targets: straight([july, 1749], [december, 1325]),
  })
  trajectory(b, {
    measure,
    slice: whole,
    phase: 'Phase 2',
    source: `${title}, appendix 1: around 1,100 from April to July 2018, around 1,000 from August 2018`,
    targets: [
      ...straight(['2018-04-01', 1100], ['2018-07-01', 1100]),
      ...straight(['2018-08-01', 1000], ['2019-03-01', 1000]),
    ],
  })
  for (const [key, row] of Object.entries(byTrust))
    trajectory(b, {
      measure,
      slice: { by: 'trust', key: b.ids.of(`organisation ${key}`) },
      phase: 'Phase 1',
      source: `${title}, appendix 3, by trust, “Dec Target”; ${line}`,
      targets: straight([july, row['July 2017']], [december, row['December target']]),
    })
  for (const [name, row] of Object.entries(byReason))
    trajectory(b, {
      measure,
      slice: { by: 'reason', key: reasons[name]!.code },
      phase: 'Phase 1',
      source: `${title}, appendix 3, by reason, “Dec Target”; ${line}`,
      targets: straight([july, row['July 2017']], [december, row['December target']]),
    })
  for (const slice of [whole, ...slices(b)])
    limits(b, {
      measure,
      slice,
      step: 'month',
      from: null,
      baseline: { from: '2016-04-01', to: '2017-03-31' },
      reason: 'Last year’s activity as the baseline, as the plan’s indicators ask',
    })
}

const slices = (b: Builder): Slice[] => [
  ...Object.keys(byTrust).map((key): Slice => ({ by: 'trust', key: b.ids.of(`organisation ${key}`) })),
  ...Object.keys(byReason).map((name): Slice => ({ by: 'reason', key: reasons[name]!.code })),
]
