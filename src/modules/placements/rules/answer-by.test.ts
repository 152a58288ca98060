import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantOf } from '../../../platform/time.ts'
import { type ServiceKind, serviceKinds } from '../../capacity/index.ts'
import { answerBy, holdUntil } from './answer-by.ts'
import { timesOf } from './settings.ts'

test.each<[ServiceKind, string, string]>([
  // Winter time: London is UTC.
  ['home care', '2026-11-24T08:15:00Z', '2026-11-24T09:15:00Z'],
  ['home care', '2026-11-24T21:30:00Z', '2026-11-25T07:30:00Z'],
  ['home care', '2026-11-24T23:00:00Z', '2026-11-25T08:00:00Z'],
  ['nursing home', '2026-11-24T16:00:00Z', '2026-11-25T12:00:00Z'],
  ['crisis care', '2026-11-24T23:50:00Z', '2026-11-25T00:20:00Z'],
  ['step-up bed', '2026-11-24T03:00:00Z', '2026-11-24T04:00:00Z'],
  // Summer time: 07:00 in London is 06:00 UTC.
  ['home care', '2026-07-01T01:00:00Z', '2026-07-01T07:00:00Z'],
])('%s asked %s is due %s', (kind, asked, due) => {
  expect(answerBy(kind, instantOf(asked)).toString()).toBe(due)
})

test('a place sets its own', () => {
  const settings = { answerMinutes: { 'home care': 15 }, holdHours: { 'home care': 6 } }
  const now = instantOf('2026-11-24T08:00:00Z')
  expect(answerBy('home care', now, settings).toString()).toBe('2026-11-24T08:15:00Z')
  expect(holdUntil('home care', now, settings).toString()).toBe('2026-11-24T14:00:00Z')
  expect(timesOf('reablement', settings).answer).toBe(120)
})

test('an answer is never due before it is asked, nor sooner than its minutes', () => {
  const instant = fc
    .integer({ min: 1_760_000_000, max: 1_830_000_000 })
    .map((s) => instantOf(new Date(s * 1000)))
  fc.assert(
    fc.property(instant, fc.constantFrom(...serviceKinds), (now, kind) => {
      const minutes = (answerBy(kind, now).epochMilliseconds - now.epochMilliseconds) / 60_000
      expect(minutes).toBeGreaterThanOrEqual(timesOf(kind).answer)
      expect(minutes).toBeLessThan(timesOf(kind).answer + 24 * 60 + 61)
    }),
  )
})
