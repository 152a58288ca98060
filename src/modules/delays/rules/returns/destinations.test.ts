import { expect, test } from 'vitest'
import { factAt, timeOf } from '../../../../../test/support/discharge-facts.ts'
import type { StayFact } from '../../../stays/index.ts'
import { destinationOf } from './destinations.ts'

const decided = factAt(
  { kind: 'pathway', detail: { pathway: 'P2', goingTo: '' } } as Parameters<typeof factAt>[0],
  timeOf('5 12:00'),
  0,
)
const left = (method: string, destination: string): StayFact =>
  ({
    ...decided,
    kind: 'discharged',
    detail: { method, destination },
    happenedAt: timeOf('7 12:00'),
  }) as StayFact

test.each([
  ['discharged', '1', '54', { pathway: 'P2', destination: '54' }],
  ['died: the pathway is where they would have gone', '4', '79', { pathway: null, destination: '79' }],
  ['stillborn: no pathway either', '5', '79', { pathway: null, destination: '79' }],
])('%s', (_, method, destination, expected) => {
  expect(destinationOf([left(method, destination)], [decided])).toEqual(expected)
})

test('somebody who has not left has the pathway that was decided, and no destination', () => {
  expect(destinationOf([], [decided])).toEqual({ pathway: 'P2', destination: null })
})
