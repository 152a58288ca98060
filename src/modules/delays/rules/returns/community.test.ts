import { expect, test } from 'vitest'
import { course, date, rules } from '../../../../../test/support/returns.ts'
import { editions } from '../editions.ts'
import { communityItems, communityLines } from './community.ts'
import { periodOf } from './period.ts'

test('a week of community beds says of whom nothing was recorded', () => {
  const week = periodOf('community-sitrep', date('2024-06-20'))
  const people = [
    course({ free: '2024-06-18T09:00', wardKind: 'community' }),
    course({ stayId: 'asked', personId: 'b', wardKind: 'community' }),
    course({ stayId: 'not asked', personId: 'c', wardKind: 'community' }),
    course({ free: '2024-06-17T09:00', left: '2024-06-19T12:00', wardKind: 'community' }),
  ]
  const lines = communityLines({
    courses: people,
    week,
    rules: rules(editions.findLast(({ series }) => series === 'community-sitrep')!.id),
    isAsked: (stayId) => stayId !== 'not asked',
    destinationOf: () => ({ pathway: 'P1', destination: '19' }),
  })
  expect(communityItems(lines, null)).toMatchObject({
    bedsOccupied: 3,
    doesNotMeet: 1,
    meets: 1,
    notRecorded: 1,
    dischargedBy17: 1,
    dischargedAfter17: 0,
    destinations: [{ pathway: 'P1', destination: '19', people: 1 }],
  })
})
