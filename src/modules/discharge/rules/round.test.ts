import { describe, expect, test } from 'vitest'
import { timeOf } from '../../../../test/support/discharge-facts.ts'
import { aRow } from '../../../../test/support/list-row.ts'
import type { ListRow } from './list-row.ts'
import {
  driftWords,
  durationWords,
  idleMinutes,
  isGoing,
  paceOf,
  paceWords,
  pronoun,
  type Round,
  runningWords,
  standingOf,
  stayAt,
  summaryOf,
} from './round.ts'

const now = timeOf('24 08:12')
const bed = (kind: 'empty' | 'closed'): ListRow => ({
  kind,
  bedId: kind,
  bed: '3',
  wardId: 'w',
  ward: 'Elm',
  closedBecause: null,
  closedWords: null,
  closedAt: null,
})
const rows: ListRow[] = [
  aRow({ stayId: 'a' }),
  bed('empty'),
  aRow({ stayId: 'b' }),
  bed('closed'),
  aRow({ stayId: 'c' }),
]
const round = (more: Partial<Round> = {}): Round => ({
  roundId: 'r',
  wardId: 'w',
  driverId: 'u',
  driver: 'Amara Blythe',
  beganAt: timeOf('24 08:00'),
  movedAt: timeOf('24 08:10'),
  endedAt: null,
  nowAt: null,
  said: [],
  ...more,
})

describe('where somebody stands', () => {
  test('empty and closed beds are not stopped at', () => {
    const b = standingOf(rows, 'b')!
    expect([b.number, b.of, b.previous?.kind === 'person' && b.previous.stayId, b.next?.stayId]).toEqual([
      2,
      3,
      'a',
      'c',
    ])
    expect(standingOf(rows, 'c')?.next).toBeNull()
    expect(standingOf(rows, 'a')?.previous).toBeNull()
    expect(standingOf(rows, 'gone')).toBeNull()
  })
  test.each([
    [null, 'a'],
    ['b', 'b'],
    ['3', 'c'],
    ['9', 'a'],
    ['0', 'a'],
    ['nonsense', 'a'],
  ])('at=%s begins with %s', (at, stayId) => expect(stayAt(rows, at)).toBe(stayId))
  test('a ward without anybody has nowhere to begin', () => expect(stayAt([bed('empty')], null)).toBeNull())
})

test('a round that nobody moved for half an hour is over, though nobody ended it', () => {
  const idle = (minutes: number) => isGoing(round({ movedAt: now.subtract({ minutes }) }), now)
  expect([idle(0), idle(idleMinutes - 1), idle(idleMinutes)]).toEqual([true, true, false])
  expect(isGoing(round({ endedAt: now }), now)).toBe(false)
})

test('pace is people, time and seconds a person', () => {
  expect(paceOf(round({ said: ['a', 'b'] }), now)).toEqual({ people: 2, seconds: 720, each: 360 })
  expect(paceOf(round(), now).each).toBeNull()
  expect(paceWords({ people: 23, seconds: 650, each: 28 })).toBe(
    '23 people in 11 minutes, 28 seconds a person',
  )
  expect(paceWords({ people: 0, seconds: 4, each: null })).toBe('0 people in 4 seconds')
  expect([durationWords(9), durationWords(186), durationWords(3720)]).toEqual([
    '9 s',
    '3 min 6 s',
    '1 h 2 min',
  ])
})

test('the summary says who is ready, who has no next step and who was not spoken about', () => {
  const readySince = timeOf('18 09:35')
  const people = [
    aRow({ stayId: 'a', readySince }),
    aRow({ stayId: 'b', readySince, nobodySince: readySince }),
    aRow({ stayId: 'c', expectedDate: '2026-11-26' }),
  ]
  const { ready, couldGo, noNextStep, noDate, notSpoken } = summaryOf(
    people,
    round({ said: ['a', 'c'] }),
    now,
  )
  expect(
    [ready, couldGo, noNextStep, noDate, notSpoken].map((some) => some.map((row) => row.stayId).join()),
  ).toEqual(['a,b', 'a', 'b', 'a,b', 'b'])
})

test.each([
  [0, 0, null],
  [1, 9, 'Moved once, 9 days later than first thought'],
  [2, -1, 'Moved twice, 1 day earlier than first thought'],
  [3, 0, 'Moved 3 times, back to the day first thought'],
])('moved %i times by %i days', (moves, days, words) => expect(driftWords(moves, days)).toBe(words))

test('words for red days running, and for somebody whose gender is not known', () => {
  expect([1, 2, 3, 11].map(runningWords)).toEqual([
    null,
    'Second red day running',
    'Third red day running',
    '11 red days running',
  ])
  expect([pronoun('female'), pronoun('male'), pronoun(null), pronoun('not known')]).toEqual([
    'she',
    'he',
    'they',
    'they',
  ])
})
