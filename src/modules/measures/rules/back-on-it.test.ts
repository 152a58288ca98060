import { expect, test } from 'vitest'
import { Temporal } from '../../../platform/time.ts'
import { backOnIt } from './back-on-it.ts'

const date = (text: string) => Temporal.PlainDate.from(text)
const targets = [{ month: date('2026-03-01'), value: 310 }]
const usual = {
  last: { total: 400, days: 28 },
  targets,
  adding: 'adds up' as const,
  better: 'fewer' as const,
  today: date('2026-02-15'),
  by: date('2026-03-29'),
}

test('from 100 a week to 70 in six weeks: 30 fewer, five fewer each week', () =>
  expect(backOnIt(usual)).toEqual({
    is: 'off it',
    now: 100,
    promised: 70,
    change: 30,
    way: 'fewer',
    weeks: 6,
    eachWeek: 5,
  }))

test.each([
  ['on it already', { last: { total: 280, days: 28 } }, 'on it'],
  ['below it', { last: { total: 200, days: 28 } }, 'on it'],
  ['nothing is promised for that week', { by: date('2026-04-03') }, 'no promise'],
  ['neither way is better', { better: 'neither' as const }, 'no promise'],
  ['there is no figure', { last: null }, 'no figure'],
  ['more is better, and there is more', { better: 'more' as const }, 'on it'],
])('%s', (_, over, is) => expect(backOnIt({ ...usual, ...over }).is).toBe(is))

test('a rate is held against the rate itself, and a date that is near is one week', () =>
  expect(
    backOnIt({
      ...usual,
      last: { total: 80, days: 28 },
      targets: [{ month: date('2026-03-01'), value: 85 }],
      adding: 'holds',
      better: 'more',
      today: date('2026-03-28'),
    }),
  ).toMatchObject({ is: 'off it', now: 80, promised: 85, change: 5, way: 'more', weeks: 1, eachWeek: 5 }))
