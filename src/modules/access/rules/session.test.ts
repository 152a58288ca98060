import { expect, test } from 'vitest'
import { Temporal } from '../../../platform/time.ts'
import { idleMinutes, isAlive, wantsTouch } from './session.ts'

const began = Temporal.Instant.from('2026-11-24T08:00:00Z')
const after = (minutes: number) => began.add({ minutes })
const times = { lastSeenAt: began, endsAt: after(720), endedAt: null }

test.each([
  [times, 29, true],
  [times, 30, false],
  [{ ...times, lastSeenAt: after(710) }, 719, true],
  [{ ...times, lastSeenAt: after(719) }, 720, false],
  [{ ...times, endedAt: after(1) }, 2, false],
])('%j after %i minutes: %s', (session, minutes, alive) =>
  expect(isAlive(session, 30, after(minutes))).toBe(alive),
)

test('last seen is written once a minute', () => {
  expect(wantsTouch(began, began.add({ seconds: 59 }))).toBe(false)
  expect(wantsTouch(began, began.add({ seconds: 60 }))).toBe(true)
})

test.each([
  [{}, 30],
  [{ 'session idle minutes': 10 }, 10],
  [{ 'session idle minutes': 1 }, 5],
  [{ 'session idle minutes': 9999 }, 120],
  [{ 'session idle minutes': 'soon' }, 30],
])('%j: %i minutes', (settings, minutes) => expect(idleMinutes(settings)).toBe(minutes))
