import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { about, date, night } from '../../../../../test/support/returns.ts'
import { editionById } from '../editions.ts'
import { type AgreedNight } from '../model.ts'
import { delayedDays } from './delayed-days.ts'
import { fileOf } from './file-rows.ts'
import { splits } from './model.ts'

// As the count gives them: without anything awaited there is neither a reason nor a side.
const nights = fc.array(
  night.map((one) => (one.awaits === null ? { ...one, reason: null, party: null } : one)),
  { maxLength: 60 },
)

const figuresOf = (all: AgreedNight[]) =>
  delayedDays({
    nights: all,
    daysInPeriod: 30,
    snapshotOn: date('2017-06-29'),
    populations: [],
    reasons: 'codes',
  })
const dtoc = editionById('dtoc-beds')!

describe('the monthly return of delayed days', () => {
  test('every split and the cells add up to the total, and every night without a column is named', () => {
    fc.assert(
      fc.property(nights, (all) => {
        const figures = figuresOf(all)
        expect(figures.total.days).toBe(all.length)
        expect(figures.beds).toBe(all.length / 30)
        for (const split of splits) {
          const sum = (what: 'days' | 'disputed') =>
            figures.by[split].reduce((total, line) => total + line[what], 0)
          expect([sum('days'), sum('disputed')]).toEqual([figures.total.days, figures.total.disputed])
        }
        expect(figures.cells.reduce((sum, { days }) => sum + days, 0)).toBe(all.length)
        expect(figures.snapshot!.cells.reduce((sum, { people }) => sum + people, 0)).toBeGreaterThanOrEqual(
          figures.snapshot!.people,
        )
      }),
    )
  })

  test('the published columns and ours after them hold every night once, in any file', () => {
    fc.assert(
      fc.property(nights, (all) => {
        const { columns, rows } = fileOf(figuresOf(all), about('dtoc', dtoc))
        const column = (name: string) => columns.indexOf(name)
        const counted = ['NHS B', 'Social Care B', 'Both B', ...columns.slice(-4, -1)]
        const sum = rows.reduce(
          (total, row) => total + counted.reduce((a, name) => a + Number(row[column(name)]), 0),
          0,
        )
        expect(sum).toBe(all.length)
        for (const row of rows) expect(row).toHaveLength(columns.length)
      }),
    )
  })

  test('adding a night never lowers a figure, and the order of nights does not matter', () => {
    fc.assert(
      fc.property(nights, night, (all, more) => {
        expect(figuresOf([...all, more]).total.people).toBeGreaterThanOrEqual(figuresOf(all).total.people)
        expect(figuresOf([...all].reverse())).toEqual(figuresOf(all))
      }),
    )
  })

  test('the rate is beds for 100,000 adults (DTOC-25), and there is none where no population is set', () => {
    const all = fc.sample(
      nights.filter((some) => some.length > 5),
      { numRuns: 1, seed: 1 },
    )[0]!
    const mine = all.map((one) => ({ ...one, authorityId: 'c1' }))
    const { rates } = delayedDays({
      nights: mine,
      daysInPeriod: 30,
      snapshotOn: null,
      populations: [{ organisationId: 'c1', adults: 400_000 }],
      reasons: 'codes',
    })
    expect(rates[0]!.per100000).toBeCloseTo((mine.length / 30 / 400_000) * 100_000)
    expect(figuresOf(mine).rates).toEqual([])
  })
})
