import { describe, expect, test } from 'vitest'
import { Temporal } from '../../../platform/time.ts'
import { type Baseline, groupsFor, type LimitsSet } from './limits-set.ts'

const monday = Temporal.PlainDate.from('2026-01-05')
const week = (i: number) => monday.add({ days: 7 * i })
const weeks = (values: (number | null)[]) =>
  values.map((value, i) => ({ value, from: week(i), to: week(i).add({ days: 6 }) }))
const twenty = weeks(Array.from({ length: 20 }, (_, i) => i))
const set = (from: number | null, baseline: Baseline = { kind: 'every point' }): LimitsSet => ({
  from: from === null ? null : week(from),
  baseline,
  reason: 'the new ward opened',
})
const indexes = (points: typeof twenty, sets: LimitsSet[]) =>
  groupsFor(points, sets).map(({ at, from, to }) => [at, from, to])

describe('limits as somebody set them', () => {
  test.each<[string, LimitsSet[], number[][]]>([
    ['nobody did: every point', [], [[0, 0, 20]]],
    [
      'from a date on',
      [set(12)],
      [
        [0, 0, 12],
        [12, 12, 20],
      ],
    ],
    ['from a date before the first point', [set(-3)], [[0, 0, 20]]],
    ['from a date after the last point', [set(40)], [[0, 0, 20]]],
    ['from the first twelve', [set(null, { kind: 'first', figures: 12 })], [[0, 0, 12]]],
    ['from more than there are', [set(null, { kind: 'first', figures: 30 })], [[0, 0, 20]]],
    [
      'of a period',
      [set(null, { kind: 'period', from: week(2), to: week(15).subtract({ days: 1 }) })],
      [[0, 2, 15]],
    ],
    [
      'of a period before the points they hold for',
      [set(15, { kind: 'period', from: week(0), to: week(13).subtract({ days: 1 }) })],
      [
        [0, 0, 15],
        [15, 0, 13],
      ],
    ],
    [
      'of a period that is not on the chart',
      [set(null, { kind: 'period', from: week(-60), to: week(-50) })],
      [[0, 0, 20]],
    ],
    [
      'of two set from one date, the later said',
      [set(0), set(0, { kind: 'first', figures: 13 })],
      [[0, 0, 13]],
    ],
    [
      'in whatever order they were said',
      [set(14), set(7)],
      [
        [0, 0, 7],
        [7, 7, 14],
        [14, 14, 20],
      ],
    ],
  ])('%s', (_, sets, expected) => expect(indexes(twenty, sets)).toEqual(expected))

  test('a date in the middle of a week begins with the next', () =>
    expect(groupsFor(twenty, [{ ...set(4), from: week(4).add({ days: 1 }) }]).map(({ at }) => at)).toEqual([
      0, 5,
    ]))

  test('a gap is no figure of a baseline', () =>
    expect(indexes(weeks([1, null, 2, null, 3, 4]), [set(null, { kind: 'first', figures: 3 })])).toEqual([
      [0, 0, 5],
    ]))
})
