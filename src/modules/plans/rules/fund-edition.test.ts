import { expect, test } from 'vitest'
import { Temporal } from '../../../platform/time.ts'
import { fundEdition } from './fund-edition.ts'

const definitions = [
  { key: 'a', edition: 'Better Care Fund 2014-19' },
  { key: 'b', edition: 'Better Care Fund 2023-25' },
  { key: 'c', edition: 'Better Care Fund 2023-25' },
  { key: 'd', edition: 'Interface dashboard, November 2017' },
  { key: 'e', edition: 'Better Care Fund 2025-26' },
  { key: 'f', edition: null },
]

test.each([
  ['2014-04-01', 'Better Care Fund 2014-19', true, ['a']],
  ['2019-03-31', 'Better Care Fund 2014-19', true, ['a']],
  ['2019-04-01', 'Better Care Fund 2014-19', false, ['a']],
  ['2023-07-01', 'Better Care Fund 2023-25', true, ['b', 'c']],
  ['2025-03-31', 'Better Care Fund 2023-25', true, ['b', 'c']],
  ['2025-04-01', 'Better Care Fund 2025-26', true, ['e']],
  ['2026-11-28', 'Better Care Fund 2025-26', false, ['e']],
] as const)('on %s it is %s, of that year: %s', (on, edition, ofYear, keys) => {
  const found = fundEdition(definitions, Temporal.PlainDate.from(on))!
  expect([found.edition, found.ofYear, found.metrics.map(({ key }) => key)]).toEqual([edition, ofYear, keys])
})

test('before the first edition there is none', () => {
  expect(fundEdition(definitions, Temporal.PlainDate.from('2013-12-31'))).toBeNull()
})
