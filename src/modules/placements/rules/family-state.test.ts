import { expect, test } from 'vitest'
import { record, share } from '../../../../test/support/family.ts'
import { Temporal } from '../../../platform/time.ts'
import type { FamilyRecord, FamilyShare } from './family-record.ts'
import { familyState, linkState, stateWords } from './family-state.ts'

const closed = { at: Temporal.Instant.from('2026-11-22T09:00:00Z'), reason: null }
type Case = [string, Partial<FamilyRecord>, Partial<FamilyShare> | null, 'open' | 'run out' | 'ended', string]

test.each<Case>([
  ['shared', {}, {}, 'open', 'open'],
  ['on leave', { place: 'leave' }, {}, 'open', 'open'],
  ['closed by the ward', {}, { closed }, 'ended', 'closed'],
  ['what shared it was taken back', {}, null, 'open', 'closed'],
  ['the link was ended', {}, {}, 'ended', 'closed'],
  ['its time is over', {}, {}, 'run out', 'run out'],
  ['left hospital', { place: 'left' }, {}, 'open', 'left'],
  ['admission cancelled', { place: 'cancelled' }, {}, 'open', 'closed'],
  ['two records made one', { personId: 'another' }, {}, 'open', 'joined'],
  ['died', { died: true }, {}, 'open', 'closed'],
  ['died and left', { died: true, place: 'left' }, {}, 'open', 'closed'],
  ['died, and its time is over', { died: true }, {}, 'run out', 'closed'],
])('%s', (_, of, shared, link, state) => {
  expect(familyState(shared && share(shared), record(of), link)).toBe(state)
})

test('a death reads as any closed page does, and no state says why', () => {
  for (const { title, words } of Object.values(stateWords))
    expect(`${title} ${words}`).not.toMatch(/died|death|sorry|loss|merge|record of/i)
})

test.each([
  ['2026-11-24T08:00:00Z', null, 'run out'],
  ['2026-11-24T09:00:00Z', null, 'open'],
  ['2026-11-24T09:00:00Z', '2026-11-23T09:00:00Z', 'ended'],
])('a link until %s, ended %s, is %s', (ends, ended, is) => {
  const endedAt = ended === null ? null : Temporal.Instant.from(ended)
  const now = Temporal.Instant.from('2026-11-24T08:12:00Z')
  expect(linkState({ endsAt: Temporal.Instant.from(ends), endedAt }, now)).toBe(is)
})
