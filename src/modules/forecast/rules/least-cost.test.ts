import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Lever, leastCost } from './least-cost.ts'
import type { Mix } from './tried-mixes.ts'

/** Each lever takes its share of the value away, less with each step: as queues do. */
const curve = (scale: number[], fade: number[]) => async (mix: Mix) =>
  mix.reduce((sum, steps, i) => sum + scale[i]! * fade[i]! ** steps, 0)

const costOf = (levers: readonly Lever[], mix: Mix) =>
  mix.reduce((sum, steps, i) => sum + steps * levers[i]!.cost, 0)

function everyMix(levers: readonly Lever[]): Mix[] {
  return levers.reduce<Mix[]>(
    (mixes, { most }) => mixes.flatMap((mix) => Array.from({ length: most + 1 }, (_, n) => [...mix, n])),
    [[]],
  )
}

describe('the cheapest mix', () => {
  test('nothing, where the target holds already', async () => {
    const { mix, tried } = await leastCost([{ most: 5, cost: 1 }], 10, async () => 9)
    expect(mix).toEqual([0])
    expect(tried).toHaveLength(1)
  })

  test('none, where the most of everything does not do it', async () => {
    const { mix } = await leastCost([{ most: 5, cost: 1 }], 1, curve([10], [0.9]))
    expect(mix).toBeNull()
  })

  test('the dear lever that alone helps is taken, the cheap one that does not is left', async () => {
    const { mix } = await leastCost(
      [
        { most: 20, cost: 1 },
        { most: 20, cost: 50 },
      ],
      12,
      async ([, dear]) => 20 - dear!,
    )
    expect(mix).toEqual([0, 8])
  })

  const asked = fc
    .record({
      levers: fc.array(
        fc.record({ most: fc.integer({ min: 3, max: 14 }), cost: fc.integer({ min: 1, max: 20 }) }),
        { minLength: 2, maxLength: 3 },
      ),
      share: fc.integer({ min: 20, max: 90 }),
      seed: fc.array(fc.tuple(fc.integer({ min: 5, max: 100 }), fc.integer({ min: 40, max: 97 })), {
        minLength: 3,
        maxLength: 3,
      }),
    })
    .map(({ levers, share, seed }) => {
      const scale = levers.map((_, i) => seed[i]![0])
      const fade = levers.map((_, i) => seed[i]![1] / 100)
      return { levers, value: curve(scale, fade), target: (scale.reduce((a, b) => a + b, 0) * share) / 100 }
    })

  test('meets the target, can leave no step out, and is near the best of all mixes', async () => {
    const over: number[] = []
    await fc.assert(
      fc.asyncProperty(asked, async ({ levers, value, target }) => {
        const { mix } = await leastCost(levers, target, value)
        const meeting: number[] = []
        for (const one of everyMix(levers))
          if ((await value(one)) <= target) meeting.push(costOf(levers, one))
        expect(mix === null).toBe(meeting.length === 0)
        if (mix === null) return
        expect(await value(mix)).toBeLessThanOrEqual(target)
        for (const [i, steps] of mix.entries())
          if (steps > 0)
            expect(await value(mix.map((one, k) => (k === i ? one - 1 : one)))).toBeGreaterThan(target)
        const best = Math.min(...meeting)
        over.push(best === 0 ? 1 : costOf(levers, mix) / best)
      }),
      { numRuns: 300, seed: 20261128 },
    )
    over.sort((a, b) => a - b)
    const exact = over.filter((one) => one < 1 + 1e-9).length / over.length
    process.stdout.write(
      `least cost: the best of all mixes in ${(100 * exact).toFixed(0)} of 100 questions, at worst ${over.at(-1)!.toFixed(2)} times its cost\n`,
    )
    expect(exact).toBeGreaterThan(0.9)
    expect(over.at(-1)).toBeLessThan(1.2)
  })
})
