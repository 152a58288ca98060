import { expect, test } from 'vitest'
import { Temporal } from '../../../platform/time.ts'
import { atWords, expectedWords, freeWords, shownSentences } from './provider-words.ts'

const now = Temporal.Instant.from('2026-11-24T08:12:00Z')

test.each([
  ['2026-11-24T12:00:00Z', 'today at 12:00'],
  ['2026-11-23T19:20:00Z', 'yesterday at 19:20'],
  ['2026-11-25T12:00:00Z', 'tomorrow at 12:00'],
  ['2026-11-27T09:00:00Z', 'on Fri 27 Nov at 09:00'],
])('%s is %s', (at, words) => expect(atWords(Temporal.Instant.from(at), now)).toBe(words))

test.each([
  ['2026-11-24', '14:00', 'Expected today at 14:00'],
  ['2026-11-24', '08:00', 'Was expected today at 08:00'],
  ['2026-11-24', null, 'Expected today'],
  ['2026-11-23', '14:00', 'Was expected Mon 23 Nov at 14:00'],
  ['2026-11-25', null, 'Expected Wed 25 Nov'],
  [null, null, 'Expected, day not set'],
])('who comes on %s at %s: %s', (on, startAt, words) =>
  expect(expectedWords(on === null ? null : Temporal.PlainDate.from(on), startAt, now)).toBe(words),
)

test.each([
  [2, 2, '2 rooms free'],
  [2, 1, '1 room free, 1 given since'],
  [0, 0, 'no rooms free'],
])('%i said and %i left: %s', (free, left, words) =>
  expect(
    freeWords({ figureId: 'a', free, left, saidAt: now, source: 'page', saidBy: null }, 'nursing home'),
  ).toBe(words),
)

test('a person in words: who and what first', () => {
  const shown = {
    who: 'A man of 79',
    wants: 'Nursing care',
    needs: ['oxygen', 'help at night'],
    visits: [],
    where: 'MX4',
    about: 'Walks with one person',
    wouldLike: 'A Polish speaker on shift would be kind.',
    waiting: '',
    from: null,
  }
  expect(shownSentences(shown)).toEqual({
    lead: 'A man of 79, nursing care.',
    rest: [
      'Needs: oxygen, help at night.',
      'Walks with one person.',
      'Would like: A Polish speaker on shift would be kind.',
    ],
  })
  expect(shownSentences({ ...shown, wants: 'NHS bed', needs: [], about: '', wouldLike: '' })).toEqual({
    lead: 'A man of 79, NHS bed.',
    rest: [],
  })
})
