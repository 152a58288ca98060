import { expect, test } from 'vitest'
import { isRefusal } from '../../../platform/outcome.ts'
import { Temporal } from '../../../platform/time.ts'
import type { Missing } from './unmet-model.ts'
import { readUnmetPeriod, trendOf, unmetChoices } from './unmet-period.ts'
import { lostWords, missingWords, wholeWords, withinWords } from './unmet-words.ts'

const names = () => 'Marlshire Council'
const visit: Missing = { what: 'visit', zone: '4', band: 'evening', carers: 2, hours: 1 }

test.each<[Missing, string, string]>([
  [visit, 'Evening visits, two carers, zone 4', 'evening visits by two carers in zone 4'],
  [
    { ...visit, zone: 'zone 4', carers: 1 },
    'Evening visits, one carer, zone 4',
    'evening visits by one carer in zone 4',
  ],
  [
    { ...visit, zone: null },
    'Evening visits, two carers, zone not known',
    'evening visits by two carers in zone not known',
  ],
  [
    { what: 'place', kind: 'nursing home', zone: null, limit: 'full' },
    'Care homes with nursing, none free',
    'care homes with nursing (none free)',
  ],
  [
    { what: 'place', kind: 'reablement', zone: '2', limit: 'no hoist' },
    'Reablement, zone 2, no hoist',
    'reablement in zone 2 (no hoist)',
  ],
  [
    { what: 'assessment', awaits: 'care-act-assessment', organisationId: 'c' },
    'Care Act assessment, Marlshire Council',
    'Care Act assessments by Marlshire Council',
  ],
  [
    { what: 'assessment', awaits: 'therapy-assessment', organisationId: null },
    'Therapy assessment, nobody owns it',
    'therapy assessments that nobody owns',
  ],
  [
    { what: 'assessment', awaits: 'care-home-visit', organisationId: 'c' },
    'Care home to come and assess, Marlshire Council',
    'assessments in hospital by Marlshire Council',
  ],
])('%j', (missing, row, within) => {
  expect(missingWords(missing, names)).toBe(row)
  expect(withinWords(missing, names)).toBe(within)
})

test('the sentence of the issue', () => {
  const most = { key: 'k', of: visit, days: 212, people: 30, putPeople: 30, hours: 100, hoursPeople: 30 }
  expect(lostWords(most, names)).toBe('We lost 212 bed days to evening visits by two carers in zone 4.')
  expect(lostWords(null, names)).toBe('Nothing was missing.')
  expect(wholeWords({ days: 1, people: 1, hours: 0, hoursPeople: 0, notMissing: 0 })).toBe(
    'In all 1 bed day of 1 person who was ready and waited.',
  )
})

const now = Temporal.Instant.from('2026-11-24T08:12:00Z')

test.each<[{ month?: string; week?: string }, string]>([
  [{}, '2026-11-01 2026-11-23 so far'],
  [{ month: '2026-10' }, '2026-10-01 2026-10-31'],
  [{ week: '2026-11-16' }, '2026-11-16 2026-11-22'],
  [{ week: '2026-11-23' }, '2026-11-23 2026-11-23 so far'],
  [{ week: '2026-11-24' }, 'Write the week by its Monday, as 2026-11-23'],
  [{ week: '2026-13-45' }, 'Write the week by its Monday, as 2026-11-23'],
  [{ month: 'soon' }, 'Write the month as 2026-10'],
  [{ month: '2026-12' }, 'No night of this month has come yet. The last is that of 23 November 2026'],
  [{ week: '2026-11-30' }, 'No night of this week has come yet. The last is that of 23 November 2026'],
])('the period of %j', (asked, expected) => {
  const period = readUnmetPeriod(asked, now)
  expect(
    isRefusal(period)
      ? period.because
      : `${period.from.toString()} ${period.to.toString()}${period.soFar ? ' so far' : ''}`,
  ).toBe(expected)
})

test('the first of a month is about the month before; every choice can be read', () => {
  const first = Temporal.Instant.from('2026-12-01T08:00:00Z')
  expect(readUnmetPeriod({}, first)).toMatchObject({ text: '2026-11', soFar: false })
  const refused = unmetChoices(now).filter(({ kind, text }) =>
    isRefusal(readUnmetPeriod({ [kind]: text }, now)),
  )
  expect(refused).toEqual([])
})

test('the trend is eight weeks, and all of a longer period', () => {
  const period = readUnmetPeriod({ week: '2026-11-16' }, now)
  if (isRefusal(period)) throw new Error(period.because)
  expect(trendOf(period).from.toString()).toBe('2026-09-28')
})
