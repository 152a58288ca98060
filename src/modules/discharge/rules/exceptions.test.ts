import { describe, expect, test } from 'vitest'
import { timeOf } from '../../../../test/support/discharge-facts.ts'
import { aRow, owned } from '../../../../test/support/list-row.ts'
import { exceptions } from './exceptions.ts'
import { sortRows } from './sort-list.ts'
import { minutesOf, todayItems } from './today.ts'

const now = timeOf('24 08:12')
const readySince = timeOf('18 09:35')
const council = owned('council', 'Marlshire Council', '2026-11-20')

describe('the strip', () => {
  const boxes = (...rows: Parameters<typeof exceptions>[0]) =>
    exceptions(rows, now).map((box) => `${box.count} ${box.words}`)
  test.each<[string, Parameters<typeof aRow>[0], string[]]>([
    ['everything is done', { readySince }, ['1 could go today', '1 ready and waiting']],
    [
      'nothing was ever planned',
      { readySince, nobodySince: readySince },
      ['1 no next step', '1 ready and waiting'],
    ],
    ['not ready', {}, ['0 ready and waiting']],
    [
      'due today',
      { readySince, ...owned('trust', 'Marl Royal', '2026-11-24') },
      ['1 could go today', '1 ready and waiting'],
    ],
    ['due tomorrow', { readySince, ...owned('trust', 'Marl Royal', '2026-11-25') }, ['1 ready and waiting']],
    ['no due date', { readySince, ...owned('trust', 'Marl Royal', null) }, ['1 ready and waiting']],
    [
      'accepted for tomorrow',
      { readySince, ...owned('trust', 'Marl Royal', '2026-11-25', 'accepted') },
      ['1 ready and waiting'],
    ],
    [
      'accepted for today',
      { readySince, ...owned('trust', 'Marl Royal', '2026-11-24', 'accepted') },
      ['1 could go today', '1 ready and waiting'],
    ],
    [
      'due today, and nobody owns it',
      {
        readySince,
        nobodySince: timeOf('22 08:00'),
        ...owned(null, null, '2026-11-24', 'unowned'),
      },
      ['1 no next step', '1 ready and waiting'],
    ],
    ['late', { readySince, ...council }, ['1 late with Marlshire Council', '1 ready and waiting']],
    [
      'not heard of for a day',
      { heardAt: timeOf('23 01:00') },
      ['1 not heard of for a day', '0 ready and waiting'],
    ],
  ])('%s', (_, row, expected) => expect(boxes(aRow(row))).toEqual(expected))

  test('every number opens to its people, and late is by owner, most first', () => {
    const rows = [
      aRow({ stayId: 'a', readySince, ...council }),
      aRow({ stayId: 'b', readySince, ...owned('home', 'Alder House', '2026-11-23') }),
      aRow({ stayId: 'c', ...council }),
      aRow({ stayId: 'd', ...owned(null, null, '2026-11-22') }),
    ]
    const late = exceptions(rows, now).filter((box) => box.key === 'late')
    expect(late.map(({ words, detail, stayIds }) => [words, detail, stayIds])).toEqual([
      ['late with Marlshire Council', 'Longest: 4 days', ['a', 'c']],
      ['late with Alder House', 'Longest: 1 day', ['b']],
      ['late with the family', 'Longest: 2 days', ['d']],
    ])
  })
})

describe('today', () => {
  const rows = [
    aRow({ stayId: 'go1', readySince }),
    aRow({ stayId: 'go2', readySince }),
    aRow({ stayId: 'forgotten', readySince, nobodySince: readySince }),
    aRow({ stayId: 'late1', readySince, ...council }),
    aRow({ stayId: 'late2', readySince, ...council }),
    aRow({ stayId: 'old', heardAt: timeOf('22 08:00') }),
    aRow({
      stayId: 'ranout',
      stillNeedsBed: true,
      criteriaCodes: ['09'],
      criteriaAt: timeOf('20 09:00'),
      criteriaUntil: timeOf('22 09:00'),
    }),
  ]
  const today = (role: string, organisationId: string) => todayItems({ role, organisationId, rows, now })

  test('the hub chases the council in one call, after sending home who can go', () => {
    expect(
      today('hub navigator', 'hub').map(({ kind, title, verb, link }) => [kind, title, verb, link.to]),
    ).toEqual([
      ['send home', 'Help 2 people leave today', 'See them', 'list'],
      ['chase', 'Chase Marlshire Council', 'Chase them', 'list'],
      ['name an owner', 'Give Alex Example a next step', 'Name an owner', 'person'],
      ['not heard of', 'Ask about Alex Example', 'Ask “still true?”', 'person'],
    ])
  })

  test('the council sees what it is late with itself; the ward asks again about the bed', () => {
    expect(today('hospital social worker', 'council').map(({ kind }) => kind)).toEqual([
      'own late',
      'name an owner',
      'not heard of',
    ])
    expect(today('ward coordinator', 'trust').map(({ kind }) => kind)).toContain('ask about the bed')
  })

  test('whoever may not see people has nothing to do about them', () => {
    for (const role of ['board member', 'administrator', 'privacy officer'])
      expect(today(role, 'board')).toEqual([])
  })

  test('what costs most comes first, each says why and how long, and there are never more than seven', () => {
    const many = Array.from({ length: 12 }, (_, i) =>
      aRow({ stayId: `s${i}`, readySince, ...owned(`o${i}`, `Home ${i}`, '2026-11-20') }),
    )
    const items = todayItems({ role: 'hub navigator', organisationId: 'hub', rows: [...rows, ...many], now })
    expect(items).toHaveLength(7)
    expect(items.map((item) => item.cost)).toEqual(items.map((item) => item.cost).sort((a, b) => b - a))
    for (const item of items)
      expect(item).toMatchObject({ why: expect.stringMatching(/\w/), minutes: expect.any(Number) })
    expect(minutesOf(items)).toBe(items.reduce((sum, item) => sum + item.minutes, 0))
  })

  test('who was told of a change sees it until they have', () => {
    const told = [
      {
        stayId: 's',
        waitId: 'w',
        what: 'passed on',
        at: now,
        by: 'Marl Royal',
        awaits: 'home-care',
        words: null,
        person: 'Alex Example',
        where: 'Elm 4',
        owner: 'Alder House',
      },
    ] as const
    expect(
      todayItems({ role: 'provider', organisationId: 'home', rows: [], told: [...told], now }),
    ).toMatchObject([
      {
        kind: 'told',
        title: 'See 1 change to what was ours',
        words: 'Alex Example (Elm 4)',
        waitIds: ['w'],
        link: { to: 'person', stayId: 's' },
      },
    ])
  })
})

test('rows are sorted with what is missing last, either way', () => {
  const rows = [
    aRow({ stayId: 'a', readySince: timeOf('20 09:00') }),
    aRow({ stayId: 'b' }),
    aRow({ stayId: 'c', readySince: timeOf('18 09:00') }),
  ]
  expect(sortRows(rows, 'ready').map((row) => row.stayId)).toEqual(['c', 'a', 'b'])
  expect(sortRows(rows, 'ready', 'reversed').map((row) => row.stayId)).toEqual(['a', 'c', 'b'])
  const due = (stayId: string, on: string | null) => aRow({ stayId, ...(on ? owned('x', 'X', on) : {}) })
  expect(
    sortRows([due('a', '2026-11-25'), due('b', null), due('c', '2026-11-20')], 'late').map(
      (row) => row.stayId,
    ),
  ).toEqual(['c', 'a', 'b'])
})
