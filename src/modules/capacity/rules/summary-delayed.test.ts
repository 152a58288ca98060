import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packages } from './summary-content.ts'
import { delayedOf, keepBack, type Waiting, withoutSmall } from './summary-delayed.ts'

const waiting = (numbers: Record<string, number>): Waiting[] =>
  Object.entries(numbers).map(([area, people]) => ({ package: 'home care', area, people, longest: people }))
const shown = (numbers: Record<string, number>) => {
  const { delayed, totals } = withoutSmall(delayedOf(waiting(numbers)))
  return [...delayed.map(({ people }) => people), totals[0]?.people]
}

test.each([
  [{ North: 6, South: 7 }, [6, 7, 13]],
  [{ North: 3, South: 10, East: 8 }, [null, 10, null, 21]],
  [{ North: 5, South: 4, East: 10 }, [null, null, 10, 19]],
  [{ North: 2, South: 1, East: 1, West: 10 }, [null, null, null, null, 14]],
  [{ North: 5 }, [null, null]],
  [{ North: 2, South: 3 }, [null, null, null]],
  [{}, [undefined]],
])('%j is said as %j', (numbers, said) => expect(shown(numbers)).toEqual(said))

const some = fc.uniqueArray(
  fc.record({
    package: fc.constantFrom(...packages),
    area: fc.constantFrom('North', 'South', 'East', null),
    people: fc.integer({ min: 1, max: 15 }),
    longest: fc.integer({ min: 0, max: 60 }),
  }),
  { selector: (one) => `${one.package} ${one.area}` },
)

/** What a reader can work out: where exactly one number of a sum is missing, it is the sum less the others. */
test('no number below 6 is said, nor can it be worked out from a sum', () => {
  fc.assert(
    fc.property(some, (all) => {
      const { delayed, totals, people } = withoutSmall(delayedOf(all))
      for (const one of [...delayed, ...totals]) {
        expect(one.people === null || one.people >= 6).toBe(true)
        expect(one.people === null).toBe(one.longest === null)
      }
      expect(people === null || people >= 6).toBe(true)
      const missing = (sum: number | null, parts: (number | null)[]) => {
        if (sum === null) return expect(parts.every((part) => part === null)).toBe(true)
        const hidden = parts.filter((part) => part === null).length
        if (hidden === 0) return
        expect(hidden).toBeGreaterThan(1)
        expect(sum - parts.reduce<number>((a, b) => a + (b ?? 0), 0)).toBeGreaterThanOrEqual(6)
      }
      for (const total of totals)
        missing(
          total.people,
          delayed.filter((one) => one.package === total.package).map((one) => one.people),
        )
      if (people !== null)
        missing(
          people,
          totals.map((one) => one.people),
        )
    }),
  )
})

test('what is kept back for another reason counts among what is missing, and takes others along where that is too little', () => {
  expect(keepBack([20, 30, 40], [0])).toEqual([false, false, true])
  expect(keepBack([20, 3, 40], [0])).toEqual([false, false, true])
  expect(keepBack([20, 30, 40], [])).toEqual([true, true, true])
})
