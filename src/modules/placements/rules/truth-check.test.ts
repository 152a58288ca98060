import { expect, test } from 'vitest'
import { Temporal } from '../../../platform/time.ts'
import { notAsDescribed } from './facts.ts'
import { isLateCheck, truthItems, wrongWords } from './truth-check.ts'

test('there are words for each thing that may not be as described', () =>
  expect(truthItems.map(({ code }) => code)).toEqual([...notAsDescribed]))

test.each([
  [[], ''],
  [['skin'], 'skin'],
  [['skin', 'medicines'], 'medicines and skin'],
  [['equipment', 'mobility', 'paperwork'], 'paperwork, how they move and equipment'],
] as const)('%j reads "%s"', (wrong, words) => expect(wrongWords(wrong)).toBe(words))

test.each([
  ['2026-11-24T23:59:00Z', false],
  ['2026-11-25T23:59:00Z', false],
  ['2026-11-26T00:01:00Z', true],
])('somebody came on the 24th: said at %s is late: %s', (at, late) =>
  expect(isLateCheck(Temporal.PlainDate.from('2026-11-24'), Temporal.Instant.from(at))).toBe(late),
)
