import { expect, test } from 'vitest'
import { Temporal } from '../../../platform/time.ts'
import { periodsIn } from './periods.ts'
import { register } from './register.ts'
import type { Series } from './series.ts'
import type { Reading } from './spc/spc.ts'
import { groupOf, inOrderOfConcern, standingOf } from './standing.ts'

const today = Temporal.PlainDate.from('2026-11-28')
const weeks = periodsIn({ from: today.subtract({ weeks: 9 }), to: today }, 'week')

/** Delayed days, fewer of which is better; null is a week without a figure. */
function series(values: readonly (number | null)[]): Series {
  return {
    ref: { measure: 'delayed-days', slice: { by: 'whole' }, step: 'week' },
    definition: register.find(({ key }) => key === 'delayed-days')!,
    points: weeks.map((week, i) => {
      const value = values[i] ?? null
      const missing = value === null ? { missing: 'The week has not ended.' } : {}
      return { ...week, value, numerator: value, denominator: null, source: 'facts', ...missing }
    }),
  }
}
const eight = [5, 6, 5, 6, 5, 6, 5, 9]

test.each([
  ['worse', eight, 'worse', null],
  ['worse', eight, 'worse', 5],
  ['misses', eight, 'chance', 8],
  ['chance', eight, 'chance', 9],
  ['better', eight, 'better', 10],
  ['signal', eight, 'high', null],
  ['too few', eight.slice(0, 3), 'chance', null],
  ['misses', eight.slice(0, 3), 'chance', 4],
  ['no figure', [], null, 4],
] as const)('%s: %j read as %s, promised %s', (group, values, reading, promise) => {
  const standing = standingOf(series(values), { reading: reading as Reading | null, promise }, today)
  expect(groupOf(standing)).toBe(group)
})

test('the last figure says how old it is, and none says why', () => {
  const standing = standingOf(series(eight), { reading: 'chance', promise: null }, today)
  expect([standing.last?.value, standing.daysOld]).toEqual([9, 13])
  expect(standingOf(series([]), { reading: null, promise: null }, today)).toMatchObject({
    last: null,
    daysOld: null,
    missing: 'The week has not ended.',
  })
})

test('worst first, and of the same kind in the order of the register', () => {
  const of = (reading: Reading | null, owner: string) => {
    const standing = standingOf(series(eight), { reading, promise: null }, today)
    return { ...standing, definition: { ...standing.definition, owner } }
  }
  const all = [of('chance', 'a'), of('better', 'b'), of('worse', 'c'), of('chance', 'd'), of('worse', 'e')]
  expect(
    inOrderOfConcern(all)
      .map(({ definition }) => definition.owner)
      .join(''),
  ).toBe('cebad')
})
