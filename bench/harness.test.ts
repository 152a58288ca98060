import { expect, test } from 'vitest'
import { median, paired, quantile } from './harness.ts'

test('a median lies between the two middle values', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5)
  expect(quantile([5, 1, 3], 1)).toBe(5)
})

test('a pair is measured in turn and compared round by round', async () => {
  const order: string[] = []
  const times = { a: [1, 2, 100], b: [2, 4, 200] }
  const take = (which: 'a' | 'b') => async () => {
    order.push(which)
    return times[which].shift() ?? Number.NaN
  }
  const compared = await paired({ a: take('a'), b: take('b') }, { rounds: 3 })
  expect(order.join('')).toBe('ababab')
  expect(compared).toEqual({ a: 2, b: 4, ratio: 2 })
})
