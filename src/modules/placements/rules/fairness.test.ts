import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fairness, fairnessWords, type Offered } from './fairness.ts'

const offered = (ours: number, all: number, places: [number, number] | null, providers = 5): Offered => ({
  requests: { ours, all },
  places: places && { ours: places[0], all: places[1] },
  providers,
})

test.each<[string, Offered, string]>([
  ['two providers: the other’s numbers would show', offered(5, 10, [10, 20], 2), 'hidden'],
  ['nobody has said how many there are', offered(5, 10, null), 'no capacity'],
  ['nine requests', offered(0, 9, [25, 100]), 'too few'],
  ['a quarter of the rooms and 6 of 40', offered(6, 40, [25, 100]), 'about'],
  ['a quarter of the rooms and 3 of 40', offered(3, 40, [25, 100]), 'less'],
  ['a quarter of the rooms and 18 of 40', offered(18, 40, [25, 100]), 'more'],
])('%s', (_, given, is) => expect(fairness(given).is).toBe(is))

test('in words: only our numbers and the place’s', () =>
  expect(fairnessWords(fairness(offered(3, 40, [25, 100])))).toBe(
    'You have 25% of the places and were sent 8% of the requests. That is less than your share, and more than chance would explain.',
  ))

test('whatever the numbers, there are words, and more requests never turn "more" into "less"', () =>
  fc.assert(
    fc.property(
      fc.nat(60),
      fc.nat(60),
      fc.nat(100),
      fc.nat(100),
      fc.integer({ min: 1, max: 9 }),
      (ours, others, own, rest, providers) => {
        const one = fairness(offered(ours, ours + others, [own, own + rest], providers))
        const more = fairness(offered(ours + 1, ours + others + 1, [own, own + rest], providers))
        expect(fairnessWords(one)).toMatch(/\.$/)
        expect(one.is === 'more' && more.is === 'less').toBe(false)
      },
    ),
  ))
