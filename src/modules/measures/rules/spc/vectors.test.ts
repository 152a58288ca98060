import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { root } from '../../../../../test/support/root.ts'
import { Temporal } from '../../../../platform/time.ts'
import { groupsFor, type LimitsSet } from '../limits-set.ts'
import type { Better } from '../model.ts'
import { type Assurance, assuranceOf, type Variation, variationOf } from './icons.ts'
import type { Signal } from './signals.ts'
import { type Reading, type SpcPoint, spc } from './spc.ts'

// Reference results of NHSRplotthedots 0.2.2; SPC_VECTORS=<path> npm run test:spc reads another file of the same form.
const given = process.env.SPC_VECTORS
const file = given ? resolve(root, given) : join(import.meta.dirname, 'vectors.json')

const numbers = z.array(z.number().nullable())
const vector = z.object({
  id: z.string(),
  y: numbers,
  options: z.object({
    improvementDirection: z.enum(['increase', 'decrease', 'neutral']),
    target: z.number().nullable(),
    screenOutliers: z.boolean(),
    fixAfterNPoints: z.number().nullable(),
    rebaseAtIndex: z.array(z.number()),
  }),
  expected: z.object({
    rebaseGroup: z.array(z.number()),
    mean: numbers,
    lpl: numbers,
    upl: numbers,
    relativeToMean: numbers,
    outsideLimits: z.array(z.boolean().nullable()),
    closeToLimits: z.array(z.boolean().nullable()),
    specialCauseType: z.array(z.string()),
    pointType: z.array(z.string()),
    shortGroupWarning: z.array(z.boolean()),
    variationIcon: z.string(),
    assuranceType: z.string().nullable(),
    assuranceIcon: z.string().nullable(),
  }),
})
type Vector = z.infer<typeof vector>
const { vectors } = z
  .object({ vectors: z.array(vector).min(1) })
  .parse(JSON.parse(readFileSync(file, 'utf8')))

const betterOf = { increase: 'more', decrease: 'fewer', neutral: 'neither' } as const satisfies Record<
  Vector['options']['improvementDirection'],
  Better
>
const signalNames: Record<Signal, string> = {
  'above the limits': 'Above UCL',
  'below the limits': 'Below LCL',
  rising: '7 Point Trend (Increasing)',
  falling: '7 Point Trend (Decreasing)',
  'close to the upper limit': '2 in 3 Above CL',
  'close to the lower limit': '2 in 3 Below CL',
  'run above': '7 Points Above CL',
  'run below': '7 Points Below CL',
}
const readingNames: Record<Reading, string> = {
  chance: 'common_cause',
  better: 'special_cause_improvement',
  worse: 'special_cause_concern',
  high: 'special_cause_neutral_high',
  low: 'special_cause_neutral_low',
}
const variationNames = { better: 'improvement', worse: 'concern', high: 'neutral', low: 'neutral' } as const
const assuranceNames = {
  meets: ['consistent_pass', 'pass'],
  misses: ['consistent_fail', 'fail'],
  'may or may not': ['inconsistent', 'inconsistent'],
} as const satisfies Record<Assurance, readonly string[]>

const variationName = (variation: Variation | null) =>
  !variation || variation.reading === 'chance'
    ? 'common_cause'
    : `${variationNames[variation.reading]}_${variation.way}`

describe(`reference results of ${given ?? 'vectors.json'}`, () => {
  test.each(vectors.map((one) => [one.id, one] as const))('%s', (_, { y, options, expected }) => {
    const better = betterOf[options.improvementDirection]
    const points = pointsOf(y, options, better)
    const assurance = assuranceOf(points, { target: options.target, better })
    const [assuranceType, assuranceIcon] = assurance ? assuranceNames[assurance] : [null, null]
    const { mean, lpl, upl, ...exact } = expected
    // R says nothing of a point without limits; here it is not outside and not close.
    const said = <T>(theirs: readonly (T | null)[], ours: (point: SpcPoint) => T) =>
      points.map((point, i) => (theirs[i] === null && Number.isNaN(point.limits!.upper) ? null : ours(point)))
    expect({
      rebaseGroup: points.map(({ group }) => group),
      relativeToMean: points.map(({ side }) => side),
      outsideLimits: said(exact.outsideLimits, ({ outside }) => outside),
      closeToLimits: said(exact.closeToLimits, ({ close }) => close),
      specialCauseType: points.map(({ signal }) => (signal ? signalNames[signal] : 'Common Cause')),
      pointType: points.map(({ reading }) => readingNames[reading!]),
      shortGroupWarning: points.map(({ trial }) => trial),
      variationIcon: variationName(variationOf(points)),
      assuranceType,
      assuranceIcon,
    }).toEqual(exact)
    near(points, mean, ({ limits }) => limits!.mean)
    near(points, lpl, ({ limits }) => limits!.lower)
    near(points, upl, ({ limits }) => limits!.upper)
  })
})

/** A point a day, with limits set as a person would: from a date on, from every point or from the first so many. */
function pointsOf(y: readonly (number | null)[], options: Vector['options'], better: Better): SpcPoint[] {
  const dated = y.map((value, i) => ({ value, from: first.add({ days: i }), to: first.add({ days: i }) }))
  const fix = options.fixAfterNPoints
  const sets = [null, ...options.rebaseAtIndex].map(
    (at): LimitsSet => ({
      from: at === null ? null : first.add({ days: at }),
      baseline: fix === null ? { kind: 'every point' } : { kind: 'first', figures: fix },
      reason: '',
    }),
  )
  const screening = options.screenOutliers ? 'screened' : 'not screened'
  return spc(y, { better, screening, groups: groupsFor(dated, sets) })
}
const first = Temporal.PlainDate.from('2026-01-01')

function near(
  points: readonly SpcPoint[],
  expected: readonly (number | null)[],
  of: (point: SpcPoint) => number,
) {
  const off = points.map(of).flatMap((value, i) => {
    const one = expected[i]!
    const same = one === null ? Number.isNaN(value) : Math.abs(value - one) <= 1e-9
    return same ? [] : [`${i}: ${value}, and should be ${one}`]
  })
  expect(off).toEqual([])
  expect(points.length).toBe(expected.length)
}
