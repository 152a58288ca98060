import { expect, test } from 'vitest'
import { instantOf } from '../../../platform/time.ts'
import { lengthOfStay } from './length-of-stay.ts'

const stay = (from: string, to: string) =>
  lengthOfStay({ admittedAt: instantOf(from), leftAt: null }, instantOf(to))

test.each([
  ['the same day', '2026-11-03T09:00:00Z', '2026-11-03T22:00:00Z', 0, 1],
  ['one midnight in ten minutes', '2026-11-03T23:55:00Z', '2026-11-04T00:05:00Z', 1, 2],
  ['summer: 23:30 UTC is the next day in London', '2026-07-01T23:30:00Z', '2026-07-02T10:00:00Z', 0, 1],
  ['a night of 23 hours', '2026-03-28T12:00:00Z', '2026-03-29T11:00:00Z', 1, 2],
  ['a night of 25 hours', '2026-10-24T11:00:00Z', '2026-10-25T12:00:00Z', 1, 2],
  ['across both changes', '2026-03-28T12:00:00Z', '2026-10-26T12:00:00Z', 212, 213],
  ['leap day', '2028-02-28T12:00:00Z', '2028-03-01T12:00:00Z', 2, 3],
])('%s', (_, from, to, midnights, day) => expect(stay(from, to)).toMatchObject({ midnights, day }))

test.each([
  [7, false, false],
  [8, true, false],
  [20, true, false],
  [21, true, true],
])('%i midnights: over 7 %s, 21 or more %s', (midnights, over7, over21) => {
  const from = instantOf('2026-11-01T12:00:00Z')
  expect(lengthOfStay({ admittedAt: from, leftAt: null }, from.add({ hours: 24 * midnights }))).toMatchObject(
    { midnights, over7, over21 },
  )
})

test('it stops with leaving, and a place may use its own thresholds', () => {
  const left = { admittedAt: instantOf('2026-11-01T12:00:00Z'), leftAt: instantOf('2026-11-16T08:00:00Z') }
  expect(lengthOfStay(left, instantOf('2027-01-01T00:00:00Z'), { extended: 14, long: 30 })).toEqual({
    midnights: 15,
    day: 16,
    over7: true,
    over21: false,
  })
})
