import { expect, test } from 'vitest'
import { factsOf, partOf, planOf } from '../../../../../test/support/plans.ts'
import { Temporal } from '../../../../platform/time.ts'
import { boardPaper } from './board.ts'

const today = Temporal.PlainDate.from('2026-11-24')
const paper = (parts: Parameters<typeof planOf>[0]) =>
  JSON.stringify(boardPaper([{ plan: planOf(parts), facts: factsOf([]) }], { results: [], over: [], today }))
const report = (ref: string, more: object) =>
  partOf('report', ref, { what: `Report ${ref}`, kind: 'report', toWhom: 'The board', ...more })

test('a report that recurs without a first day is said to have none: it could never be late', () => {
  const words = paper([
    report('Q1', { every: 'quarter' }),
    report('Q2', { every: 'quarter', next: '2026-12-01' }),
    report('Q3', { every: 'as needed' }),
  ])
  expect(words).toContain('Report Q1: no date set')
  expect(words).not.toMatch(/Report Q[23]: no date set/)
})

test('where every report has its day, nothing is said of it', () => {
  expect(paper([report('Q2', { every: 'quarter', next: '2026-12-01' })])).not.toContain(
    'nobody has said when',
  )
})
