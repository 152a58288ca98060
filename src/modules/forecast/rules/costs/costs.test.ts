import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { root } from '../../../../../test/support/root.ts'
import type { Scenario } from '../../../../simulation/index.ts'
import { nothingSet } from '../settings.ts'
import { type Lever, leversOf } from '../what-if/levers.ts'
import { costKey } from './cost-key.ts'
import { costedOf, poundsADay } from './cost-of.ts'
import { timesOf } from './times.ts'
import { costSentence } from './words.ts'

const winter = JSON.parse(readFileSync(`${root}/examples/scenarios/winter.json`, 'utf8')) as Scenario
const withHolidays: Scenario = {
  ...winter,
  bankHolidays: ['2026-12-25', '2026-12-28', '2027-01-01'],
}
const lever = (id: string): Lever => leversOf(winter).find((one) => one.id === id)!
const cost = (pounds: number) => ({ pounds, source: 'our figure', on: null })

// 7 December 2026 to 28 February 2027: 84 days, twelve of each weekday.
test.each<[what: string, id: string, times: number]>([
  ['places every day', 'p3', 84],
  ['starts by the week', 's2', 12],
  ['places of working days: 60 less three bank holidays', 'p1-1', 57],
  ['places of weekends and bank holidays', 'p1-2', 27],
  ['places from 21 December on: 70 days, both dates included', 'p0-1', 70],
  ['hours of one window', 'h2-1', 84],
])('how often one more is paid for: %s', (_, id, times) => {
  expect(timesOf(withHolidays, lever(id))).toBe(times)
})

describe('what changes cost', () => {
  const costs = { [costKey(lever('p3'))]: cost(200), [costKey(lever('s2'))]: cost(600) }
  const changes = [
    { lever: lever('p3'), to: 60 },
    { lever: lever('s2'), to: 74 },
  ]
  test('each and in all', () => {
    const costed = costedOf(winter, changes, costs)
    expect(costed.each.map(({ pounds }) => pounds)).toEqual([2 * 84 * 200, 6 * 12 * 600])
    expect(costed.pounds).toBe(33_600 + 43_200)
  })
  test('less of something saves its cost', () => {
    expect(costedOf(winter, [{ lever: lever('p3'), to: 57 }], costs).pounds).toBe(-84 * 200)
  })
  test('one without a cost makes no sum, and is named', () => {
    const costed = costedOf(winter, changes, { [costKey(lever('p3'))]: cost(200) })
    expect(costed.pounds).toBeNull()
    expect(costSentence(costed, null, nothingSet)).toBe(
      'What it costs is not known: no cost is set of Home care: starts a week.',
    )
  })
  test('for each delayed day saved, with its half-width; none where none may be saved', () => {
    expect(poundsADay(41_000, { mean: -353, halfWidth: 24 })).toEqual({
      mean: expect.closeTo(116.1, 1),
      halfWidth: expect.closeTo((41_000 * 24) / 353 ** 2, 6),
    })
    expect(poundsADay(41_000, { mean: -20, halfWidth: 24 })).toBeNull()
  })
  test('in words, with what a delayed day is put at as the setting it is', () => {
    const said = costSentence(
      costedOf(winter, changes, costs),
      { mean: -353, halfWidth: 24 },
      {
        delayedDay: cost(395),
      },
    )
    expect(said).toBe(
      'It costs £76,800: £218 ± £15 for each delayed day saved. At £395 a delayed day (our figure: a setting, not an official figure) the difference is worth £139,435 ± £9,480.',
    )
  })
})
