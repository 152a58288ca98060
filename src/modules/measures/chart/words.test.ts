import { describe, expect, test } from 'vitest'
import { pictured, today, week, weeksOf } from '../../../../test/support/charted.ts'
import type { LimitsSet } from '../rules/limits-set.ts'
import type { Better } from '../rules/model.ts'
import { type ChartAsked, chartModel } from './model.ts'
import { assuranceWords, couldBeSetFrom, sentences, variationWords } from './words.ts'

const steady = Array.from({ length: 14 }, (_, i) => (i % 2 ? 22 : 20))
const first14: LimitsSet = { from: null, baseline: { kind: 'first', figures: 14 }, reason: 'last year' }
const drawn = (after: (number | null)[], better: Better = 'fewer', over: Partial<ChartAsked> = {}) =>
  chartModel({
    series: weeksOf([...steady, ...after], { name: 'Nights', better }),
    sets: [first14],
    screening: 'not screened',
    targets: [],
    interventions: [],
    today,
    ...over,
  })
const said = (...asked: Parameters<typeof drawn>) => {
  const { first, rest } = sentences(drawn(...asked))
  return [first, ...rest].join(' ')
}

describe('what a chart says, in a sentence', () => {
  test.each<[string, (number | null)[], Better, string]>([
    ['chance', [20, 22], 'fewer', 'Nights: what is seen could be chance. The week of 9 Mar was 22.'],
    [
      'a run',
      [19, 20, 19, 20, 19, 20, 19],
      'fewer',
      'Nights: it is getting better, and it is not chance. Since the week of 2 Mar every week is below the average of 21; the average since then is 19.4. The week of 13 Apr was 19.',
    ],
    [
      'a run with a gap in it',
      [19, 20, null, 20, 19, 20, 19, 20],
      'fewer',
      'Nights: it is getting better, and it is not chance. Since the week of 2 Mar every week with a figure is below the average of 21; the average since then is 19.6. The week of 20 Apr was 20. 1 week has no figure.',
    ],
    [
      'the same where more is better',
      [19, 20, 19, 20, 19, 20, 19],
      'more',
      'Nights: it is getting worse, and it is not chance. Since the week of 2 Mar every week is below the average of 21; the average since then is 19.4. The week of 13 Apr was 19.',
    ],
    [
      'the same where neither is',
      [19, 20, 19, 20, 19, 20, 19],
      'neither',
      'Nights: it is lower, and it is not chance. Since the week of 2 Mar every week is below the average of 21; the average since then is 19.4. The week of 13 Apr was 19.',
    ],
    [
      'a trend',
      [18, 19, 20, 21, 22, 23, 24],
      'fewer',
      'Nights: it is getting worse, and it is not chance. Since the week of 2 Mar every week is higher than the one before. The week of 13 Apr was 24.',
    ],
    [
      'one above the limits',
      [30],
      'fewer',
      'Nights: it is getting worse, and it is not chance. The last week, 30, is above the upper limit of 26.3. The week of 2 Mar was 30.',
    ],
    [
      'two of three close',
      [25.5, 22, 25.5],
      'fewer',
      'Nights: it is getting worse, and it is not chance. At least two of the last three weeks are close to the upper limit. The week of 16 Mar was 25.5.',
    ],
  ])('%s', (_, after, better, expected) => expect(said(after, better)).toBe(expected))

  test('of nothing, of what never changes, and of a few', () => {
    const of = (values: (number | null)[]) => {
      const model = drawn([], 'fewer', { series: weeksOf(values, { name: 'Nights' }), sets: [] })
      return [sentences(model).first, ...sentences(model).rest].join(' ')
    }
    expect(of([])).toBe('There is no figure yet.')
    expect(of([null, null])).toBe('There is no figure yet.')
    expect(of([3, 4, 3])).toBe(
      'Nights: what is seen could be chance. The week of 8 Dec 2025 was 3. Limits from fewer than 13 figures are trial limits.',
    )
  })

  test('a screened series whose ranges all went has no limits, and is not said to be chance', () => {
    const series = weeksOf(
      steady.map(() => 5),
      { name: 'Nights' },
    )
    expect(sentences(drawn([], 'fewer', { series, screening: 'screened' })).first).toBe(
      'Every figure is the same: there is nothing to tell.',
    )
  })

  test('against what was promised: over, under, on it', () => {
    const targets = [{ month: week(14).with({ day: 1 }), value: 31 * 3 }]
    expect(said([25], 'fewer', { targets })).toContain('was 25, 4 over the promise of 21.')
    expect(said([20], 'fewer', { targets })).toContain('was 20, 1 under the promise of 21.')
    expect(said([21], 'fewer', { targets })).toContain('was 21, as promised.')
  })
})

test('a period that is not over is neither a point nor a gap', () => {
  const model = drawn([20, null], 'fewer', { today: week(15).add({ days: 3 }) })
  expect(model.points.length).toBe(15)
  expect(sentences(model).rest).toEqual(['The week of 2 Mar was 20.'])
})

test('both icons have words', () => {
  const model = chartModel(pictured)
  expect(variationWords(model)).toEqual({
    first: 'Getting better, not chance',
    second: 'Variation: special cause, improving, low is good',
  })
  expect(assuranceWords(model)).toEqual({
    first: 'May or may not meet its promise',
    second: 'Assurance: the promise, 217, lies between the limits, 194 and 325',
  })
})

test('new limits are offered only where a run is long enough to have its own', () => {
  expect(couldBeSetFrom(chartModel(pictured))?.from.toString()).toBe('2026-08-17')
  expect(couldBeSetFrom(drawn([19, 20, 19, 20, 19, 20, 19]))).toBeNull()
})

test('the year of the picture is judged as on the picture', () =>
  expect(chartModel(pictured).judged.map(({ letter, verdict, reason }) => [letter, verdict, reason])).toEqual(
    [
      ['A', 'cannot tell', '5 points before B, 7 are needed'],
      ['B', 'moved', '9 in a row below the average since 17 Aug; A may share in it'],
      ['C', 'cannot tell yet', '4 points since, 7 are needed'],
    ],
  ))

test('of an action before the first point nothing is read, and it is told apart', () => {
  const before = { ...pictured.interventions[0]!, on: week(-3) }
  const model = chartModel({ ...pictured, interventions: [before, ...pictured.interventions] })
  expect([model.earlier, model.judged.map(({ letter }) => letter)]).toEqual([[before], ['A', 'B', 'C']])
})
