import { describe, expect, test } from 'vitest'
import { type Mix, triedMixes } from './tried-mixes.ts'

/** Eight of anything are enough. */
async function having(tried: Mix[]) {
  const workedOut: Mix[] = []
  const mixes = triedMixes([3, 2], 12, async (mix) => {
    workedOut.push(mix)
    return 20 - mix[0]! - mix[1]!
  })
  for (const mix of tried) await mixes.value(mix)
  return { mixes, workedOut }
}

describe('whether a mix is good enough', () => {
  test.each<[Mix, boolean, number, string]>([
    [[5, 4], true, 0, 'one with no more of anything is'],
    [[4, 4], true, 0, 'it was worked out'],
    [[3, 2], false, 0, 'one with no less of anything is not'],
    [[3, 3], false, 0, 'it was worked out'],
    [[8, 0], true, 1, 'nothing answers for it'],
    [[2, 4], false, 1, 'nothing answers for it'],
  ])('%j: %s, worked out %i times: %s', async (mix, good, times) => {
    const { mixes, workedOut } = await having([
      [4, 4],
      [3, 3],
    ])
    expect(await mixes.meets(mix)).toBe(good)
    expect(workedOut).toHaveLength(2 + times)
  })

  test('none is worked out twice, and of those that are good enough the cheapest is said', async () => {
    const { mixes, workedOut } = await having([
      [6, 2],
      [2, 6],
      [7, 0],
      [6, 2],
    ])
    expect(workedOut).toHaveLength(3)
    expect(mixes.cheapest()).toEqual([2, 6])
    expect(mixes.all().map(({ cost }) => cost)).toEqual([18, 21, 22])
  })
})
