import { describe, expect, test } from 'vitest'
import { modelOf, Run, replicate } from '../../../../simulation/index.ts'
import { saidOf } from './said.ts'
import { type ObservedDay, scoredDays, scoreOf, withinWords } from './score.ts'

const said = (mean: number) => ({
  mean,
  low80: mean - 2,
  high80: mean + 2,
  low95: mean - 4,
  high95: mean + 4,
})
const day = (i: number, mean: number) => ({
  day: i,
  waiting: said(mean),
  inBeds: said(10 * mean),
  came: said(5),
})
const was = (date: string, waiting: number): ObservedDay => ({ date, waiting, inBeds: 100, came: 5 })
const dates = ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04']

describe('a score', () => {
  test('counts the days that have come, within 80 and within 95, and how far off they were', () => {
    const days = scoredDays(
      [10, 10, 10, 10].map((mean, i) => day(i, mean)),
      dates,
      [was(dates[0]!, 12), was(dates[1]!, 13.5), was(dates[2]!, 5)],
    )
    const score = scoreOf(days)!
    expect(score.waiting).toEqual({
      days: 3,
      within80: 1,
      within95: 2,
      error: (2 + 3.5 - 5) / 3,
      distance: (2 + 3.5 + 5) / 3,
    })
    expect(score.inBeds).toMatchObject({ within80: 3, error: 0 })
    expect(withinWords('waiting', score.waiting)).toBe(
      'Ready and waiting in an acute bed: 1 of 3 days within the 80% band',
    )
  })

  test('there is none before a day has come', () => {
    expect(scoreOf(scoredDays([day(0, 1)], dates, []))).toBe(null)
  })
})

test('what is said is of all hospitals together, and of those at the door', () => {
  const stay = { distribution: 'deterministic', value: 2.5 } as const
  const model = modelOf({
    name: 'This place, today',
    days: 3,
    arrivals: [{ name: 'To A', to: 'A', series: [0, 2, 0], exactly: true }],
    stations: [
      { name: 'A', places: 2, stay, next: [{ to: 'Help at home', share: 1 }] },
      { name: 'B', places: 5, stay, next: [{ to: 'Help at home', share: 1 }] },
      { name: 'Help at home', places: 0, stay },
    ],
    today: [
      { at: 'A', since: 0, count: 2 },
      { at: 'B', since: 1, waitsFor: 'Help at home', count: 3 },
    ],
  })
  const run = new Run(model)
  const all = saidOf(
    model,
    [0, 1].map((k) => replicate(run, 1, k)),
  )
  expect(all[0]).toMatchObject({ waiting: { mean: 3 }, inBeds: { mean: 5, low80: 5 }, came: { mean: 0 } })
  expect(all[1]!.came).toEqual({ mean: 2, low80: 2, high80: 2, low95: 2, high95: 2 })
  // On the third day the two who were there are ready from its middle, and two wait at the door all day.
  expect(all[2]).toMatchObject({ waiting: { mean: 4 }, inBeds: { mean: 7 } })
})
