import { expect, test } from 'vitest'
import { agoWords, dateWords, fullDate, longDateWords, momentWords } from './date-words.ts'
import { instantOf, Temporal } from './time.ts'

const today = Temporal.PlainDate.from('2026-11-24')
const now = instantOf('2026-11-24T08:12:00Z')

test.each([
  ['2026-11-26', 'Thu 26 Nov'],
  ['2026-12-08', 'Tue 8 Dec'],
  ['2026-11-10', 'Tue 10 Nov'],
  ['2026-12-09', '9 Dec'],
  ['2026-11-06', '6 Nov'],
  ['2025-11-26', '26 Nov 2025'],
])('%s is "%s"', (date, words) => expect(dateWords(Temporal.PlainDate.from(date), today)).toBe(words))

test('a near date needs no year on either side of New Year', () => {
  const [eve, after] = ['2026-12-30', '2027-01-04'].map((text) => Temporal.PlainDate.from(text))
  expect([dateWords(after!, eve!), dateWords(eve!, after!)]).toEqual(['Mon 4 Jan', 'Wed 30 Dec'])
})

test('within a sentence the words are long', () => {
  const date = Temporal.PlainDate.from('2025-11-26')
  expect(longDateWords(today, today)).toBe('Tuesday 24 November')
  expect([longDateWords(date, today), fullDate(date)]).toEqual([
    'Wednesday 26 November 2025',
    '26 November 2025',
  ])
})

test('a moment of today says so, in London time', () => {
  expect(momentWords(instantOf('2026-11-24T07:05:00Z'), now)).toBe('Today 07:05')
  expect(momentWords(instantOf('2026-07-01T07:05:00Z'), now)).toBe('1 Jul 08:05')
})

test.each([
  ['2026-11-24T08:11:40Z', '20 seconds ago'],
  ['2026-11-24T08:11:00Z', '1 minute ago'],
  ['2026-11-23T08:12:00Z', '24 hours ago'],
  ['2026-11-20T08:12:00Z', '4 days ago'],
  ['2026-11-24T08:11:56Z', 'just now'],
  ['2026-11-24T09:00:00Z', 'just now'],
])('%s was %s', (at, words) => expect(agoWords(instantOf(at), now)).toBe(words))
