import { describe, expect, test } from 'vitest'
import { timeOf } from '../../../../test/support/discharge-facts.ts'
import { aRow, owned } from '../../../../test/support/list-row.ts'
import { couldGoToday } from './exceptions.ts'
import type { OurWait } from './our-waits.ts'
import { placeOf, rowThings } from './row-things.ts'
import { inOrderOfCost, inSentence, listOf, minutesOfAll, type Thing } from './thing.ts'
import { type ThingsAsked, thingsFor } from './things.ts'

const now = timeOf('24 08:12')
const noon = timeOf('24 12:01')
const readySince = timeOf('18 09:35')
const asked = (more: Partial<ThingsAsked>): ThingsAsked => ({
  role: 'ward coordinator',
  organisationId: 'trust',
  rows: [],
  told: [],
  ours: [],
  now,
  ...more,
})
const keys = (things: readonly Thing[]) => things.map((thing) => thing.key)
const set = { expectedDate: '2026-11-26' }

describe('by role', () => {
  test('a coordinator hears what single thing each who could go today needs', () => {
    const rows = [
      aRow({ stayId: 'a', givenName: 'Ann', familyName: 'Lee', readySince, ...set }),
      aRow({
        stayId: 'b',
        givenName: 'Bo',
        familyName: 'Day',
        bed: '6',
        readySince,
        ...set,
        ...owned('trust', 'Marl Royal', '2026-11-24', 'accepted'),
      }),
    ]
    const [first] = thingsFor(asked({ rows }))
    expect(first).toMatchObject({
      key: 'send home',
      sentence: 'Ann Lee (Elm 4): nothing but the journey; Bo Day (Elm 6): home care.',
      status: { is: 'ready', words: 'Could go today' },
      go: { to: 'list', words: { show: 'go' } },
    })
  })
  test('one person without a next step is given one by the form, others from the list', () => {
    const one = aRow({ stayId: 'a', readySince, nobodySince: timeOf('22 08:00'), ...set })
    expect(thingsFor(asked({ rows: [one] }))[0]).toMatchObject({
      verb: 'Add the next step',
      go: { to: 'form', stayId: 'a', form: 'waits/new' },
      status: { is: 'unowned', words: '2 days unowned' },
    })
    const unowned = aRow({ ...one, ...owned(null, null, null, 'unowned') })
    unowned.next!.owner = null
    expect(thingsFor(asked({ rows: [unowned] }))[0]).toMatchObject({
      verb: 'Name an owner',
      go: { to: 'wait', waitId: 'wait', form: 'owner' },
    })
    expect(thingsFor(asked({ rows: [one, { ...one, stayId: 'b' }] }))[0]).toMatchObject({
      go: { to: 'list', words: { show: 'unowned' } },
    })
  })
  test('whoever only reads is shown the same and no form', () => {
    const rows = [aRow({ readySince, nobodySince: readySince, place: 'no bed', bed: null })]
    const things = thingsFor(asked({ role: 'on-call manager', rows }))
    expect(things.length).toBeGreaterThan(1)
    expect(things.filter((thing) => thing.go.to === 'form' || thing.go.to === 'wait')).toEqual([])
  })
  test('a provider owes answers by wait: not seen, seen, and said yes to and due', () => {
    const wait = (state: OurWait['state'], due: string | null): OurWait => ({
      waitId: `${state} ${due}`,
      stayId: state,
      person: 'Ann Lee',
      where: 'Elm 4',
      what: 'Reablement to start',
      state,
      since: timeOf('23 16:50'),
      due: due
        ? { on: timeOf(`${due} 00:00`).toZonedDateTimeISO('Europe/London').toPlainDate(), at: null }
        : null,
      askedBy: 'Hub',
      ready: true,
      expectedDate: null,
    })
    const things = thingsFor(
      asked({
        role: 'provider',
        ours: [wait('sent', null), wait('seen', '25'), wait('accepted', '24'), wait('accepted', '26')],
      }),
    )
    expect(things.map(({ key, status, go }) => [key, status?.words, go])).toEqual([
      ['we owe', 'Due today', { to: 'wait', waitId: 'accepted 24', form: 'done' }],
      ['not answered', 'Asked 15 hours ago', { to: 'wait', waitId: 'seen 25', form: 'accept' }],
      ['not seen', 'Asked 15 hours ago', { to: 'wait', waitId: 'sent null', form: 'seen' }],
    ])
  })
  test.each(['board member', 'administrator', 'privacy officer', 'nobody'])(
    'a %s is told of no person',
    (role) =>
      expect(
        thingsFor(asked({ role, rows: [aRow({ readySince, nobodySince: readySince, place: 'no bed' })] })),
      ).toEqual([]),
  )
})

describe('the record itself', () => {
  const of = (role: string, row: Parameters<typeof aRow>[0], at = now) =>
    keys(rowThings(role, [aRow({ ...set, ...row })], { now: at, organisationId: 'trust' }))
  test.each<[string, Parameters<typeof aRow>[0], string[]]>([
    ['nothing is wrong', {}, []],
    ['no bed', { place: 'no bed', bed: null }, ['no bed']],
    ['no date', { expectedDate: null }, ['no date']],
    ['date today', { expectedDate: '2026-11-24' }, []],
    ['date yesterday', { expectedDate: '2026-11-23' }, ['date passed']],
    ['red without a reason', { dayColour: 'red', dayOn: '2026-11-23' }, ['red reason']],
    ['red with its reason', { dayColour: 'red', dayOn: '2026-11-23', dayReason: 'test' }, []],
  ])('coordinator: %s', (_, row, expected) => expect(of('ward coordinator', row)).toEqual(expected))
  test('a senior review is asked for once midday has passed, and not when it was done today', () => {
    expect(of('ward coordinator', {})).toEqual([])
    expect(of('ward coordinator', { seniorReviewAt: timeOf('23 09:00') }, noon)).toEqual(['review'])
    expect(of('ward coordinator', { seniorReviewAt: timeOf('24 09:00') }, noon)).toEqual([])
  })
  test.each<[string, Parameters<typeof aRow>[0], string[]]>([
    ['ready without a pathway', { readySince, gender: 'female' }, ['no pathway']],
    ['ready with one', { readySince, gender: 'female', pathway: 'P0' }, []],
    [
      'expected before coming in',
      { gender: 'female', expectedDate: '2026-11-01' },
      ['date passed', 'impossible'],
    ],
    ['no gender', {}, ['missing']],
  ])('analyst: %s', (_, row, expected) => expect(of('analyst', row)).toEqual(expected))
})

test('accepted and not done on its day is not "could go today"', () => {
  const row = (due: string) => aRow({ readySince, ...owned('council', 'Council', due, 'accepted') })
  expect([couldGoToday(row('2026-11-24'), now), couldGoToday(row('2026-11-20'), now)]).toEqual([true, false])
})

test('the order is what waiting costs, at most seven, and nothing takes longer than ten minutes', () => {
  const thing = (key: string, cost: number, minutes = 1): Thing => ({
    key,
    title: key,
    sentence: '',
    status: null,
    verb: '',
    why: '',
    minutes,
    cost,
    stayIds: [],
    go: { to: 'page', path: '/' },
  })
  const things = inOrderOfCost([
    thing('b', 1),
    thing('c', 3, 200),
    thing('a', 1),
    ...[4, 5, 6, 7, 8].map((n) => thing(`low ${n}`, 0.1)),
  ])
  expect(keys(things)).toEqual(['c', 'a', 'b', 'low 4', 'low 5', 'low 6', 'low 7'])
  expect(minutesOfAll(things)).toBe(16)
})

test.each([
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c', 'd'], 'a, b, c and d'],
  [['a', 'b', 'c', 'd', 'e', 'f'], 'a, b, c, d and 2 more'],
  [[], ''],
])('%j', (words, said) => expect(listOf(words)).toBe(said))

test.each([
  ['Medicines to take home', 'medicines to take home'],
  ['Home care, 4 visits a day', 'home care, 4 visits a day'],
  ['Scan', 'scan'],
  ['Care Act assessment', 'Care Act assessment'],
  ['Alder House to say yes', 'Alder House to say yes'],
  ['NHS continuing healthcare checklist', 'NHS continuing healthcare checklist'],
])('%s within a sentence', (words, said) => expect(inSentence(words)).toBe(said))

test('people who are not ready count a quarter, but nobody waits for a bed by quarters', () => {
  const cost = (row: Parameters<typeof aRow>[0]) =>
    rowThings('ward coordinator', [aRow(row)], { now, organisationId: 'trust' }).map((one) => [
      one.key,
      one.cost,
    ])
  expect(cost({ expectedDate: '2026-11-23' })).toEqual([['date passed', 0.05]])
  expect(cost({ expectedDate: '2026-11-23', readySince })).toEqual([['date passed', 0.2]])
  expect(cost({ ...set, place: 'no bed' })).toEqual([['no bed', 0.7]])
})

test.each([
  [{ ward: 'Elm', bed: '4' }, 'Elm 4'],
  [{ ward: 'Ward 7', bed: '14' }, 'Ward 7, bed 14'],
  [{ ward: 'Ward 7', bed: null }, 'Ward 7'],
  [{ ward: null, bed: null }, 'Marl Royal'],
])('a place is read at once: %o', (row, words) => expect(placeOf({ site: 'Marl Royal', ...row })).toBe(words))

test('items with commas or colons of their own stand between semicolons', () => {
  expect(listOf(['Ann (Ward 7, bed 4)', 'Bo (Elm 6)'])).toBe('Ann (Ward 7, bed 4) and Bo (Elm 6)')
  expect(listOf(['Ann: care, twice a day', 'Bo: scan'], 1)).toBe('Ann: care, twice a day and 1 more')
  expect(listOf(['Ann: care', 'Bo: scan', 'Cy: review'], 2)).toBe('Ann: care; Bo: scan; and 1 more')
})
