import type { Slice } from '../../src/modules/measures/index.ts'
import { Temporal } from '../../src/platform/time.ts'
import type { Builder } from '../builder.ts'
import { limits, straight, trajectory } from '../measures/promised.ts'
import { mondayAgo } from './figures.ts'

const measure = 'delayed-days'

/** What the winter plan promises of delayed nights, in all and by hospital, to the end of March; and where limits are drawn. */
export function promised(b: Builder): void {
  const { from, to } = promisedMonths(b)
  for (const [slice, start, end] of promises(b)) {
    trajectory(b, {
      measure,
      slice,
      phase: '',
      source: 'Marlshire winter plan, version 2, scheme by scheme',
      targets: straight([from, start], [to, end]),
    })
    limits(b, {
      measure,
      slice,
      step: 'week',
      from: null,
      baseline: {
        from: mondayAgo(b, 52),
        to: Temporal.PlainDate.from(mondayAgo(b, 26)).subtract({ days: 1 }).toString(),
      },
      reason: 'Half a year before the plan began',
    })
  }
}

/** From five months ago to the March that is at least two months off. */
function promisedMonths(b: Builder): { from: string; to: string } {
  const first = b.when.today.with({ day: 1 })
  const from = first.subtract({ months: 5 })
  const soonest = first.add({ months: 2 })
  const to = soonest.with({ month: 3 }).add({ years: soonest.month > 3 ? 1 : 0 })
  return { from: from.toString(), to: to.toString() }
}

const promises = (b: Builder): [Slice, start: number, end: number][] => {
  const trust = (key: string): Slice => ({ by: 'trust', key: b.ids.of(`organisation ${key}`) })
  return [
    [{ by: 'whole' }, 2990, 1980],
    [trust('marl-royal'), 1480, 940],
    [trust('st-oswins'), 840, 560],
    [trust('marl-valley'), 670, 480],
  ]
}
