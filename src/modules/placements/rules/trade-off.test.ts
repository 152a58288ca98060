import { expect, test } from 'vitest'
import { tradeOffs } from './trade-off.ts'

const one = { kind: 'intermediate care bed' as const, free: 1, inHospital: 3, atHome: 1, given: 7 }
const words = (more: object) => tradeOffs([{ ...one, ...more }])[0]?.words

test('what one more admission avoided costs, from what was counted', () => {
  expect(words({})).toBe(
    'Beds for rehabilitation: 1 bed free, wanted for 1 person at home, so as not to be admitted, and 3 people in hospital. 7 were given in the last 28 days, one about every 4 days: each bed that avoids an admission keeps the next in line in hospital about 4 days longer.',
  )
})

test.each([
  [{ free: 4 }, /That is enough for all of them\.$/],
  [{ given: 0 }, /None was given in the last 28 days, so there is no figure/],
  [{ given: 1 }, /1 was given .* one about every 28 days/],
  [{ given: 60 }, /one about every day: .* about a day longer/],
  [{ free: null }, /no figure of what is free/],
  [{ free: 0 }, /no beds free/],
])('%j', (more, said) => {
  expect(words(more)).toMatch(said)
})

test('where only one side wants it there is nothing to trade', () => {
  expect(
    tradeOffs([
      { ...one, atHome: 0 },
      { ...one, inHospital: 0 },
    ]),
  ).toEqual([])
})
