import type {
  FamilyNeed,
  FamilyRecord,
  FamilyShare,
} from '../../src/modules/placements/rules/family-record.ts'
import { Temporal } from '../../src/platform/time.ts'

// For pure tests of the family's page: Margaret as the record has her, and what a test is about.

export const today = Temporal.PlainDate.from('2026-11-24')

export const record = (more: Partial<FamilyRecord> = {}): FamilyRecord => ({
  firstName: 'Margaret',
  place: 'bed',
  died: false,
  personId: 'p',
  ward: 'Elm',
  site: 'Marl Royal Hospital',
  expected: [],
  pathway: 'P1',
  told: 'P1',
  ready: true,
  endOfLife: false,
  waits: [],
  needs: [],
  ...more,
})

export const need = (more: Partial<FamilyNeed> = {}): FamilyNeed => ({
  wants: ['home care'],
  visits: [],
  state: 'open',
  asks: [],
  startOn: null,
  chosen: null,
  who: { kind: 'transfer of care hub', firstName: null, phone: null },
  ...more,
})

export const share = (more: Partial<FamilyShare> = {}): FamilyShare => ({
  linkId: 'l',
  factId: 'f',
  sharedAt: Temporal.Instant.from('2026-11-20T10:00:00Z'),
  sharedBy: null,
  agreedBy: 'person',
  agreed: 'herself',
  sharedWith: 'Ngozi, her daughter',
  agreedOn: Temporal.PlainDate.from('2026-11-20'),
  until: Temporal.PlainDate.from('2026-12-18'),
  ring: { ward: '01632 960114', night: '01632 960100' },
  personId: 'p',
  closed: null,
  ...more,
})
