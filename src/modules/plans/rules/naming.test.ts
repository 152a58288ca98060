import { expect, test } from 'vitest'
import { factsOf, partOf, planOf, said } from '../../../../test/support/plans.ts'
import { Temporal } from '../../../platform/time.ts'
import { gapsOf } from './gaps.ts'
import { halfPromised, isSilent, namingOf, namingWords, silentWords } from './naming.ts'
import { planPaper } from './papers/plan-paper.ts'
import { promisesOf } from './results.ts'

const measure = { measure: 'delayed-days' }
const whole = partOf('scheme', 'S1', { name: 'Nights', owner: 'A', measure, change: -20, shows: '2026-12' })
const silent = partOf('action', 'A1', { what: 'Ask who could help', lead: 'A', due: '2026-12' })
const dropped = partOf('action', 'A2', { what: 'Left behind' }, [said('2026-11-01', { state: 'dropped' })])

test.each([
  ['all that is needed', whole, []],
  ['no measure', silent, []],
  ['dropped', { ...dropped, content: { ...dropped.content, measure } }, []],
  ['no day', partOf('scheme', 'S2', { name: 'x', measure, change: -20 }), ['shows']],
  ['no amount, an action', partOf('action', 'A3', { what: 'x', measure, shows: '2026-12' }), ['change']],
  ['neither', partOf('action', 'A4', { what: 'x', measure }), ['change', 'shows']],
  ['a value to come to', partOf('action', 'A5', { what: 'x', measure, target: 0, shows: '2026-12' }), []],
] as const)('half a promise, %s: %#', (_, part, fields) => {
  expect(halfPromised(planOf([part]), part).map(({ field }) => field)).toEqual(fields)
  expect(
    gapsOf(planOf([part]))
      .filter(({ words }) => words.includes('names a measure'))
      .map(({ field }) => field),
  ).toEqual(fields)
})

test('the first action of a scheme says for it from when, and is its one mark on the chart', () => {
  const scheme = partOf('scheme', 'S2', { name: 'Evenings', measure, change: -20 })
  const action = (ref: string, more: Record<string, string>) =>
    partOf('action', ref, { what: ref, scheme: 'S2', measure, ...more })
  const plan = planOf([scheme, action('A6', { shows: '2027-01' }), action('A7', { shows: '2026-12' })])
  expect(halfPromised(plan, scheme)).toEqual([])
  expect(promisesOf(plan).map(({ part, shows, markedBy }) => [part.ref, shows, markedBy])).toEqual([
    ['S2', '2026-12', 'action A7'],
    ['A6', '2027-01', 'action A6'],
    ['A7', '2026-12', 'action A7'],
  ])
  const other = partOf('action', 'A8', {
    what: 'x',
    scheme: 'S2',
    measure: { measure: 'readmissions-28' },
    shows: '2026-12',
  })
  expect(halfPromised(planOf([scheme, other]), scheme).map(({ field }) => field)).toEqual(['shows'])
})

test('a scheme or action that names no measure is counted and named; one that was dropped is not', () => {
  const plan = planOf([whole, silent, dropped, partOf('risk', 'R1', { what: 'Snow' })])
  expect(namingOf(plan)).toEqual({ all: 2, naming: 1, silent: [silent] })
  expect(namingWords(plan)).toBe('1 of 2 schemes and actions names a measure it should move')
  expect(silentWords(silent)).toBe('Action A1 (Ask who could help) names no measure it should move')
  expect([isSilent(silent), isSilent(whole), isSilent(dropped)]).toEqual([true, false, false])
  expect(namingWords(planOf([]))).toBeNull()
})

test('the paper says how many name a measure, and which do not', () => {
  const { blocks } = planPaper(factsOf([]), planOf([whole, silent]), {
    today: Temporal.PlainDate.from('2026-11-24'),
    measureName: ({ measure: key }) => key,
  })
  expect(blocks).toContainEqual({ text: '1 of 2 schemes and actions names a measure it should move.' })
  expect(blocks).toContainEqual({ list: [silentWords(silent)] })
})
