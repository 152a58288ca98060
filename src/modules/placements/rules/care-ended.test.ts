import { describe, expect, test } from 'vitest'
import { Temporal } from '../../../platform/time.ts'
import { followedOn, isDue, isOldEnough, saidByRecord } from './at-home.ts'
import { type CareCourse, careEnded, lengthWords, shareWords } from './care-ended.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const period = { from: day('2026-09-01'), to: day('2026-11-30') }
const course = (startedOn: string, endedOn: string | null, more: Partial<CareCourse> = {}): CareCourse => ({
  serviceId: 'north',
  service: 'Bright Step, North',
  kind: 'reablement',
  startedOn: day(startedOn),
  endedOn: endedOn === null ? null : day(endedOn),
  outcome: endedOn === null ? null : 'as planned',
  bornOn: day('1940-01-01'),
  atHome: null,
  ...more,
})

describe('how short-term care ended', () => {
  test('counted by outcome, with length, no care afterwards and at home after 91 days', () => {
    const [all, north, south] = careEnded(
      [
        course('2026-09-01', '2026-09-29'),
        course('2026-09-05', '2026-10-03', { outcome: 'lasting care at home' }),
        course('2026-10-01', '2026-11-12', { serviceId: 'south', service: 'Bright Step, South' }),
        course('2026-10-01', '2026-10-11', { outcome: 'back in hospital' }),
        course('2026-11-20', null),
        course('2026-08-01', '2026-08-29', { atHome: 'home' }),
        course('2026-08-02', '2026-08-29', { atHome: 'not known' }),
        course('2026-08-02', '2026-08-29', { bornOn: day('1980-01-01') }),
        course('2026-03-01', '2026-03-20'),
      ],
      period,
    )
    expect(all).toEqual({
      key: '',
      title: 'All of it',
      underWay: 1,
      ended: 4,
      outcomes: [
        { outcome: 'as planned', times: 2 },
        { outcome: 'back in hospital', times: 1 },
        { outcome: 'lasting care at home', times: 1 },
      ],
      meanDays: 27,
      noCare: { right: 2, of: 4, perHundred: 50 },
      atHome: { right: 1, of: 2, perHundred: 50, notSaid: 1 },
    })
    expect([north!.ended, south!.ended]).toEqual([3, 1])
    expect(shareWords(south!.atHome)).toBe('no figure')
    expect([shareWords(all!.noCare), lengthWords(all!.meanDays), lengthWords(null)]).toEqual([
      '2 of 4 (50%)',
      '27 days (3.9 weeks)',
      'no figure',
    ])
  })

  test('nothing is no row, and not a row of noughts', () => expect(careEnded([], period)).toEqual([]))
})

describe('the 91st day', () => {
  const began = day('2026-08-01')

  test.each([
    ['2026-10-30', false],
    ['2026-10-31', true],
    ['2026-11-28', true],
    ['2026-11-29', false],
  ])('on %s it is asked: %s', (today, due) => {
    expect(followedOn(began).toString()).toBe('2026-10-31')
    expect(isDue(began, day(today))).toBe(due)
  })

  test.each([
    ['1961-08-01', true],
    ['1961-08-02', false],
    [null, true],
  ])('born %s: asked %s', (born, asked) => expect(isOldEnough(born ? day(born) : null, began)).toBe(asked))

  test.each([
    [{ diedOn: day('2026-10-31'), inBedThen: false }, 'died'],
    [{ diedOn: day('2026-11-01'), inBedThen: false }, null],
    [{ diedOn: null, inBedThen: true }, 'hospital'],
  ])('the record says %o', (record, says) => expect(saidByRecord(record, began)).toBe(says))
})
