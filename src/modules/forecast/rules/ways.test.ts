import { expect, test } from 'vitest'
import type { Column } from './columns.ts'
import { waysOf } from './ways.ts'

const values = [31, 28, 35, 30, 27, 33, 29, 36, 32, 30, 26, 34, 31, 29, 33]
const n = values.length
const mean = values.reduce((sum, value) => sum + value, 0) / n
// A column that is nothing on any day: only the level is left.
const nothing: Column = { group: 'line', numbers: Array.from({ length: n + 2 }, () => 0) }
const ways = waysOf(values, [nothing], 2)
const summed = (alpha: number, of: (way: (typeof ways)[number]) => number) =>
  ways.filter((way) => way.alpha === alpha).reduce((sum, way) => sum + of(way), 0)

test('beliefs add up to one', () => {
  expect(ways.reduce((sum, { belief }) => sum + belief, 0)).toBeCloseTo(1, 12)
})

test('a level that stands is the mean, known as well as a mean is', () => {
  const way = ways.find(({ alpha }) => alpha === 0)!
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1)
  expect(way.variance).toBeCloseTo(variance, 9)
  for (const day of [...way.days, ...way.weeks]) {
    expect(day.mean).toBeCloseTo(mean, 9)
    expect(day.unsure).toBeCloseTo(variance / n, 9)
  }
  expect(way.errors().map((error) => error.toFixed(9))).toEqual(
    values.map((value) => (value - mean).toFixed(9)),
  )
})

test('beside it a level that follows is believed by the evidence, worked out by hand', () => {
  // A level that moves by half of each error, by brute force: what is left of the values and of the level at the start.
  const left = (numbers: readonly number[]) => {
    let level = 0
    return numbers.map((number) => {
      const error = number - level
      level += error / 2
      return error
    })
  }
  const [target, start] = [left(values), values.map((_, i) => 0.5 ** i)]
  const product = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, one, i) => sum + one * b[i]!, 0)
  const squares = product(target, target) - product(start, target) ** 2 / product(start, start)
  const standing = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const odds = (product(start, start) / n) ** -0.5 * (squares / standing) ** (-(n - 1) / 2)
  expect(summed(0.5, ({ belief }) => belief) / summed(0, ({ belief }) => belief)).toBeCloseTo(odds, 9)
})

test('what follows every day is believed where days follow days, and the last day is then the level', () => {
  let at = 100
  const walk = Array.from({ length: 120 }, (_, i) => (at += 10 * Math.sin(i * i)))
  const [best] = waysOf(walk, [{ ...nothing, numbers: Array.from({ length: 121 }, () => 0) }], 1).toSorted(
    (a, b) => b.belief - a.belief,
  )
  expect(best!.alpha).toBe(1)
  expect(best!.days[0]!.mean).toBeCloseTo(walk.at(-1)!, 9)
})
