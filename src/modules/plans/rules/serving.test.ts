import { expect, test } from 'vitest'
import { partOf, planOf } from '../../../../test/support/plans.ts'
import { actionsOf, changeOf, pointingTo, successOf } from './serving.ts'

const change = partOf('change', 'C1', { name: 'Early planning', edition: '2015', number: '1' })
const other = partOf('change', 'C2', { name: 'Flow', edition: '2015', number: '2' })
const aim = partOf('aim', 'G1', { name: 'Leave on the day', change: 'C1' })
const byAim = partOf('action', 'A1', { what: 'A rota', aim: 'G1' })
const byItself = partOf('action', 'A2', { what: 'A letter', serves: 'C1' })
const otherwise = partOf('action', 'A3', { what: 'A list', aim: 'G1', serves: 'C2' })
const neither = partOf('action', 'A4', { what: 'A walk' })
const plan = planOf([change, other, aim, byAim, byItself, otherwise, neither])

test('an action serves the change it names, else that of its aim; a change has exactly those', () => {
  expect([byAim, byItself, otherwise, neither].map((one) => changeOf(plan, one)?.ref)).toEqual([
    'C1',
    'C1',
    'C2',
    undefined,
  ])
  expect(actionsOf(plan, change).map(({ ref }) => ref)).toEqual(['A1', 'A2'])
  expect(actionsOf(plan, other).map(({ ref }) => ref)).toEqual(['A3'])
})

test('how a change is known to have worked is its own word, else that of its aims', () => {
  const told = partOf('aim', 'G2', { name: 'x', change: 'C2', success: 'Fewer nights' })
  const own = partOf('change', 'C3', { name: 'x', edition: '2015', number: '3', success: 'Its own' })
  const all = planOf([change, other, aim, told, own])
  expect([change, other, own].map((one) => successOf(all, one))).toEqual([null, 'Fewer nights', 'Its own'])
})

test('a part knows who names it', () => {
  expect(pointingTo(plan, change).map(({ part }) => part.ref)).toEqual(['G1', 'A2'])
  expect(pointingTo(plan, aim).map(({ part }) => part.ref)).toEqual(['A1', 'A3'])
})
