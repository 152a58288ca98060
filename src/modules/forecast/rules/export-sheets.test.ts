import { expect, test } from 'vitest'
import { modelOf, Run, replicate, type Scenario } from '../../../simulation/index.ts'
import { whatIfDays, whatIfSheets } from './export-sheets.ts'
import { nothingSet } from './settings.ts'
import { whatIfOf } from './what-if/answer.ts'
import { changed, changesIn } from './what-if/changes.ts'
import { toldOf } from './what-if/told.ts'

const exponential = (mean: number) => ({ distribution: 'exponential' as const, mean })
const scenario: Scenario = {
  name: 'One ward and home care',
  days: 20,
  warmUp: 20,
  arrivals: [{ name: 'Admissions', to: 'Acute', perDay: 4 }],
  stations: [
    { name: 'Acute', stay: exponential(4), next: [{ to: 'Home care', share: 0.5 }] },
    { name: 'Home care', places: 29, stay: exponential(14) },
  ],
}
const changes = changesIn(scenario, { p1: 33 })
const ran = (of: Scenario) => {
  const model = modelOf(of)
  const run = new Run(model)
  return { model, results: Array.from({ length: 12 }, (_, k) => replicate(run, 1, k)) }
}
const both = [ran(scenario), ran(changed(scenario, changes))] as const
const earlier = whatIfOf(1, ...both)
const answer = { ...earlier, told: [...toldOf(...both)] }

test.each(['Figures', 'Days', 'Days 2 Occupied at Home care'])(
  'every mean of the sheet %s has its half-width beside it',
  (name) => {
    const sheet = whatIfSheets(answer, changes, scenario, nothingSet).find((one) => one.name === name)!
    const means = sheet.columns.flatMap((column, i) =>
      ['as it is', 'with changes', 'difference'].includes(column) ? [i] : [],
    )
    expect(means).toHaveLength(3)
    for (const i of means) {
      expect(sheet.columns[i + 1]).toMatch(/half-width$/)
      for (const row of sheet.rows) {
        expect(row[i]).toBeTypeOf('number')
        expect(row[i + 1]).toBeGreaterThanOrEqual(0)
      }
    }
  },
)

test('each thing has its sheet of days, and its rows in the file of days; an earlier answer has the first alone', () => {
  const names = (of: typeof earlier) =>
    whatIfSheets(of, changes, scenario, nothingSet)
      .map(({ name }) => name)
      .filter((name) => name.startsWith('Days'))
  expect(names(answer)).toEqual([
    'Days',
    'Days 2 Occupied at Home care',
    'Days 3 Waiting for Home care, in Acute',
  ])
  expect(names(earlier)).toEqual(['Days'])
  expect(whatIfDays(answer)).toHaveLength(3 * 20)
  expect(whatIfDays(earlier)).toHaveLength(20)
  expect([...new Set(whatIfDays(answer).map(([what]) => what))]).toEqual([
    'Ready and waiting in a bed, Acute',
    'Occupied at Home care',
    'Waiting for Home care, in Acute',
  ])
})
