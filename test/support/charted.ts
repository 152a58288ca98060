import type { LimitsSet } from '../../src/modules/measures/rules/limits-set.ts'
import type { Definition } from '../../src/modules/measures/rules/model.ts'
import type { Point, Series } from '../../src/modules/measures/rules/series.ts'
import type { Intervention } from '../../src/modules/measures/rules/verdict.ts'
import { Temporal } from '../../src/platform/time.ts'

export const delayedNights: Definition = {
  key: 'delayed-days',
  version: 3,
  name: 'Delayed nights each week',
  words: 'Nights that somebody who was ready spent in the bed.',
  numerator: 'nights of people who were ready',
  denominator: null,
  unit: 'nights',
  better: 'fewer',
  source: 'the live list',
  edition: null,
  owner: null,
  confidence: 'local',
  how: { from: 'facts', count: 'delayed-nights', over: null, times: 1, ripe: 0 },
  since: null,
  change: null,
}

/** The year of picture 09: 52 weeks from Monday 24 November 2025, one of them without a figure. */
const picture = [
  254,
  279,
  268,
  253,
  254,
  231,
  289,
  245,
  245,
  238,
  284,
  286,
  332,
  223,
  272,
  247,
  249,
  266,
  263,
  236,
  258,
  233,
  242,
  275,
  261,
  263,
  240,
  241,
  258,
  241,
  264,
  260,
  254,
  238,
  226,
  239,
  236,
  275,
  196,
  220,
  239,
  227,
  220,
  249,
  null,
  192,
  218,
  199,
  247,
  199,
  213,
  219,
]
const monday = Temporal.PlainDate.from('2025-11-24')
export const week = (i: number) => monday.add({ days: 7 * i })
export const today = Temporal.PlainDate.from('2026-11-24')

export const weeksOf = (values: readonly (number | null)[], over: Partial<Definition> = {}): Series => ({
  ref: { measure: 'delayed-days', slice: { by: 'whole' }, step: 'week' },
  definition: { ...delayedNights, ...over },
  points: values.map(
    (value, i): Point => ({
      from: week(i),
      to: week(i).add({ days: 6 }),
      value,
      numerator: value,
      denominator: null,
      source: 'facts',
      ...(value === null ? { missing: 'the list was not kept' } : {}),
    }),
  ),
})

const done = (i: number, words: string, by: number): Intervention => ({
  interventionId: words,
  on: week(i),
  words,
  promised: { way: 'fewer', by },
})

export const pictured = {
  series: weeksOf(picture),
  sets: [
    {
      from: null,
      baseline: { kind: 'period', from: week(0), to: week(26).subtract({ days: 1 }) },
      reason: 'last winter',
    } satisfies LimitsSet,
  ],
  screening: 'not screened' as const,
  targets: Array.from({ length: 10 }, (_, i) => ({
    month: Temporal.PlainDate.from('2026-06-01').add({ months: i }),
    value: Math.round(1098 - (i * 300) / 9),
  })),
  interventions: [
    done(32, 'Brokerage seven days a week', 20),
    done(37, 'One trusted assessment for all homes', 15),
    done(48, 'Evening carers, zone 4', 12),
  ],
  today,
}
