import { expect, test } from 'vitest'
import { factsOfText, timeOf } from '../../../../test/support/discharge-facts.ts'
import { Temporal } from '../../../platform/time.ts'
import { needsBed } from './criteria.ts'
import { lateness } from './lateness.ts'
import { readiness } from './readiness.ts'
import { journeySentence, type SentenceFacts, type SentenceWait, sentenceText } from './sentence.ts'

const now = timeOf('24 08:12')
const ready = '5 09:00 doctors yes; 5 09:00 team yes; 5 09:00 safe yes'
const twice = `${ready}; 14 09:10 doctors no: Chest infection; 18 09:35 doctors yes`

const wait = (
  awaits: string,
  words: string | null,
  name: string | null,
  due: string | null,
  more: { person?: string; state?: 'accepted' | 'sent' | 'unowned' } = {},
): SentenceWait => ({
  awaits,
  words,
  owner: name || more.person ? { name, person: more.person ?? null } : null,
  late: lateness(
    {
      state: more.state ?? (name || more.person ? 'sent' : 'unowned'),
      due: due ? { on: Temporal.PlainDate.from(due), at: null } : null,
      unownedSince: null,
    },
    now,
  ),
})

const told = (what: string, more: Partial<SentenceFacts> = {}) => {
  const { facts, leftAt } = factsOfText(what)
  return journeySentence(
    {
      givenName: 'Margaret',
      gender: 'female',
      admittedAt: timeOf('2 07:05'),
      place: leftAt ? 'left' : 'bed',
      leftAt,
      readiness: readiness(facts, leftAt),
      needsBed: needsBed(facts, now),
      waits: [],
      nobodyOwnsNext: 'somebody',
      expected: null,
      pathway: null,
      ...more,
    },
    now,
  )
}
const day = (text: string) => Temporal.PlainDate.from(text)
const homeCare = wait(
  'home-care',
  'home care, four visits a day with two carers',
  'Marlshire Council',
  '2026-11-20',
)

test.each<[string, string, Partial<SentenceFacts>]>([
  [
    'Margaret has been ready to leave for 6 days this time, 15 nights in all. She waits for one thing: home care, four visits a day with two carers. Marlshire Council owns this and is 4 days late. She is expected home on Thursday 26 November.',
    twice,
    { waits: [homeCare], expected: day('2026-11-26'), pathway: 'P1' },
  ],
  [
    'Idris has been ready to leave for 19 days. He waits for two things, first family to choose. The family (daughter Carys) owns this and is 2 days late. After that: funding decision. He was expected to leave on Friday 20 November, which has passed.',
    ready,
    {
      givenName: 'Idris',
      gender: 'male',
      waits: [
        wait('family-choice', null, null, '2026-11-22', { person: 'daughter Carys' }),
        wait('funding-decision', null, 'Marlshire Council', null),
      ],
      expected: day('2026-11-20'),
      pathway: 'P3',
    },
  ],
  [
    'Sam has been ready to leave for 19 days. They wait for three things, first Care Act assessment. Marlshire Council has said yes to this. After that: NHS continuing healthcare checklist and key safe. They are expected home today.',
    ready,
    {
      givenName: 'Sam',
      gender: 'not known',
      waits: [
        wait('care-act-assessment', null, 'Marlshire Council', '2026-11-25', { state: 'accepted' }),
        wait('chc-checklist', null, 'Marl Royal', null),
        wait('key-safe', null, 'Marlshire Equipment', null),
      ],
      expected: day('2026-11-24'),
    },
  ],
  [
    'Margaret has been ready to leave for 19 days. Nobody has written down what comes next. No expected date is set.',
    ready,
    { nobodyOwnsNext: 'nobody' },
  ],
  [
    'Margaret has been ready to leave for 19 days. Everything asked for is done. No expected date is set.',
    ready,
    {},
  ],
  [
    'Margaret has been ready to leave since 07:30 today. She waits for one thing: medicines to take home. Marl Royal (pharmacy) owns this; it is due today. She is expected home today.',
    '24 07:30 doctors yes; 24 07:30 team yes; 24 07:30 safe yes',
    {
      waits: [wait('medicines', null, 'Marl Royal', '2026-11-24', { person: 'pharmacy' })],
      expected: day('2026-11-24'),
    },
  ],
  [
    'Margaret has been ready to leave since yesterday. She waits for one thing: key safe. Nobody owns this. No expected date is set.',
    '23 07:30 doctors yes; 23 07:30 team yes; 23 07:30 safe yes',
    { waits: [wait('key-safe', null, null, null)] },
  ],
  [
    'Margaret still needs this bed: needs oxygen or help with breathing. She is expected home on Thursday 26 November.',
    '23 09:00 needs bed 02',
    { expected: day('2026-11-26') },
  ],
  [
    'Ask again whether Margaret still needs this bed: the reason ran out at 08:00 on Tuesday 3 November. No expected date is set.',
    '1 09:00 needs bed 09 from 1 08:00',
    {},
  ],
  [
    'Margaret is not ready to leave: chest infection. She was ready before, for 9 nights. No expected date is set.',
    `${ready}; 14 09:10 doctors no: Chest infection`,
    {},
  ],
  [
    'Margaret is not yet ready to leave. Still missing: a yes from the whole team and that it is safe to go. No expected date is set.',
    '23 09:00 doctors yes',
    {},
  ],
  [
    'Margaret came in on Monday 2 November. Nobody has said yet whether she is ready to leave. No expected date is set.',
    'nothing',
    {},
  ],
  [
    'Margaret left hospital on Monday 23 November, after 21 nights. She had been ready for 18 of them.',
    `${ready}; 23 14:00 left`,
    {},
  ],
  ['Margaret left hospital today, after 22 nights.', '24 08:00 left', {}],
  ['This stay was cancelled.', 'nothing', { place: 'cancelled' }],
])('%s', (expected, what, more) => {
  expect(sentenceText(told(what, more))).toBe(expected)
})

test('what to act upon is emphasised', () => {
  const strong = told(twice, { waits: [homeCare], expected: day('2026-11-26') }).filter((part) => part.strong)
  expect(strong.map(({ text }) => text)).toEqual([
    'ready to leave for 6 days',
    'home care, four visits a day with two carers',
    'Marlshire Council',
    '4 days late',
    'Thursday 26 November',
  ])
})
