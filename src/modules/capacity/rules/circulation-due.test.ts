import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateOf, Temporal } from '../../../platform/time.ts'
import { dueAt, dueFor, nextDue } from './circulation-due.ts'

const everyDay = [1, 2, 3, 4, 5, 6, 7]
const list = (at: string, weekdays: number[] = everyDay, madeAt = '2026-01-01T00:00:00Z') => ({
  kind: 'daily' as const,
  at: Temporal.PlainTime.from(at),
  weekdays,
  madeAt: Temporal.Instant.from(madeAt),
})
const on = (date: string) => Temporal.PlainDate.from(date)

test.each([
  ['in winter London is on UTC', '08:00', '2026-11-24', '2026-11-24T08:00:00Z'],
  ['in summer an hour before it', '08:00', '2026-07-07', '2026-07-07T07:00:00Z'],
  ['the day before the clocks go forward', '08:00', '2026-03-28', '2026-03-28T08:00:00Z'],
  ['the day they go forward', '08:00', '2026-03-29', '2026-03-29T07:00:00Z'],
  ['the hour that is left out comes an hour later', '01:30', '2026-03-29', '2026-03-29T01:30:00Z'],
  ['midnight before it', '00:00', '2026-03-29', '2026-03-29T00:00:00Z'],
  ['the day the clocks go back', '08:00', '2026-10-25', '2026-10-25T08:00:00Z'],
  ['the hour that comes twice is due the first time', '01:30', '2026-10-25', '2026-10-25T00:30:00Z'],
  ['the day before', '01:30', '2026-10-24', '2026-10-24T00:30:00Z'],
  ['Christmas Day is a Friday like others', '08:00', '2026-12-25', '2026-12-25T08:00:00Z'],
])('%s', (_, at, date, due) => expect(dueAt(list(at), on(date))?.toString()).toBe(due))

test('only on its days of the week', () => {
  const weekdays = [1, 2, 3, 4, 5]
  expect(dueAt(list('08:00', weekdays), on('2026-11-28'))).toBeNull()
  expect(dueAt(list('08:00', weekdays), on('2026-11-30'))).not.toBeNull()
})

test.each([
  ['a minute before its time', '08:00', '2026-11-24T07:59:00Z', null],
  ['at its time', '08:00', '2026-11-24T08:00:00Z', '2026-11-24'],
  ['an hour late, after the server came back', '08:00', '2026-11-24T09:00:00Z', '2026-11-24'],
  ['half a day late it is left out', '08:00', '2026-11-24T20:00:00Z', null],
  ['just before midnight, seen just after', '23:58', '2026-11-25T00:00:00Z', '2026-11-24'],
  ['before the clocks go forward, in the hour left out', '01:30', '2026-03-29T01:29:00Z', null],
  ['after it', '01:30', '2026-03-29T01:30:00Z', '2026-03-29'],
  ['in the hour that comes twice, the first time', '01:30', '2026-10-25T00:30:00Z', '2026-10-25'],
  ['the second time it is the same date still', '01:30', '2026-10-25T01:30:00Z', '2026-10-25'],
])('due %s', (_, at, now, date) => {
  expect(dueFor(list(at), Temporal.Instant.from(now))?.toString() ?? null).toBe(date)
})

test('a list made after its time of today begins tomorrow', () => {
  const made = list('08:00', everyDay, '2026-11-24T10:00:00Z')
  expect(dueFor(made, Temporal.Instant.from('2026-11-24T10:05:00Z'))).toBeNull()
  expect(dueFor(made, Temporal.Instant.from('2026-11-25T08:01:00Z'))?.toString()).toBe('2026-11-25')
  expect(nextDue(made, Temporal.Instant.from('2026-11-24T10:05:00Z')).toString()).toBe('2026-11-25T08:00:00Z')
})

test('a report of a month is due on the first of its days of the week in the next month, and then in the one after', () => {
  const monthly = { ...list('09:00', [1, 4]), kind: 'crisis month' as const }
  const days = ['2026-12-01', '2026-12-03', '2026-12-07', '2026-12-10', '2027-01-04', '2027-02-01']
  expect(days.filter((day) => dueAt(monthly, on(day)) !== null)).toEqual([
    '2026-12-03',
    '2027-01-04',
    '2027-02-01',
  ])
  const next = (now: string) => nextDue(monthly, Temporal.Instant.from(now)).toString()
  expect(next('2026-12-03T08:59:59Z')).toBe('2026-12-03T09:00:00Z')
  expect(next('2026-12-03T09:00:00Z')).toBe('2027-01-04T09:00:00Z')
  const mondays = { ...monthly, weekdays: [1] }
  expect(nextDue(mondays, Temporal.Instant.from('2026-08-03T09:00:00Z')).toString()).toBe(
    '2026-09-07T08:00:00Z',
  )
})

test('looked at every five minutes, each day of a year is due exactly once, whatever the time', () => {
  const minute = fc.integer({ min: 0, max: 1439 })
  const day = fc.constantFrom(
    '2026-03-28',
    '2026-03-29',
    '2026-10-24',
    '2026-10-25',
    '2026-12-25',
    '2026-02-28',
  )
  fc.assert(
    fc.property(minute, day, (minutes, date) => {
      const at = Temporal.PlainTime.from({ hour: Math.floor(minutes / 60), minute: minutes % 60 })
      const seen = new Set<string>()
      const start = on(date).toZonedDateTime('Europe/London').toInstant()
      for (let i = 0; i < (36 * 60) / 5; i++) {
        const due = dueFor({ ...list('00:00'), at }, start.add({ minutes: 5 * i }))
        if (due) seen.add(due.toString())
      }
      expect(seen.has(date)).toBe(true)
      const next = nextDue({ kind: 'daily', at, weekdays: everyDay }, start.subtract({ seconds: 1 }))
      expect(dateOf(next).toString()).toBe(date)
    }),
    { numRuns: 60 },
  )
})
