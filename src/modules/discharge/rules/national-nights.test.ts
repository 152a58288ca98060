import { describe, expect, test } from 'vitest'
import { factsOfText, textOf, timeOf } from '../../../../test/support/discharge-facts.ts'
import { comparedWords, nationalNights } from './national-nights.ts'
import { nightsReady, readiness } from './readiness.ts'

const ask = (text: string, now = '24 08:12') => {
  const { facts, leftAt } = factsOfText(text)
  return nationalNights(facts, { admittedAt: timeOf('2 09:00'), leftAt }, timeOf(now))
}
const says = (text: string, now = '24 08:12') => {
  const found = ask(text, now)
  return found.is === 'counted' ? `${textOf(found.since)}: ${found.nights.length}` : found.is
}

describe('nights from the discharge ready date', () => {
  test.each([
    ['nothing was ever said', '5 09:00 doctors yes', 'not recorded'],
    ['a reason stands', '5 09:00 needs bed 03', 'needs the bed'],
    ['no reason is left', '18 09:35 no reason', '18 09:35: 6'],
    ['saying it again begins nothing anew', '18 09:35 no reason; 20 09:00 no reason', '18 09:35: 6'],
    ['the last time counts', '5 10:00 no reason; 14 09:10 needs bed 03; 18 09:35 no reason', '18 09:35: 6'],
    ['back to a reason: no date now', '5 10:00 no reason; 14 09:10 needs bed 03', 'needs the bed'],
    [
      'left: until that day',
      '5 10:00 no reason; 8 09:00 needs bed 03; 11 09:00 no reason; 14 10:00 left',
      '11 09:00: 3',
    ],
    [
      'left while a reason stood: the last time',
      '5 10:00 no reason; 8 09:00 needs bed 03; 14 10:00 left',
      '5 10:00: 9',
    ],
    ['left on that very day: no night', '14 09:00 no reason; 14 17:00 left', '14 09:00: 0'],
    ['said to have been so before they came in', '1 10:00 no reason', '2 09:00: 22'],
    ['said after they left', '5 10:00 no reason; 8 10:00 left; 9 10:00 needs bed 03', '5 10:00: 3'],
  ])('%s', (_, text, expected) => expect(says(text)).toBe(expected))

  test('each night has the date that its midnight begins', () => {
    const found = ask('18 23:59 no reason', '21 00:00')
    expect(found.is === 'counted' && found.nights.map(String)).toEqual([
      '2026-11-19',
      '2026-11-20',
      '2026-11-21',
    ])
  })

  test('an answer corrected to a later moment does not come back', () => {
    const { facts } = factsOfText('5 10:00 no reason')
    const corrected = {
      ...facts[0]!,
      factId: 'later',
      supersedes: facts[0]!.factId,
      happenedAt: timeOf('20 10:00'),
    }
    const stay = { admittedAt: timeOf('2 09:00'), leftAt: null }
    expect(nationalNights([...facts, corrected], stay, timeOf('12 08:00'))).toEqual({ is: 'not recorded' })
  })

  test('looking back does not count ahead', () => {
    expect(says('18 09:35 no reason', '10 12:00')).toBe('not recorded')
    expect(says('5 09:00 needs bed 03; 18 09:35 no reason', '18 12:00')).toBe('18 09:35: 0')
  })
})

describe('both counts in a sentence', () => {
  const sentence = (text: string) => {
    const { facts, leftAt } = factsOfText(text)
    const { periods, readySince } = readiness(facts, leftAt)
    const nights = nightsReady(periods, timeOf('24 08:12'))
    return comparedWords({ nights, periods: periods.length, since: readySince }, ask(text))
  }
  const yes = (day: string) => `${day} doctors yes; ${day} team yes; ${day} safe yes`
  test.each([
    [
      `5 08:00 no reason; ${yes('5 09:00')}; 14 09:10 needs bed 03; 18 09:35 no reason; 18 09:35 doctors yes`,
      'Our list counts 15 nights; the national figure will count 6, because it restarts when the person is ready again.',
    ],
    [yes('5 09:00'), 'Our list counts 19 nights; no discharge ready date is recorded.'],
    [`5 08:00 no reason; ${yes('5 09:00')}`, 'Our list and the national figure both count 19 nights.'],
    [
      `5 08:00 no reason; ${yes('5 09:00')}; 14 09:10 doctors no: fever; 18 09:35 doctors yes`,
      'Our list counts 15 nights; the national figure will count 19, because it counts from the day that no reason to need the bed was left, also the nights when not all three said yes.',
    ],
    [
      `4 08:00 no reason; ${yes('23 09:00')}`,
      'Our list counts 1 night; the national figure will count 20, because it counts from the day that no reason to need the bed was left, and not all three had said yes by then.',
    ],
    [
      `${yes('5 09:00')}; 20 08:00 no reason`,
      'Our list counts 19 nights; the national figure will count 4, because that no reason to need the bed is left was recorded later.',
    ],
    [
      `5 08:00 no reason; ${yes('5 09:00')}; 14 09:10 needs bed 03`,
      'Our list counts 9 nights; there is no discharge ready date now, because a reason to need the bed is recorded.',
    ],
  ])('%s', (text, words) => expect(sentence(text)).toBe(words))
})
