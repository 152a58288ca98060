import { expect, test } from 'vitest'
import { Temporal } from '../../../platform/time.ts'
import { isBedFilled } from './bed-filled.ts'

const startedAt = Temporal.Instant.from('2026-11-24T08:00:00Z')
const held = { kind: 'community bed', there: false, occupied: false, ended: false, startedAt } as const

test.each([
  ['just started, and nobody lies there', {}, 1, false],
  ['they lie on the ward', { there: true }, 1, true],
  ['somebody lies in the bed', { occupied: true }, 1, true],
  ['it is over', { ended: true }, 1, true],
  ['the last hour of the hold', {}, 23, false],
  ['the hold is over: nobody was ever entered', {}, 24, true],
] as const)('%s', (_, more, hours, filled) => {
  expect(isBedFilled({ ...held, ...more }, startedAt.add({ hours }))).toBe(filled)
})

test('a place that holds for longer waits for longer', () => {
  const settings = { answerMinutes: {}, holdHours: { 'community bed': 48 } }
  expect(isBedFilled(held, startedAt.add({ hours: 30 }), settings)).toBe(false)
})
