import { describe, expect, test } from 'vitest'
import { about, course, date } from '../../../../../test/support/returns.ts'
import { editionById } from '../editions.ts'
import { fileOf } from './file-rows.ts'
import { periodOf } from './period.ts'
import { readyDateFigures, readyDateLines } from './ready-dates.ts'
import { saysTheSame } from './same.ts'

describe('the discharge ready date month', () => {
  const june = periodOf('drd', date('2024-06-15'))
  const all = [
    course({ free: '2024-06-10T09:00', left: '2024-06-10T18:00' }),
    course({ free: '2024-06-11T09:00', left: '2024-06-14T18:00' }),
    course({ free: '2024-06-12T09:00', left: '2024-07-03T09:00' }),
    course({ left: '2024-06-20T09:00' }),
    course({ left: '2024-06-01T20:00' }),
    course({ free: '2024-06-13T09:00' }),
  ]

  test('who left after a night; nobody without a date is taken to have left without delay', () => {
    const figures = readyDateFigures(readyDateLines(all, june))
    expect(figures).toMatchObject({
      discharges: 3,
      withDate: 2,
      missing: 1,
      onTheDate: 1,
      delayed: 1,
      days: 3,
      averageIncluding: 1.5,
      averageExcluding: 3,
    })
    expect(figures.bands).toMatchObject({ '0': 1, '2-3': 1 })
    expect(readyDateFigures(readyDateLines(all, periodOf('drd', date('2024-07-01'))))).toMatchObject({
      discharges: 1,
      days: 21,
    })
  })

  test('an empty month has no averages rather than 0', () => {
    expect(readyDateFigures([])).toMatchObject({
      discharges: 0,
      averageIncluding: null,
      averageExcluding: null,
    })
  })
})

describe('the file of the discharge ready date', () => {
  test('averages have 2 places of decimals and shares 4; what is stored is exact', () => {
    const june = periodOf('drd', date('2024-06-15'))
    const all = [1, 2, 4].map((days) =>
      course({ free: `2024-06-${10 + days}T09:00`, left: `2024-06-${10 + 2 * days}T18:00` }),
    )
    const figures = readyDateFigures(
      readyDateLines([...all, course({ free: '2024-06-20T08:00', left: '2024-06-20T18:00' })], june),
    )
    expect(figures.averageExcluding).toBe(7 / 3)
    const drd = editionById('drd')!
    const { rows } = fileOf(figures, { ...about('drd', drd), period: june })
    const valueOf = (words: string) => rows.find((row) => String(row[6]).includes(words))!.at(-1)
    expect(valueOf('exc 0 day')).toBe(2.33)
    expect(valueOf('inc 0 day')).toBe(1.75)
    expect(valueOf('1+ days after')).toBe(0.75)
    expect(
      saysTheSame(figures, JSON.parse(JSON.stringify(figures)), {
        series: 'drd',
        period: june,
        edition: drd,
      }),
    ).toBe(true)
  })
})
