import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Temporal } from '../../../platform/time.ts'
import { askedThings } from './asked-things.ts'
import { needFact } from './facts.ts'
import type { AskState } from './model.ts'
import {
  answeredFact,
  answerWords,
  isSameAnswer,
  lateWords,
  overWords,
  type ProviderAnswer,
  spanWords,
  speedOf,
  timeLeft,
  whatIsWrong,
} from './provider-answer.ts'

const now = Temporal.Instant.from('2026-11-24T08:12:00Z')
const on = (date: string) => Temporal.PlainDate.from(date)
const askId = '0190a0b0-0000-7000-8000-000000000001'

test.each<[AskState, RegExp | null]>([
  ['sent', null],
  ['seen', null],
  ['yes', null],
  ['no', null],
  ['more', null],
  ['elsewhere', /went elsewhere; thank you/],
  ['withdrawn', /taken back; thank you/],
  ['lapsed', /hold has lapsed/],
  ['let go', /given up again/],
  ['chosen', /chosen already/],
  ['arranged', /chosen already/],
  ['started', /chosen already/],
  ['ended', /that is over/],
])('%s', (state, words) =>
  words ? expect(overWords(state)).toMatch(words) : expect(overWords(state)).toBeNull(),
)

test.each<[ProviderAnswer, Record<string, string>]>([
  [{ answer: 'yes', startOn: on('2026-11-24') }, {}],
  [{ answer: 'yes', startOn: on('2026-11-23') }, { startOn: 'The start must be today or later' }],
  [{ answer: 'yes', startOn: on('2027-11-25') }, { startOn: 'The start must be within a year' }],
  [{ answer: 'no', reason: 'full' }, {}],
  [
    { answer: 'no', reason: 'other', words: ' ' },
    { words: 'Enter the reason in a few words, so that they know what to do' },
  ],
  [{ answer: 'no', reason: 'other', words: 'Flood in the kitchen' }, {}],
  [{ answer: 'more', words: '  ' }, { words: 'Enter what you need to know' }],
  [{ answer: 'more', words: 'Does he smoke?' }, {}],
  [
    { answer: 'yes', startOn: on('2026-11-24'), words: 'x'.repeat(2001) },
    { words: 'This must be 2000 characters or fewer' },
  ],
])('%j', (answer, wrong) => expect(whatIsWrong(answer, now)).toEqual(wrong))

const anyAnswer: fc.Arbitrary<ProviderAnswer> = fc.oneof(
  fc.record({
    answer: fc.constant('yes' as const),
    startOn: fc.integer({ min: 0, max: 365 }).map((days) => on('2026-11-24').add({ days })),
    words: fc.string(),
  }),
  fc.record({
    answer: fc.constant('no' as const),
    reason: fc.constantFrom('full' as const, 'too far' as const),
    words: fc.string(),
  }),
  fc.record({
    answer: fc.constant('more' as const),
    words: fc.string({ minLength: 1 }).filter((words) => words.trim() !== ''),
  }),
)

/** What an answer leaves on a request. */
const left = (answer: ProviderAnswer) => ({
  state: answer.answer,
  answeredAt: now,
  answer: answer.answer === 'more' ? null : answer.answer,
  reason: answer.answer === 'no' ? answer.reason : null,
  words: answer.words?.trim() || null,
  startOn: answer.answer === 'yes' ? answer.startOn : null,
})

describe('any answer', () => {
  test('is a fact that can be stored', () =>
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        expect(needFact.safeParse(answeredFact(askId, answer)).success).toBe(true)
      }),
    ))

  test('is the same as itself, and as no other', () =>
    fc.assert(
      fc.property(anyAnswer, anyAnswer, (one, other) => {
        const [a, b] = [left(one), left(other)]
        expect(isSameAnswer(a, one)).toBe(true)
        expect(isSameAnswer(a, other)).toBe(JSON.stringify(a) === JSON.stringify(b))
      }),
    ))

  test('has words', () =>
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        expect(answerWords(left(answer), now)).toMatch(/^(Yes, from |No: |You asked for more)/)
      }),
    ))
})

test('how much time is left, and that a late answer still counts', () => {
  const by = Temporal.Instant.from('2026-11-24T14:00:00Z')
  expect(timeLeft(by, now)).toEqual({ late: false, words: 'Answer by 14:00, 5 h 48 min left' })
  expect(timeLeft(by, by.add({ minutes: 20 }))).toEqual({
    late: true,
    words: 'They asked for an answer by 14:00: late 20 min. Yours still counts',
  })
  expect(timeLeft(by.add({ hours: 24 }), now).words).toBe('Answer by 14:00 Wed 25 Nov, 29 h 48 min left')
  expect([lateWords(by, by), lateWords(by, by.add({ minutes: 3 })), lateWords(null, now)]).toEqual([
    null,
    'late 3 min',
    null,
  ])
})

test('how fast and how late an answer was are counted from one moment: the first answer to what was asked', () => {
  const at = (minutes: number) => now.add({ minutes })
  const ask = { sentAt: now, answerBy: at(30) }
  const said = (kind: string, minutes: number) => ({ kind, happenedAt: at(minutes) })
  expect(speedOf(ask, [], at(50))).toEqual({ minutes: 50, late: 'late 20 min' })
  // Changed an hour after it was in time: it was in time.
  expect(speedOf(ask, [said('answered', 12)], at(90))).toEqual({ minutes: 12, late: null })
  // Told more at 40, to answer by 80: the clock began again then.
  const told = [said('answered', 10), said('told-more', 40)]
  expect(speedOf({ sentAt: now, answerBy: at(80) }, told, at(85))).toEqual({
    minutes: 45,
    late: 'late 5 min',
  })
})

test('Today and the provider’s own page say the same lateness of a request, by one clock', () => {
  const by = now.subtract({ hours: 20 })
  const [thing] = askedThings(
    [
      {
        askId: 'a',
        shown: {
          who: 'A man of 79',
          wants: 'Care home',
          needs: [],
          visits: [],
          where: '',
          about: '',
          wouldLike: '',
          waiting: '',
          from: null,
        },
        sentAt: by,
        answerBy: by,
      },
    ],
    now,
  )
  expect(thing).toMatchObject({
    status: { is: 'late', words: 'Late 20 hours' },
    sentence: 'A man of 79, care home.',
    go: { to: 'page', path: '/provider/asks/a' },
  })
  expect(timeLeft(by, now).words).toContain('late 20 hours')
})

test.each([
  [0, '0 min'],
  [59, '59 min'],
  [60, '1 h'],
  [348, '5 h 48 min'],
  [2879, '47 h 59 min'],
  [2880, '2 days'],
])('%i minutes are %s', (minutes, words) => expect(spanWords(minutes)).toBe(words))
