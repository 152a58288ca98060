import { describe, expect, test } from 'vitest'
import { Temporal } from '../../../platform/time.ts'
import { dayColumns, rowsFrom, seasonColumns } from './columns.ts'
import { specialsFrom } from './holiday-effect.ts'

describe('the week of Easter Monday 2026', () => {
  const rows = rowsFrom(
    Temporal.PlainDate.from('2026-04-05'),
    specialsFrom(Temporal.PlainDate.from('2026-04-05'), 4, []),
  )
  const columns = dayColumns(rows, 2)
  const on = (day: number) => columns.slice(0, 10).map(({ numbers }) => numbers[day])
  test.each<[string, number, number[]]>([
    // Monday to Sunday, the working day after, weekend, bank holiday
    ['Sunday', 0, [0, 0, 0, 0, 0, 0, 1, 0, 1, 0]],
    ['a bank holiday is half a Monday and half a Sunday', 1, [0.5, 0, 0, 0, 0, 0, 0.5, 0, 0.5, 1]],
    ['the day after it', 2, [0, 1, 0, 0, 0, 0, 0, 1, 0, 0]],
    ['Wednesday', 3, [0, 0, 1, 0, 0, 0, 0, 0, 0, 0]],
  ])('%s', (_, day, expected) => expect(on(day)).toEqual(expected))

  test('the line has its middle in the middle of the past', () => {
    const { numbers } = columns.find(({ group }) => group === 'line')!
    expect(numbers[1]).toBe(0)
    expect(numbers[3]! - numbers[2]!).toBeCloseTo(1 / 365.25, 12)
  })
})

test('a season of three: each place by itself, and a line', () => {
  expect(seasonColumns(3, 4, 2).map(({ numbers }) => numbers)).toEqual([
    [1, 0, 0, 1, 0, 0],
    [0, 1, 0, 0, 1, 0],
    [0, 0, 1, 0, 0, 1],
    [-0.5, -0.25, 0, 0.25, 0.5, 0.75],
  ])
})
