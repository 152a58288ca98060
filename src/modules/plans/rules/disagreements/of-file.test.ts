import { expect, test } from 'vitest'
import { type PlanInput, planFile } from '../content.ts'
import { disagreementParts, statedDisagreements } from './of-file.ts'

const file: PlanInput = {
  key: 'x-1',
  plan: { kind: 'business case', title: 'X', from: '2016-04-01', to: '2017-03-31' },
  versions: [{ label: '1', author: 'A', on: '2016-04-01', changed: 'All' }],
  parts: { disagreement: [{ ref: 'D1', what: 'Found by a reader', where: 'page 3' }] },
  stated: {
    sums: [
      {
        what: 'Funding, pounds',
        says: 936_000,
        parts: [
          { name: 'urgent response', value: 400_000 },
          { name: 'transfer', value: 500_000 },
        ],
        where: 'section 5',
      },
      { what: 'People', says: 7, parts: [{ name: 'North', value: 7 }], where: 'section 6' },
    ],
    within: [{ of: 'Align the teams', said: 'Jan 2018', where: 'section 1' }],
  },
}
const sum =
  'Funding, pounds: the document says 936,000, but 400,000 urgent response + 500,000 transfer = 900,000'
const late = 'After the plan’s last day, 31 March 2017: Align the teams (Jan 2018)'

test('what a document says in two ways becomes parts of the plan, after those that stand in it', () => {
  expect(statedDisagreements(file)).toEqual([sum, late])
  expect(disagreementParts(planFile.parse(file)).map(({ ref, what, where }) => [ref, what, where])).toEqual([
    ['D1', 'Found by a reader', 'page 3'],
    ['D2', sum, 'section 5'],
    ['D3', late, 'section 1'],
  ])
})

test('what stands in the file already is not added again', () => {
  const again = { ...file, parts: { disagreement: [{ ref: 'D7', what: sum, where: 'section 5' }] } }
  expect(disagreementParts(planFile.parse(again)).map(({ ref, what }) => [ref, what])).toEqual([
    ['D7', sum],
    ['D1', late],
  ])
})
