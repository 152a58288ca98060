import { expect, test } from 'vitest'
import { Temporal } from '../../../../platform/time.ts'
import { type StayFactInput, stayFact } from '../../../stays/index.ts'
import type { AssessmentFact } from '../../rules/assessment/facts.ts'
import type { ChcFact } from '../../rules/chc/facts.ts'
import type { ChoiceFact } from '../../rules/choice/facts.ts'
import { type DischargeFactInput, dischargeFact } from '../../rules/facts.ts'
import type { FamilyFact } from '../../rules/family/facts.ts'
import type { RepatriationFact } from '../../rules/repatriation/facts.ts'
import { type Saying, sayFact } from './say-fact.ts'

const now = Temporal.Instant.from('2026-11-24T08:12:00Z')
const council = '00000000-0000-7000-8000-000000000001'
const waitId = '00000000-0000-7000-8000-000000000002'
const ward = '00000000-0000-7000-8000-000000000003'
const saying: Saying = {
  names: {
    organisations: new Map([
      [council, { name: 'Marlshire Council', shortName: 'Marlshire', kind: 'council' }],
    ]),
    accounts: new Map(),
    wards: new Map([[ward, 'Elm']]),
    beds: new Map([[ward, '4']]),
    where: { site: 'Marl Royal', ward: 'Elm', bed: '4' },
  },
  expected: [
    {
      factId: 'a',
      date: Temporal.PlainDate.from('2026-11-20'),
      reason: null,
      recordedAt: now,
      recordedBy: null,
      drift: null,
    },
    {
      factId: 'b',
      date: Temporal.PlainDate.from('2026-11-26'),
      reason: 'no agency',
      recordedAt: now,
      recordedBy: null,
      drift: 6,
    },
  ],
  waits: new Map([[waitId, 'Home care: two carers']]),
  now,
}
const about = {
  stayId: 's',
  personId: 'p',
  happenedAt: now,
  recordedAt: now,
  recordedBy: null,
  recordedFor: null,
  supersedes: null,
}
const say = (input: StayFactInput | DischargeFactInput, factId = 'x') =>
  sayFact({ ...input, ...about, factId }, saying)

/** One of each kind there is; a kind that is missing here does not compile. */
const stays: { [K in StayFactInput['kind']]: [Extract<StayFactInput, { kind: K }>['detail'], string] } = {
  admitted: [
    { siteId: ward, wardId: ward, bedId: null, method: '21' },
    'Came into hospital: Elm, without a bed. Emergency, through A&E',
  ],
  moved: [{ siteId: ward, wardId: ward, bedId: ward }, 'Moved to Elm, bed 4'],
  'went-on-leave': [{ expectedBack: '2026-11-25' }, 'Went on leave, expected back Wed 25 Nov'],
  'came-back': [{}, 'Came back from leave'],
  discharged: [{ method: '1', destination: '19' }, 'Left hospital: usual place of residence'],
  'expected-date': [
    { date: '2026-11-26', reason: 'no agency' },
    'Expected date set: Thu 26 Nov. Reason: no agency',
  ],
  'criteria-for-discharge': [
    { text: 'walks to the door' },
    'What must be true before going: walks to the door',
  ],
  'senior-review': [{ reviewer: 'Dr Bell' }, 'Reviewed by Dr Bell'],
  day: [{ date: '2026-11-23', colour: 'red', reason: 'therapy' }, 'Red day, Mon 23 Nov: Waiting for therapy'],
  'key-worker': [{ name: 'Amara' }, 'Key worker: Amara'],
  'social-worker': [{ name: 'Dee', organisationId: council }, 'Social worker: Dee'],
  withdrawn: [{ reason: 'a slip' }, 'Taken back: a slip'],
}
// The slices of the module say their own facts, and test them beside: rules/<slice>/say.test.ts.
type Slices = (ChoiceFact | ChcFact | RepatriationFact | AssessmentFact | FamilyFact)['kind']
const discharges: {
  [K in Exclude<DischargeFactInput['kind'], Slices>]: [
    Extract<DischargeFactInput, { kind: K }>['detail'],
    string,
  ]
} = {
  criteria: [{ met: [{ code: '03' }] }, 'Still needs this bed: needs fluids through a drip'],
  readiness: [
    { part: 'clinical', answer: 'no', by: 'Dr Varga', words: 'chest infection' },
    'The doctors: no, not ready, said Dr Varga: chest infection',
  ],
  pathway: [{ pathway: 'P1', goingTo: 'her own home' }, 'Going to: Home with support (P1), her own home'],
  referred: [{ organisationId: council }, 'Referred to Marlshire Council'],
  note: [{ words: 'Key is with the neighbour' }, 'Note: Key is with the neighbour'],
  'still-true': [{}, 'Looked, and nothing has changed'],
  'wait-opened': [
    {
      waitId,
      awaits: 'home-care',
      words: 'two carers',
      ownerOrganisationId: council,
      due: { on: '2026-11-26' },
    },
    'Asked Marlshire for: Home care: two carers, due Thu 26 Nov',
  ],
  'wait-owner': [
    { waitId, ownerOrganisationId: null, reason: 'not ours' },
    'Home care: two carers: left without an owner, because not ours',
  ],
  'wait-due': [
    { waitId, due: { on: '2026-11-26', at: '2026-11-26T12:00:00Z' } },
    'Home care: two carers: due Thu 26 Nov 12:00',
  ],
  'wait-seen': [{ waitId }, 'Home care: two carers: seen'],
  'wait-accepted': [{ waitId, words: 'from Friday' }, 'Home care: two carers: accepted: from Friday'],
  'wait-chased': [{ waitId }, 'Home care: two carers: chased'],
  'wait-done': [{ waitId }, 'Home care: two carers: done'],
  'wait-withdrawn': [
    { waitId, reason: 'going to family' },
    'Home care: two carers: no longer needed, because going to family',
  ],
  withdrawn: [{ reason: 'a slip' }, 'Taken back: a slip'],
}

const all = [...Object.entries(stays), ...Object.entries(discharges)].map(([kind, [detail, words]]) => ({
  kind,
  detail,
  words,
}))

test.each(all)('$kind: $words', ({ kind, detail, words }) => {
  const input = kind in stays ? stayFact.parse({ kind, detail }) : dischargeFact.parse({ kind, detail })
  expect(say(input)).toBe(words)
})

test('a moved expected date says from when, to when and why', () => {
  expect(say({ kind: 'expected-date', detail: { date: '2026-11-26', reason: 'no agency' } }, 'b')).toBe(
    'Expected date moved from Fri 20 Nov to Thu 26 Nov. Reason: no agency',
  )
})

test('no longer needing the bed, a green day and an owner that is the family', () => {
  expect(say({ kind: 'criteria', detail: { met: [] } })).toBe('No longer needs this bed')
  expect(say({ kind: 'day', detail: { date: '2026-11-23', colour: 'green' } })).toBe('Green day, Mon 23 Nov')
  expect(
    say({
      kind: 'wait-opened',
      detail: { waitId, awaits: 'family-choice', ownerOrganisationId: null, ownerPerson: 'Daughter Ruth' },
    }),
  ).toBe('Asked family, Daughter Ruth for: Home care: two carers')
})
