import { expect, test } from 'vitest'
import { Temporal } from '../../../platform/time.ts'
import { limitRefusal } from './limit.ts'

const now = Temporal.Instant.from('2026-11-24T10:00:30Z')
const ago = (...minutes: number[]) => minutes.map((m) => now.subtract({ minutes: m }))
const many = (n: number, minutes: number) => Array.from({ length: n }, () => now.subtract({ minutes }))

test.each([
  ['nobody tried', { name: [], address: [] }],
  ['four wrong for the name', { name: ago(1, 1, 1, 1), address: ago(1, 1, 1, 1) }],
  ['the fifth last is a quarter of an hour old', { name: ago(1, 2, 3, 4, 15), address: [] }],
  ['twenty-nine wrong from the address', { name: [], address: many(29, 1) }],
])('%s: another try', (_, wrong) => expect(limitRefusal(wrong, now)).toBeNull())

test.each([
  ['five for the name', { name: ago(1, 2, 3, 4, 14), address: [] }, '10:02'],
  ['thirty from the address', { name: [], address: many(30, 5) }, '10:11'],
  ['both: the later', { name: ago(1, 1, 1, 1, 1), address: many(30, 5) }, '10:15'],
])('%s: wait', (_, wrong, at) => {
  expect(limitRefusal(wrong, now)?.because).toBe(`Too many wrong passwords. Try again at ${at}`)
})

test('in summer the time is that of the clock on the wall', () => {
  const july = Temporal.Instant.from('2026-07-01T10:00:00Z')
  const wrong = Array.from({ length: 5 }, () => july)
  expect(limitRefusal({ name: wrong, address: [] }, july)?.because).toContain('11:15')
})
