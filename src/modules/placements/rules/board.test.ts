import { describe, expect, test } from 'vitest'
import { instantOf, Temporal } from '../../../platform/time.ts'
import { askedTwice, cardOf, columnOf, inQueue } from './board.ts'
import type { BoardAsk, BoardRow } from './board-row.ts'
import { crisisCareFrom } from './crisis-care.ts'
import { requires } from './requires.ts'
import { placementThings } from './things.ts'

const now = instantOf('2026-11-24T08:12:00Z')
const before = (hours: number) => now.subtract({ hours })
const row = (more: Partial<BoardRow> = {}): BoardRow => ({
  needId: 'n1',
  personId: 'p1',
  stayId: 's1',
  name: 'Margaret Okafor',
  age: 84,
  direction: 'step-down',
  requires: requires.parse({
    wants: ['home care'],
    visits: ['morning', 'midday', 'tea', 'evening'].map((band) => ({ band, carers: 2, minutes: 30 })),
  }),
  zone: 'zone 4',
  outward: 'MX4',
  since: before(120),
  state: 'open',
  stateAt: before(120),
  openedFor: 'ward',
  askedBy: null,
  nextAt: null,
  holdUntil: null,
  startOn: null,
  startedOn: null,
  failedAt: null,
  unmatched: false,
  reviews: [],
  stay: {
    place: 'bed',
    where: 'Elm, bed 12',
    admittedAt: before(500),
    leftAt: null,
    readySince: before(144),
    nobodySince: null,
  },
  died: false,
  crisis: null,
  steps: [],
  waits: [{ awaits: 'home-care', state: 'sent', dueOn: Temporal.PlainDate.from('2026-11-20'), dueAt: null }],
  asks: [],
  ...more,
})
const ask = (more: Partial<BoardAsk> = {}): BoardAsk => ({
  askId: 'a1',
  serviceId: 'v1',
  service: 'Kestrel Care',
  organisation: 'Kestrel',
  kind: 'home care',
  state: 'sent',
  stateAt: before(1),
  sentAt: before(1),
  seenAt: null,
  answeredAt: null,
  answerBy: now.add({ minutes: 48 }),
  startOn: null,
  holdUntil: null,
  words: null,
  ...more,
})
const stepUp = (more: Partial<BoardRow> = {}) =>
  row({
    needId: 'n2',
    personId: 'p2',
    stayId: null,
    stay: null,
    direction: 'step-up',
    askedBy: 'her GP, 07:50',
    since: now.subtract({ minutes: 22 }),
    requires: requires.parse({ wants: ['step-up bed'] }),
    waits: [],
    ...more,
  })

describe('a card', () => {
  test('of somebody who needs a place', () => {
    expect(cardOf(row(), now)).toMatchObject({
      name: 'Margaret Okafor, 84',
      corner: { is: null, words: '6 days' },
      lines: ['Home care, 4 visits a day, two carers', 'Elm, bed 12 · MX4, zone 4'],
      mark: { is: 'late', words: 'Late 4 days' },
      step: null,
    })
  })

  test('of somebody at home', () => {
    expect(cardOf(stepUp(), now)).toMatchObject({
      corner: { is: null, words: '22 min' },
      lines: ['To avoid admission: bed to avoid an admission', 'Asked by her GP, 07:50 · MX4, zone 4'],
      mark: { is: 'due-today', words: 'Today' },
    })
  })

  test('of somebody whose providers are asked', () => {
    const asked = row({
      state: 'asked',
      nextAt: now.add({ minutes: 48 }),
      asks: [ask({ state: 'seen', seenAt: before(0) })],
    })
    expect(cardOf(asked, now)).toMatchObject({
      corner: { is: 'ending', words: '48 min left' },
      lines: [expect.any(String), 'Kestrel Care, seen today 08:12'],
      step: { number: 2, word: 'Seen' },
      mark: null,
    })
    const late = row({ state: 'asked', nextAt: now.subtract({ minutes: 20 }), asks: [ask()] })
    expect(cardOf(late, now).corner).toEqual({ is: 'late', words: 'Late 20 min' })
    const two = row({
      state: 'answered',
      asks: [
        ask({ state: 'yes', answeredAt: now }),
        ask({ askId: 'a2' }),
        ask({ askId: 'a3', state: 'no', answeredAt: now }),
      ],
    })
    expect(cardOf(two, now).lines[1]).toBe('1 yes, 1 no, 1 not seen')
    expect(cardOf(two, now).step).toEqual({ number: 3, word: 'Answered' })
    // It asked for more, was told, and has not answered since.
    const toldMore = row({ state: 'asked', asks: [ask({ state: 'seen', seenAt: now, answeredAt: now })] })
    expect(cardOf(toldMore, now).step).toEqual({ number: 2, word: 'Seen' })
  })

  test('of somebody for whom it is prepared', () => {
    const held = row({
      state: 'chosen',
      startOn: Temporal.PlainDate.from('2026-11-25'),
      holdUntil: now.add({ hours: 28 }),
      asks: [ask({ state: 'chosen' })],
    })
    expect(cardOf(held, now)).toMatchObject({
      corner: { words: 'Wed 25 Nov' },
      lines: [expect.any(String), 'Kestrel Care · Hold ends Wed 25 Nov 12:12'],
      mark: { is: 'chosen', words: 'Chosen, not arranged yet' },
    })
    expect(cardOf({ ...held, holdUntil: now.add({ minutes: 50 }) }, now).mark).toEqual({
      is: 'held',
      words: 'Held, 50 min left',
    })
    expect(
      cardOf({ ...held, state: 'arranged', startOn: Temporal.PlainDate.from('2026-11-23') }, now).mark,
    ).toEqual({
      is: 'late',
      words: 'Not started yet',
    })
  })

  test.each([
    [{ died: true }, 'Has died'],
    [{ state: 'started' as const, startedOn: Temporal.PlainDate.from('2026-11-23') }, 'Started Mon 23 Nov'],
    [{ failedAt: before(2), state: 'started' as const }, 'Care failed today 06:12'],
    [{ unmatched: true, state: 'unmatched' as const }, 'Nothing fits'],
    [{ asks: [ask({ state: 'lapsed' })] }, 'Hold lost'],
    [{ asks: [ask({ state: 'let go' })] }, 'Kestrel Care let go'],
    [{ waits: [], stay: { ...row().stay!, nobodySince: before(3) } }, 'Nobody owns'],
    [{ stay: { ...row().stay!, place: 'left', leftAt: before(24) } }, 'Left Mon 23 Nov: still needed?'],
    [
      { state: 'arranged' as const, stay: { ...row().stay!, place: 'left', leftAt: before(24) } },
      'Left Mon 23 Nov: record the start',
    ],
  ])('%j', (more, words) => {
    expect(cardOf(row(more), now).mark?.words).toBe(words)
  })
})

test('CARE #13759: who gets the next free bed has an order before it is free, step-up and step-down in one queue', () => {
  const queue = inQueue([
    row({ needId: 'not ready', stay: { ...row().stay!, readySince: null, admittedAt: before(900) } }),
    stepUp({ needId: 'at home 22 min' }),
    row({ needId: 'ready 6 days' }),
    row({ needId: 'ready 9 days', stay: { ...row().stay!, readySince: before(216) } }),
    stepUp({ needId: 'at home since yesterday', since: before(20) }),
    row({ needId: 'failed', failedAt: before(1), state: 'started' }),
  ])
  expect(queue.map(({ needId }) => needId)).toEqual([
    'failed',
    'ready 9 days',
    'ready 6 days',
    'at home since yesterday',
    'at home 22 min',
    'not ready',
  ])
})

test('three columns are three states of one need', () => {
  const of = (state: BoardRow['state'], failedAt: BoardRow['failedAt'] = null) =>
    columnOf({ state, failedAt })
  expect(
    (['open', 'unmatched', 'asked', 'answered', 'chosen', 'arranged'] as const).map((state) => of(state)),
  ).toEqual(['needs', 'needs', 'out', 'out', 'chosen', 'chosen'])
  expect([of('started'), of('started', now)]).toEqual(['chosen', 'needs'])
})

test('somebody who is looked for twice is marked, on both cards', () => {
  expect(askedTwice([row(), row({ needId: 'n3' }), stepUp()])).toEqual(new Set(['n1', 'n3']))
})

describe('in Today', () => {
  const rows = [
    row({ state: 'answered', asks: [ask({ state: 'yes', answeredAt: now })] }),
    row({ needId: 'n3', state: 'asked', asks: [ask({ state: 'more', answeredAt: now })] }),
    row({ needId: 'n4', state: 'open', asks: [ask({ state: 'let go' })] }),
    row({ needId: 'n5', state: 'started', failedAt: before(1), asks: [ask({ state: 'started' })] }),
    row({ needId: 'n6', state: 'asked', asks: [ask({ answerBy: before(1) })] }),
    row({ needId: 'n7', state: 'open', asks: [ask({ state: 'no', answeredAt: now })] }),
    row({ needId: 'n8', stay: { ...row().stay!, place: 'left', leftAt: before(2) } }),
    stepUp(),
  ]
  const keys = (role: string) => placementThings({ role, rows, now }).map(({ key }) => key)

  test('what was told us and wants an answer, for those who choose', () => {
    expect(keys('hub navigator')).toEqual([
      'crisis n5',
      'places ask more',
      'places left with need',
      'places choose',
      'places let go',
      'places all said no',
      'places answers late',
      'places step-up',
    ])
  })

  test('crisis care that ends soon, with what follows; not while there is time, nor where it has failed', () => {
    const crisis = (on: string, more: Partial<BoardRow> = {}) => {
      const wants = requires.parse({ wants: ['crisis care'] })
      const begun = { ...crisisCareFrom(wants, Temporal.PlainDate.from(on)), begins: true }
      return row({ needId: 'n9', state: 'started', requires: wants, crisis: begun, ...more })
    }
    const of = (...all: BoardRow[]) => placementThings({ role: 'ward coordinator', rows: all, now })
    expect(of(crisis('2026-11-23'))[0]).toMatchObject({
      title: 'Crisis care of Margaret Okafor ends tomorrow',
      sentence: 'Up to 72 hours of care within 3 days. Nothing is looked for after it.',
      go: { to: 'page', path: '/needs/n9' },
    })
    expect(of(crisis('2026-11-20'), row({}))[0]).toMatchObject({
      title: 'Crisis care of Margaret Okafor ran out 2 days ago',
      sentence: expect.stringContaining('After it: Home care is looked for.'),
      status: { is: 'late' },
    })
    expect(of(crisis('2026-11-24'))).toEqual([])
    expect(of(crisis('2026-11-23', { failedAt: before(1) })).map(({ key }) => key)).toEqual(['crisis n9'])
    expect(cardOf(crisis('2026-11-23'), now).mark).toEqual({ is: 'due-today', words: 'Ends tomorrow' })
  })

  test('for a ward only what a ward can do; for others nothing', () => {
    expect(keys('ward coordinator')).toEqual(['crisis n5', 'places ask more', 'places left with need'])
    expect(keys('provider')).toEqual([])
    expect(placementThings({ role: 'hub navigator', rows: [], now })).toEqual([])
  })

  test('one thing about one person leads to them, one about several to the queue', () => {
    const things = placementThings({
      role: 'hub navigator',
      rows: [...rows, { ...rows[0]!, needId: 'n9' }],
      now,
    })
    const go = (key: string) => things.find((thing) => thing.key === key)!.go
    expect(go('crisis n5')).toEqual({ to: 'page', path: '/needs/n5/crisis' })
    expect(go('places let go')).toEqual({ to: 'page', path: '/places/n4' })
    expect(go('places choose')).toEqual({ to: 'page', path: '/places' })
  })
})
