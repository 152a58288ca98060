import { expect, test } from 'vitest'
import { Temporal } from '../../../../platform/time.ts'
import type { Saying } from '../provider/addresses.ts'
import { daysOffered, readAnswer } from './form.ts'

const now = Temporal.Instant.from('2026-11-24T08:12:00Z')
const read = (say: Saying, form: Record<string, string>) => {
  const found = readAnswer(say, form)
  return found.ok ? { ...found.answer, saw: found.saw?.toString() ?? null } : found.errors
}

test.each<[Saying, Record<string, string>, unknown]>([
  ['yes', { startOn: '2026-11-25' }, { answer: 'yes', startOn: '2026-11-25', saw: null }],
  [
    'yes',
    { startOn: 'other', 'day-day': '3', 'day-month': '12', 'day-year': '2026', words: 'Room 6' },
    { answer: 'yes', startOn: '2026-12-03', words: 'Room 6', saw: null },
  ],
  [
    'yes',
    { 'day-day': '3', 'day-month': '12', 'day-year': '2026' },
    { answer: 'yes', startOn: '2026-12-03', saw: null },
  ],
  ['yes', {}, { startOn: 'Choose from when' }],
  ['yes', { startOn: 'other' }, { startOn: 'Enter the day' }],
  ['yes', { startOn: '2026-02-31' }, { startOn: 'The day is not a day of the calendar (31/02/2026)' }],
  ['no', { reason: 'full', words: ' ' }, { answer: 'no', reason: 'full', saw: null }],
  ['no', { reason: '<script>' }, { reason: 'Choose why not' }],
  ['more', { words: 'Does he smoke?' }, { answer: 'more', words: 'Does he smoke?', saw: null }],
  ['more', { saw: 'yesterday' }, { '': 'Open the request again, and answer there' }],
  [
    'no',
    { reason: 'full', saw: '2026-11-24T08:00:00Z' },
    { answer: 'no', reason: 'full', saw: '2026-11-24T08:00:00Z' },
  ],
])('%s with %j', (say, form, expected) =>
  expect(JSON.parse(JSON.stringify(read(say, form)))).toEqual(expected),
)

test('days are offered from today, or from when they wish to come', () => {
  const from = (text: string) => Temporal.PlainDate.from(text)
  expect(daysOffered(now, null).map(String)).toEqual([
    '2026-11-24',
    '2026-11-25',
    '2026-11-26',
    '2026-11-27',
    '2026-11-28',
  ])
  expect(daysOffered(now, from('2026-12-01'))[0]!.toString()).toBe('2026-12-01')
  expect(daysOffered(now, from('2026-11-01'))[0]!.toString()).toBe('2026-11-24')
})
