import { expect, test } from 'vitest'
import { timeOf } from '../../../../test/support/discharge-facts.ts'
import { ageOf } from './age.ts'

test.each([
  ['24 08:12', '24 08:12', 'Now', false],
  ['24 08:11', '24 08:12', '1 min ago', false],
  ['24 07:32', '24 08:12', '40 min ago', false],
  ['24 06:00', '24 08:12', '2 h ago', false],
  ['23 23:50', '24 00:30', '40 min ago', false],
  ['23 21:00', '24 08:12', '11 h ago', false],
  ['23 20:00', '24 08:12', 'Yesterday', false],
  ['23 08:13', '24 08:12', 'Yesterday', false],
  ['23 08:12', '24 08:12', 'Old, 24 h', true],
  ['23 01:00', '24 08:12', 'Old, 31 h', true],
  ['21 08:12', '24 08:12', 'Old, 3 days', true],
])('heard at %s, now %s: %s', (heard, now, words, stale) => {
  expect(ageOf(timeOf(heard), timeOf(now))).toMatchObject({ words, stale })
})

test('when a fact grows old is a setting', () => {
  expect(ageOf(timeOf('22 08:12'), timeOf('24 08:12'), 72)).toMatchObject({
    words: '2 days ago',
    stale: false,
  })
  expect(ageOf(timeOf('24 00:12'), timeOf('24 08:12'), 6)).toMatchObject({ words: 'Old, 8 h', stale: true })
})
