import { expect, test } from 'vitest'
import { partOf, planOf } from '../../../../test/support/plans.ts'
import { contributionGrid, contributionWords } from './contribution-grid.ts'

const s1 = partOf('scheme', 'S1', { name: 'Evenings' })
const s2 = partOf('scheme', 'S2', { name: 'Nights' })
const gives = (ref: string, metric: string, more: Record<string, string>) =>
  partOf('contribution', ref, { metric, why: 'x', ...more })

test('each scheme by each measure of the fund, and the plan as a whole where it says so', () => {
  const grid = contributionGrid(
    planOf([
      s1,
      s2,
      gives('V1', 'Delays', { scheme: 'S1', impact: 'significant' }),
      gives('V2', 'Falls', { scheme: 'S1', impact: 'none' }),
      gives('V3', 'Falls', { impact: 'moderate' }),
    ]),
  )!
  expect(grid.metrics).toEqual(['Delays', 'Falls'])
  expect(grid.rows.map(({ name, cells }) => [name, ...cells.map(contributionWords)])).toEqual([
    ['Evenings', 'Significant', 'None'],
    ['Nights', 'not said', 'not said'],
    ['The plan as a whole', 'not said', 'Moderate'],
  ])
})

test('a plan whose contributions all name their scheme has no line for the whole, and one without any has no grid', () => {
  const grid = contributionGrid(planOf([s1, gives('V1', 'Delays', { scheme: 'S1', impact: 'moderate' })]))!
  expect(grid.rows.map(({ name }) => name)).toEqual(['Evenings'])
  expect(contributionGrid(planOf([s1]))).toBeNull()
})
