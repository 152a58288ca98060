import { expect, test } from 'vitest'
import { modelOf, Run, replicate, type Scenario } from '../../../simulation/index.ts'
import { whatIfSheets } from './export-sheets.ts'
import { nothingSet } from './settings.ts'
import { whatIfOf } from './what-if/answer.ts'
import { changed, changesIn } from './what-if/changes.ts'

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
const answer = whatIfOf(1, ran(scenario), ran(changed(scenario, changes)))

test.each(['Figures', 'Days'])('every mean of the sheet %s has its half-width beside it', (name) => {
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
})
