import { expect, test } from 'vitest'
import { delayedNights } from '../../../../test/support/charted.ts'
import { Temporal } from '../../../platform/time.ts'
import { against } from './against.ts'
import type { BackOnIt } from './back-on-it.ts'
import { lastWords, overOrShort, takesWords } from './trajectory-words.ts'

const month = (i: number) => Temporal.PlainDate.from('2026-04-01').add({ months: i })
const share = { ...delayedNights, denominator: 'beds', unit: 'per cent' }
const said = (values: (number | null)[], definition = delayedNights) =>
  lastWords(
    definition,
    against(
      definition,
      [900, 870, 840].map((value, i) => ({ month: month(i), value })),
      values.map((value, i) => ({ from: month(i), value })),
    ),
  )

test.each([
  [[912], 'In Apr 2026 it was 912 nights, 12 over the promise of 900.'],
  [[912, 860], 'In May 2026 it was 860 nights, 10 under the promise of 870; 2 over in all since Apr 2026.'],
  [[912, 858], 'In May 2026 it was 858 nights, 12 under the promise of 870; on it in all since Apr 2026.'],
  [[900], 'In Apr 2026 it was 900 nights, as promised (900).'],
  [[null], 'No month of it has a figure yet, so nobody can say whether it is kept.'],
])('%j: %s', (values, words) => expect(said(values)).toBe(words))

test('a rate is not added up, and says its sign', () => {
  expect(said([912, 860], share)).toBe('In May 2026 it was 860.0%, 10% under the promise of 870.0%.')
  expect(overOrShort(-0.02, share)).toBe('on it')
})

const by = Temporal.PlainDate.from('2027-03-31')
const off: BackOnIt = {
  is: 'off it',
  now: 219,
  promised: 181,
  change: 38,
  way: 'fewer',
  weeks: 19,
  eachWeek: 2,
}
test.each<[BackOnIt, string]>([
  [
    off,
    'To be on it by 31 March 2027: 181 a week, 38 a week fewer than the 219 of the last four weeks. That is 2 fewer each week than the week before.',
  ],
  [{ is: 'on it' }, 'At the pace of the last four weeks it is on it on 31 March 2027.'],
  [{ is: 'no promise' }, 'Nothing is promised for the week to 31 March 2027.'],
  [{ is: 'no figure' }, 'There is no figure of the last weeks, so nobody can say what it would take.'],
])('%j', (takes, words) => expect(takesWords(takes, by, delayedNights)).toBe(words))

test('where nothing is known by the week the pace is that of a month', () =>
  expect(takesWords({ is: 'on it' }, by, delayedNights, 'October 2026')).toBe(
    'At the pace of October 2026 it is on it on 31 March 2027.',
  ))
