import { expect, test } from 'vitest'
import { timeOf } from '../../../../../test/support/discharge-facts.ts'
import { assessmentThings } from './things.ts'

const now = timeOf('24 08:12')
const one = {
  stayId: 'a',
  person: 'Ann Lee',
  where: 'Marl Royal, Elm 4',
  ready: true,
  sentAt: timeOf('23 08:00'),
}

test('nothing to answer is nothing on Today', () => expect(assessmentThings([], now)).toEqual([]))

test('one opens the assessment itself, several open the list', () => {
  expect(assessmentThings([one], now)).toMatchObject([
    {
      title: 'Assessment of Ann Lee to answer',
      status: { words: 'Sent 24 hours ago' },
      cost: 0.5,
      go: { path: '/assessments/a' },
    },
  ])
  expect(assessmentThings([one, { ...one, stayId: 'b', ready: false }], now)).toMatchObject([
    { title: 'Assessments of 2 people to answer', cost: 0.63, go: { path: '/assessments' } },
  ])
})
