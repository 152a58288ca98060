import { describe, expect, test } from 'vitest'
import { factAt, timeOf } from '../../../../test/support/discharge-facts.ts'
import { deriveDischarge } from './derive-status.ts'
import type { DischargeFact, DischargeFactInput } from './facts.ts'
import { nextThing } from './next-thing.ts'
import { type WaitDeed, whyNotOnWait } from './wait-parties.ts'
import { waitsOf } from './waits.ts'

const [ward, council, home] = ['ward', 'council', 'home']
const waitId = 'w'
type Told = [string, string | null, DischargeFactInput]
const told = (...lines: Told[]): DischargeFact[] =>
  lines.map(([at, recordedFor, input], i) =>
    factAt(input, timeOf(at), i, { recordedFor, recordedAt: timeOf(at) }),
  )
const opened = (at: string, ownerOrganisationId: string | null, more: object = {}): Told => [
  at,
  ward!,
  { kind: 'wait-opened', detail: { waitId, awaits: 'home-care', ownerOrganisationId, ...more } },
]
const owner = (at: string, by: string, ownerOrganisationId: string | null): Told => [
  at,
  by,
  { kind: 'wait-owner', detail: { waitId, ownerOrganisationId } },
]
const does = (
  at: string,
  by: string | null,
  kind: 'wait-seen' | 'wait-accepted' | 'wait-done' | 'wait-chased',
): Told => [at, by, { kind, detail: { waitId } }]
const state = (...lines: Told[]) => waitsOf(told(...lines))[0]?.state

describe('a wait follows its facts', () => {
  test('through two-party truth', () => {
    expect(state(opened('5 09:00', null))).toBe('unowned')
    expect(state(opened('5 09:00', null, { ownerPerson: 'daughter Carys' }))).toBe('sent')
    expect(state(opened('5 09:00', council!))).toBe('sent')
    expect(state(opened('5 09:00', council!), does('5 10:00', ward!, 'wait-seen'))).toBe('sent')
    expect(state(opened('5 09:00', council!), does('5 10:00', council!, 'wait-seen'))).toBe('seen')
    expect(state(opened('5 09:00', council!), does('5 10:00', council!, 'wait-accepted'))).toBe('accepted')
    expect(
      state(
        opened('5 09:00', council!),
        does('5 10:00', council!, 'wait-accepted'),
        does('5 11:00', council!, 'wait-seen'),
      ),
    ).toBe('accepted')
    expect(state(opened('5 09:00', council!), does('5 10:00', council!, 'wait-done'))).toBe('done')
    expect(
      state(
        opened('5 09:00', council!),
        does('5 10:00', council!, 'wait-accepted'),
        owner('5 11:00', council!, home!),
      ),
    ).toBe('sent')
    expect(state(opened('5 09:00', council!), owner('5 11:00', council!, null))).toBe('unowned')
    expect(state(does('5 10:00', council!, 'wait-done'))).toBeUndefined()
  })

  test('the first end stands', () => {
    const [wait] = waitsOf(
      told(
        opened('5 09:00', council!),
        does('5 10:00', council!, 'wait-done'),
        owner('5 11:00', ward!, home!),
      ),
    )
    expect(wait).toMatchObject({
      state: 'done',
      endedAt: timeOf('5 10:00'),
      owner: { organisationId: council },
    })
  })

  test('every owner is kept, with since when; a new person of the same owner is no new owner', () => {
    const [wait] = waitsOf(
      told(
        opened('5 09:00', null),
        owner('6 09:00', ward!, council!),
        owner('7 09:00', council!, council!),
        owner('8 09:00', council!, home!),
      ),
    )
    expect(wait).toMatchObject({ ownedSince: timeOf('8 09:00'), unownedSince: null })
    expect(
      wait!.owners.map(({ owner: one, from, to }) => [
        one?.organisationId ?? null,
        from.toString(),
        to?.toString() ?? null,
      ]),
    ).toEqual([
      [null, timeOf('5 09:00').toString(), timeOf('6 09:00').toString()],
      [council, timeOf('6 09:00').toString(), timeOf('7 09:00').toString()],
      [council, timeOf('7 09:00').toString(), timeOf('8 09:00').toString()],
      [home, timeOf('8 09:00').toString(), null],
    ])
  })

  test('being chased is not hearing', () => {
    const [wait] = waitsOf(
      told(
        opened('5 09:00', council!),
        does('6 09:00', council!, 'wait-seen'),
        does('7 09:00', ward!, 'wait-chased'),
      ),
    )
    expect(wait!.lastHeardAt).toEqual(timeOf('6 09:00'))
    const { status } = deriveDischarge(
      told(opened('5 09:00', council!), does('7 09:00', ward!, 'wait-chased')),
    )
    expect(status).toMatchObject({ heardAt: timeOf('5 09:00'), heardFrom: ward })
  })
})

describe('nothing leaves one party without the other being told', () => {
  const tellings = (...lines: Told[]) =>
    waitsOf(told(...lines))[0]!.toTell.map(({ to, what }) => `${to} ${what}`)
  test.each<[string, Told[], string[]]>([
    [
      'the ward passes it on',
      [opened('5 09:00', council!), owner('6 09:00', ward!, home!)],
      ['council passed on'],
    ],
    [
      'the owner passes it on',
      [opened('5 09:00', council!), owner('6 09:00', council!, home!)],
      ['ward passed on'],
    ],
    [
      'the owner gives it back to the ward',
      [opened('5 09:00', council!), owner('6 09:00', council!, ward!)],
      [],
    ],
    ['the owner says done', [opened('5 09:00', council!), does('6 09:00', council!, 'wait-done')], []],
    [
      'the ward says done',
      [opened('5 09:00', council!), does('6 09:00', ward!, 'wait-done')],
      ['council done'],
    ],
    [
      'the hub chases',
      [opened('5 09:00', council!), does('6 09:00', 'hub', 'wait-chased')],
      ['council chased'],
    ],
    ['a feed says done', [opened('5 09:00', council!), does('6 09:00', null, 'wait-done')], ['council done']],
    [
      'the owner answers after being chased',
      [
        opened('5 09:00', council!),
        does('6 09:00', ward!, 'wait-chased'),
        does('6 10:00', council!, 'wait-accepted'),
      ],
      [],
    ],
    [
      'the old owner has seen it',
      [opened('5 09:00', council!), owner('6 09:00', ward!, home!), does('7 09:00', council!, 'wait-seen')],
      [],
    ],
    [
      'the old owner has seen that it is done',
      [
        opened('5 09:00', council!),
        does('6 09:00', ward!, 'wait-done'),
        does('7 09:00', council!, 'wait-seen'),
      ],
      [],
    ],
  ])('%s', (_, lines, expected) => expect(tellings(...lines)).toEqual(expected))
})

describe('the next thing', () => {
  const open = (id: string, at: string, owned: string | null, due?: { on: string; at?: string }): Told => [
    at,
    ward!,
    {
      kind: 'wait-opened',
      detail: { waitId: id, awaits: 'other', ownerOrganisationId: owned, ...(due ? { due } : {}) },
    },
  ]
  const on = (day: number) => ({ on: `2026-11-${String(day).padStart(2, '0')}` })
  test.each<[string, Told[], string]>([
    ['the most overdue', [open('a', '1 09:00', council!, on(3)), open('b', '1 09:00', council!, on(2))], 'b'],
    [
      'due before without a date',
      [open('a', '1 09:00', council!), open('b', '2 09:00', council!, on(30))],
      'b',
    ],
    [
      'a time comes before the end of its day',
      [
        open('a', '1 09:00', council!, on(3)),
        open('b', '1 09:00', council!, { ...on(3), at: timeOf('3 12:00').toString() }),
      ],
      'b',
    ],
    ['unowned before owned', [open('a', '1 09:00', council!), open('b', '2 09:00', null)], 'b'],
    [
      'unowned before owned, due alike',
      [open('a', '1 09:00', council!, on(3)), open('b', '2 09:00', null, on(3))],
      'b',
    ],
    ['the oldest', [open('a', '2 09:00', council!), open('b', '1 09:00', council!)], 'b'],
  ])('%s', (_, lines, expected) => {
    expect(nextThing(waitsOf(told(...lines)))).toMatchObject({ next: { waitId: expected }, others: 1 })
  })

  test('nothing open, nothing next', () => {
    expect(
      nextThing(waitsOf(told(opened('5 09:00', council!), does('5 10:00', council!, 'wait-done')))),
    ).toEqual({ next: null, others: 0 })
  })
})

test.each<[WaitDeed, string | null, string | null, string | null, boolean]>([
  ['accept', 'council', 'ward', 'council', true],
  ['accept', 'council', 'ward', 'ward', false],
  ['accept', null, 'ward', 'hub', true],
  ['finish', 'council', 'ward', 'council', true],
  ['finish', 'council', 'ward', 'ward', true],
  ['finish', 'council', 'ward', 'hub', false],
  ['withdraw', 'council', 'ward', 'council', true],
  ['withdraw', 'council', 'ward', 'ward', true],
  ['withdraw', null, 'ward', 'hub', false],
  ['withdraw', 'council', 'ward', null, false],
  ['pass on', 'council', 'ward', 'hub', false],
  ['pass on', null, 'ward', 'hub', true],
  ['move the due date', 'council', 'ward', 'ward', true],
  ['move the due date', 'council', 'ward', 'hub', false],
  ['chase', 'council', 'ward', 'hub', true],
  ['chase', 'council', 'ward', 'council', false],
])('%s a wait of %s, asked for by %s, as %s', (deed, owning, openedFor, by, allowed) => {
  const wait = { owner: owning ? { organisationId: owning, person: null } : null, openedFor }
  expect(whyNotOnWait(deed, wait, by) === null).toBe(allowed)
})
