import { expect, test } from 'vitest'
import { instantOf } from '../../../platform/time.ts'
import { checkStay } from './check-stay.ts'
import type { StayFact, StayFactInput } from './facts.ts'

let made = 0
const at = (time: string) => instantOf(`2026-11-${time}:00Z`)
const fact = (time: string, input: StayFactInput): StayFact => ({
  ...input,
  factId: `fact-${made++}`,
  stayId: 'stay',
  personId: 'person',
  happenedAt: at(time),
  recordedAt: at(time),
  recordedBy: null,
  recordedFor: null,
  supersedes: null,
})
const elm4 = { siteId: 'royal', wardId: 'elm', bedId: 'elm-4' }
const cameIn = (time = '03T09:00', method = '21') =>
  fact(time, { kind: 'admitted', detail: { ...elm4, method } })
const left = (time: string, method = '1', destination = '19') =>
  fact(time, { kind: 'discharged', detail: { method, destination } })
const moved = (time: string) => fact(time, { kind: 'moved', detail: elm4 })
const away = (time: string) => fact(time, { kind: 'went-on-leave', detail: {} })
const back = (time: string) => fact(time, { kind: 'came-back', detail: {} })
const expected = (time: string, date: string, reason?: string) =>
  fact(time, { kind: 'expected-date', detail: { date, ...(reason ? { reason } : {}) } })
const red = (reason?: string, words?: string) =>
  fact('04T09:00', {
    kind: 'day',
    detail: { date: '2026-11-04', colour: 'red', ...(reason ? { reason } : {}), ...(words ? { words } : {}) },
  })
const now = at('20T12:00')
const check = (...facts: StayFact[]) => checkStay(facts, facts, now)

test.each<[string, string, string, StayFact[]]>([
  [
    'left before coming in',
    'leftAt',
    'is before coming in on 3 November 2026 at 09:00',
    [cameIn(), left('02T09:00')],
  ],
  ['moved after leaving', 'happenedAt', 'is after leaving', [cameIn(), left('05T09:00'), moved('06T09:00')]],
  ['left twice', 'leftAt', 'is after leaving', [cameIn(), left('05T09:00'), left('06T09:00')]],
  ['came in twice', 'admittedAt', 'one stay has one admission', [cameIn(), cameIn('04T09:00')]],
  ['came back without leave', 'happenedAt', 'were not on leave', [cameIn(), back('04T09:00')]],
  ['on leave twice', 'happenedAt', 'on leave already', [cameIn(), away('04T09:00'), away('05T09:00')]],
  [
    'expected before coming in',
    'expectedDate',
    'before coming in',
    [cameIn(), expected('04T09:00', '2026-11-02')],
  ],
  [
    'coloured before coming in',
    'date',
    'before coming in',
    [cameIn(), fact('04T09:00', { kind: 'day', detail: { date: '2026-11-02', colour: 'green' } })],
  ],
  ['coming in tomorrow', 'admittedAt', 'has not come yet', [cameIn('21T09:00')]],
  ['leaving tomorrow', 'leftAt', 'has not come yet', [cameIn(), left('21T09:00')]],
  ['unknown admission method', 'method', 'XX is not a known admission method', [cameIn('03T09:00', 'XX')]],
  [
    'unknown discharge method',
    'dischargeMethod',
    'not a known discharge method',
    [cameIn(), left('05T09:00', '99')],
  ],
  [
    'unknown destination',
    'destination',
    'not a known discharge destination',
    [cameIn(), left('05T09:00', '1', '12')],
  ],
  [
    'died, to their own home',
    'destination',
    'disagree about a death',
    [cameIn(), left('05T09:00', '4', '19')],
  ],
  [
    'alive, to the mortuary',
    'destination',
    'disagree about a death',
    [cameIn(), left('05T09:00', '1', '79')],
  ],
  ['red without a reason', 'reason', 'needs its reason', [cameIn(), red()]],
  ['red for an unknown reason', 'reason', 'needs its reason', [cameIn(), red('bad luck')]],
  ['red for another reason, unsaid', 'words', 'Say what', [cameIn(), red('other')]],
  [
    'second change without a reason',
    'reason',
    'say why',
    [
      cameIn(),
      expected('04T09:00', '2026-11-08'),
      expected('05T09:00', '2026-11-09'),
      expected('06T09:00', '2026-11-10'),
    ],
  ],
])('%s is refused', (_, field, because, facts) =>
  expect(check(...facts)).toMatchObject({
    refused: 'invalid',
    fields: { [field]: expect.stringContaining(because) },
  }),
)

test('a stay that never began', () => expect(check(moved('04T09:00'))).toMatchObject({ refused: 'invalid' }))

test.each<[string, StayFact[]]>([
  ['a whole stay', [cameIn(), moved('04T09:00'), away('05T09:00'), back('06T09:00'), left('07T09:00')]],
  ['moved while on leave', [cameIn(), away('04T09:00'), moved('05T09:00'), back('06T09:00')]],
  ['left while on leave', [cameIn(), away('04T09:00'), left('05T09:00')]],
  ['in and out in the same minute', [left('03T09:00'), cameIn()]],
  ['expected on the day of coming in', [cameIn(), expected('03T10:00', '2026-11-03')]],
  [
    'the first change needs no reason',
    [cameIn(), expected('04T09:00', '2026-11-08'), expected('05T09:00', '2026-11-09')],
  ],
  [
    'nor does saying the same day again',
    [
      cameIn(),
      expected('04T09:00', '2026-11-08'),
      expected('05T09:00', '2026-11-09'),
      expected('06T09:00', '2026-11-09'),
    ],
  ],
  ['died', [cameIn(), left('05T09:00', '4', '79')]],
  ['red with a reason', [cameIn(), red('other', 'lift out of order')]],
])('%s is accepted', (_, facts) => expect(check(...facts)).toBeNull())

test('an old gap blocks nobody who records something new', () => {
  const old = [
    cameIn('03T09:00', 'XX'),
    expected('04T09:00', '2026-11-08'),
    expected('05T09:00', '2026-11-09'),
    expected('06T09:00', '2026-11-10'),
  ]
  const added = moved('07T09:00')
  expect(checkStay([...old, added], [added], now)).toBeNull()
})
