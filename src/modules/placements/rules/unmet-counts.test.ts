import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countsOf } from './unmet-counts.ts'

const part = (words: string, people: number, days: number, putPeople = people) => ({
  words,
  people,
  days,
  putPeople,
  hours: null,
})
const whole = (people: number, hoursPeople = 0) => ({
  days: 100,
  people,
  hours: 12,
  hoursPeople,
  notMissing: 0,
})

test('a part of fewer than six people says nothing, and takes another along', () => {
  const { parts, hidden } = countsOf(whole(40), [part('a', 20, 50), part('b', 12, 40), part('c', 3, 10)])
  expect(parts.map(({ words }) => words)).toEqual(['a'])
  expect(hidden).toBe(2)
})

test('a few people behind the bed days hide a part, however many lacked the thing', () => {
  const { parts } = countsOf(whole(40), [part('a', 20, 4, 2), part('b', 12, 40), part('c', 15, 50)])
  expect(parts.map(({ words }) => words)).toEqual(['c'])
})

test('none put to it is nobody, and may be said', () => {
  expect(countsOf(whole(20), [part('a', 9, 0, 0), part('b', 12, 100)]).parts).toHaveLength(2)
})

test('too few in all: nothing is said, not even by what', () => {
  expect(countsOf(whole(5), [part('a', 5, 100)])).toMatchObject({
    days: null,
    people: null,
    hours: null,
    parts: [],
  })
})

test('hours of fewer than six people are hidden in the sum as well', () => {
  expect(countsOf(whole(20, 3), []).hours).toBeNull()
  expect(countsOf(whole(20, 6), []).hours).toBe(12)
  expect(countsOf({ ...whole(20), hours: 0 }, []).hours).toBe(0)
})

test('whatever the parts, none of fewer than six is said, and never is exactly one kept back', () => {
  const counted = fc.record({ people: fc.integer({ min: 1, max: 30 }), put: fc.integer({ min: 0, max: 30 }) })
  fc.assert(
    fc.property(fc.array(counted, { minLength: 1, maxLength: 12 }), (all) => {
      const parts = all.map(({ people, put }, i) => part(`${i}`, people, put, Math.min(put, people)))
      const { parts: said, hidden } = countsOf(whole(100), parts)
      for (const { words } of said) {
        const { people, putPeople } = parts[Number(words)]!
        expect(people).toBeGreaterThanOrEqual(6)
        if (putPeople > 0) expect(putPeople).toBeGreaterThanOrEqual(6)
      }
      if (parts.length > 1) expect(hidden).not.toBe(1)
      expect(said.length + hidden).toBe(parts.length)
    }),
  )
})
