import { expect, test } from 'vitest'
import { Temporal } from '../../../platform/time.ts'
import { against, furthestFirst, isAhead } from './against.ts'
import type { Better } from './model.ts'

const month = (i: number) => Temporal.PlainDate.from('2026-04-01').add({ months: i })
const held = (values: (number | null)[], better: Better = 'fewer', denominator: string | null = null) =>
  against(
    { better, denominator, how: { from: 'file' } },
    [100, 90, 80, 70].map((value, i) => ({ month: month(i), value })),
    values.map((value, i) => ({ from: month(i), value, ...(value === null && { missing: 'not sent' }) })),
  )

test('how far over in the last month that has a figure, and in all', () => {
  const { months, last, soFar, owed } = held([110, 85, 95])
  expect(months.map(({ over }) => over)).toEqual([10, -5, 15, null])
  expect([last?.month.toString(), soFar, owed]).toEqual(['2026-06-01', 20, 15])
})

test('a month without a figure is not nought, and says why', () => {
  const { months, soFar, last } = held([110, null])
  expect(months[1]).toMatchObject({ actual: null, over: null, missing: 'not sent' })
  expect([soFar, last?.month.toString()]).toEqual([10, '2026-04-01'])
  expect(held([null])).toMatchObject({ last: null, soFar: null, owed: null })
})

test('where more is better the shortfall is owed; where neither is, nothing; a rate is not added up', () => {
  expect(held([90], 'more').owed).toBe(10)
  expect(held([110], 'more').owed).toBe(-10)
  expect(held([110], 'neither').owed).toBeNull()
  expect(held([110, 95], 'fewer', 'people').soFar).toBeNull()
})

test('the furthest from its promise first, by share; without a figure last', () => {
  const all = [held([]), held([90]), held([120]), held([60], 'more'), held([100, 91])]
  expect(furthestFirst(all.map((one, id) => ({ id, against: one }))).map(({ id }) => id)).toEqual([
    3, 2, 4, 1, 0,
  ])
})

test('this month lies ahead until it has ended', () => {
  expect(isAhead({ month: month(0) }, month(0).with({ day: 30 }))).toBe(true)
  expect(isAhead({ month: month(0) }, month(1))).toBe(false)
})
