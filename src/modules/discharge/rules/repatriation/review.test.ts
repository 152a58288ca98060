import { expect, test } from 'vitest'
import { factAt, timeOf } from '../../../../../test/support/discharge-facts.ts'
import type { DischargeFact, DischargeFactInput } from '../facts.ts'
import { byReview, isAnswered, outOfArea, reviewState } from './review.ts'

const mark = (homeOrganisation = 'Fellshire General'): DischargeFactInput => ({
  kind: 'out-of-area',
  detail: { direction: 'theirs here', homeOrganisation, awaits: 'acute bed' },
})
const review = (plan: string, nextOn?: string): DischargeFactInput => ({
  kind: 'repatriation-review',
  detail: { plan, by: 'Joy', ...(nextOn ? { nextOn } : {}) },
})
const ended: DischargeFactInput = { kind: 'out-of-area-ended', detail: { because: 'gone home' } }
const facts = (...said: [string, DischargeFactInput][]): DischargeFact[] =>
  said.map(([at, input], i) => factAt(input, timeOf(at), i))
const stateOf = (said: DischargeFact[], now: string) => reviewState(outOfArea(said)!, timeOf(now))

test('marked, and not looked at yet: due on the day of marking, then late', () => {
  const said = facts(['10 09:00', mark()])
  expect(stateOf(said, '10 17:00')).toMatchObject({ kind: 'due today', words: 'Not reviewed yet' })
  expect(stateOf(said, '12 08:00')).toMatchObject({ kind: 'late', days: 2, words: 'Not reviewed yet' })
})

test('a review holds for a week, or until the day it names', () => {
  const week = facts(['2 09:00', mark()], ['10 23:30', review('ring')])
  expect(stateOf(week, '16 12:00').kind).toBe('due')
  expect(stateOf(week, '17 00:00').words).toBe('Review due today')
  expect(stateOf(week, '18 00:00').words).toBe('Review late 1 day')
  const named = facts(['2 09:00', mark()], ['10 09:00', review('ring', '2026-11-12')])
  expect(stateOf(named, '14 09:00').words).toBe('Review late 2 days')
})

test('marking again changes what is said, and neither since when nor the review', () => {
  const said = facts(['2 09:00', mark()], ['4 09:00', review('ring')], ['5 09:00', mark('St Bride’s')])
  expect(outOfArea(said)).toMatchObject({ homeOrganisation: 'St Bride’s', review: { plan: 'ring' } })
  expect(outOfArea(said)!.since).toEqual(timeOf('2 09:00'))
})

test('ended is over; marked anew begins anew; a review of nobody marked is nothing', () => {
  const over = facts(['2 09:00', mark()], ['3 09:00', review('ring')], ['4 09:00', ended])
  expect(outOfArea(over)).toBeNull()
  expect(isAnswered(over)).toBe(true)
  const anew = outOfArea([...over, factAt(mark(), timeOf('8 09:00'), 9)])!
  expect([anew.since, anew.review]).toEqual([timeOf('8 09:00'), null])
  expect(outOfArea(facts(['3 09:00', review('ring')]))).toBeNull()
  expect(isAnswered([])).toBe(false)
})

test('not reviewed in time stands first', () => {
  const at = (day: number) => outOfArea(facts([`${day} 09:00`, mark()]))!
  const reviewed = outOfArea(facts(['1 09:00', mark()], ['20 09:00', review('ring')]))!
  expect([reviewed, at(9), at(5)].sort(byReview)).toEqual([at(5), at(9), reviewed])
})
