import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { date } from '../../../../../test/support/returns.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { Temporal } from '../../../../platform/time.ts'
import { usualCutOff } from '../cut-off.ts'
import { series as allSeries, type Series } from '../model.ts'
import { dueAt } from './due.ts'
import { periodOf, periodsBefore, periodText, readPeriod } from './period.ts'

describe('periods', () => {
  test.each(allSeries)('a period of %s reads back from its text', (series) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const period = periodOf(series, date('1990-01-01').add({ days }))
        expect(readPeriod(series, periodText(series, period))).toEqual(period)
        expect(Temporal.PlainDate.compare(period.from, period.to)).toBeLessThanOrEqual(0)
      }),
    )
  })

  test.each([
    ['nights', '2026-13', 'write it as 2017-12'],
    ['nights', '2026-11-23', 'write it as 2017-12'],
    ['nights', '0000-01', 'write it as 2017-12'],
    ['acute-sitrep', '2026-02-30', 'write it as 2026-11-23'],
    ['community-sitrep', '2026-11-18', 'write 2026-11-16'],
  ] as const)('%s of %s is refused with what to write', (series, text, remedy) => {
    const read = readPeriod(series, text)
    expect(isRefusal(read) && read.because).toContain(remedy)
  })

  test('the last three months come latest first, across a year and a leap day', () => {
    expect(periodsBefore('nights', date('2024-03-15'), 3).map((one) => periodText('nights', one))).toEqual([
      '2024-02',
      '2024-01',
      '2023-12',
    ])
  })

  test('a month is due at the cut-off of the place, a day the next morning, across the clock change', () => {
    const due = (series: Series, on: string) =>
      dueAt(series, periodOf(series, date(on)), usualCutOff).toString()
    expect(due('nights', '2026-10-01')).toBe('2026-11-27T17:00:00Z')
    expect(due('acute-sitrep', '2026-10-24')).toBe('2026-10-25T10:00:00Z')
    expect(due('community-sitrep', '2026-11-18')).toBe('2026-11-25T17:00:00Z')
  })
})
