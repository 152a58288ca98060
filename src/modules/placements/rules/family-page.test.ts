import { describe, expect, test } from 'vitest'
import { need, record, share, today } from '../../../../test/support/family.ts'
import { Temporal } from '../../../platform/time.ts'
import { serviceKinds } from '../../capacity/index.ts'
import { awaitsList } from '../../discharge/index.ts'
import { firstNameOf } from './family-doing.ts'
import { goingOf, visitsWords, whereWords } from './family-going.ts'
import { familyWords } from './family-page.ts'
import type { FamilyRecord } from './family-record.ts'
import { saidOfWaits } from './family-said.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const words = (more: Partial<FamilyRecord> = {}) => familyWords(record(more), share(), today)
const all = (more: Partial<FamilyRecord> = {}) => JSON.stringify(words(more))

describe('deny by default: what a family may read of what is waited for', () => {
  /** Left out on purpose; whoever adds a code must decide, because this list and the allowed one make up all there are. */
  const denied = [
    'test-result',
    'specialist-opinion',
    'capacity-decision',
    'best-interests',
    'safeguarding',
    'funding-decision',
    'chc-checklist',
    'chc-decision',
    'fast-track',
    'mental-health-bed',
    'hospice',
    'dispute',
    'other',
  ]
  const forbidden =
    /result|opinion|capacity|best interest|safeguard|fund|pay|continuing|fast track|end of life|hospice|palliative|mental|dispute|disagree|criteria|reside|diagnos|dement|P[0-3]\b|NHS number|Okafor/i

  test('every code is either allowed in words or denied by name', () => {
    expect([...Object.keys(saidOfWaits), ...denied].sort()).toEqual(awaitsList.map(({ code }) => code).sort())
  })

  test.each(
    awaitsList.flatMap(({ code, owner }) =>
      ([null, 'P0', 'P1', 'P2', 'P3'] as const).flatMap((told) =>
        [false, true].map((done) => ({ code, told, done, owner })),
      ),
    ),
  )('$code, told $told, done $done', ({ code, told, done }) => {
    const organisations = ['council', 'mental health trust', 'voluntary', 'care home'] as const
    for (const kind of organisations) {
      const waits = [{ awaits: code, done, who: { kind, firstName: 'Dee', phone: '01632 960221' } }]
      const text = all({ waits, pathway: told, told })
      expect(text).not.toMatch(forbidden)
      const said = saidOfWaits[code]
      const allowed = said && (!said.tells || said.tells === told)
      if (allowed) expect(text).toContain(done ? said.done : said.notYet)
      else {
        expect(text.includes('The team is sorting out one more thing')).toBe(!done)
        // Who does it would say what it is.
        expect(text).not.toContain('Dee')
        expect(text).not.toContain('960221')
      }
    }
  })

  test('a code from a newer version is one more thing', () => {
    expect(all({ waits: [{ awaits: 'brand-new', done: false, who: null }] })).toContain('one more thing')
  })

  test('several of them are counted, and nothing else is said', () => {
    const waits = ['safeguarding', 'dispute', 'chc-decision'].map((awaits) => ({
      awaits,
      done: false,
      who: null,
    }))
    expect(words({ waits }).waiting.filter(({ state }) => state === 'Not yet')).toEqual([
      {
        state: 'Not yet',
        what: 'More things',
        words: 'The team is sorting out three more things. The ward can tell you.',
      },
    ])
  })

  test.each(serviceKinds)('a need for %s says where they go only once they were told', (kind) => {
    const text = (told: string | null, pathway: 'P1' | 'P2' | 'P3') =>
      all({ told, pathway, needs: [need({ wants: [kind] })] })
    expect(text(null, 'P3')).not.toMatch(/care home|bed/i)
    if (kind.endsWith('home')) {
      expect(text('P3', 'P3')).toMatch(/care home/)
      expect(text('P1', 'P1')).not.toMatch(/care home/)
      // The pathway has changed since they were told.
      expect(text('P1', 'P3')).not.toMatch(/care home/)
    }
  })
})

describe('where', () => {
  const alder = { askId: 'a1', kind: 'nursing home' as const, name: 'Alder House' }
  const arranged = [need({ wants: ['nursing home'], state: 'arranged', chosen: alder })]
  const notTold = 'The team will talk with you about where you go from here.'

  test.each<[string, Partial<FamilyRecord>, string]>([
    ['not decided', { pathway: null }, notTold],
    ['home, and told', {}, 'Home, with help.'],
    ['home, and not told', { told: null }, notTold],
    ['told home, and it has changed', { pathway: 'P3', told: 'P1' }, notTold],
    ['a care home, told', { pathway: 'P3', told: 'P3' }, 'A care home.'],
    [
      'a home is arranged since they were told',
      { pathway: 'P3', told: 'P3', needs: arranged },
      'A care home. The team will tell you which.',
    ],
    ['they were told which', { pathway: 'P3', told: 'P3:a1', needs: arranged }, 'Alder House: a care home.'],
    [
      'it became another home',
      { pathway: 'P3', told: 'P3:other', needs: arranged },
      'A care home. The team will tell you which.',
    ],
    ['let go after they were told which', { pathway: 'P3', told: 'P3:a1' }, 'A care home.'],
    [
      'chosen, not arranged',
      {
        pathway: 'P3',
        told: 'P3',
        needs: [need({ wants: ['nursing home'], state: 'chosen', chosen: alder })],
      },
      'A care home.',
    ],
    ['at the end of life nothing is said, whatever was told', { endOfLife: true }, notTold],
  ])('%s', (_, more, said) => {
    expect(whereWords(record(more))).toBe(said)
    if (said === notTold) expect(words(more).title).toBe('Leaving hospital')
  })

  test('at the end of life nobody is asked to tell it either', () => {
    expect(goingOf(record({ endOfLife: true }))).toBeNull()
  })

  test('with carers', () => {
    const visits = (['morning', 'midday', 'tea', 'evening'] as const).map((band) => ({
      band,
      carers: 2,
      minutes: 30,
    }))
    expect(whereWords(record({ needs: [need({ visits })] }))).toBe(
      'Home, with two carers visiting four times a day: morning, midday, tea time and evening.',
    )
    expect(visitsWords([{ band: 'morning', carers: 1, minutes: 30 }])).toBe(
      'a carer visiting once a day: morning',
    )
    expect(visitsWords([{ band: 'morning', carers: 1, minutes: 30, weekdays: [1, 3] }])).toBe(
      'a carer visiting up to once a day: morning',
    )
  })
})

test.each<[string[], string | null, RegExp]>([
  [[], null, /^A day is not set yet/],
  [['2026-11-26'], 'Thursday 26 November', /^We expect this day. It may still move/],
  [['2026-11-10', '2026-11-26'], 'Thursday 26 November', /It has moved before, and it may move again/],
  [['2026-11-24'], 'Tuesday 24 November', /^We expect it to be today/],
  [['2026-11-20'], null, /^We expected Friday 20 November. That day has passed/],
])('when: %j', (dates, expected, said) => {
  const { when } = words({ expected: dates.map(day) })
  expect(when.day).toBe(expected)
  expect(when.words).toMatch(said)
})

describe('what we are waiting for', () => {
  const council = { kind: 'council', firstName: 'Dee', phone: '01632 960221' } as const
  const carers = (more: Parameters<typeof need>[0], who: typeof council | null = council) =>
    words({ needs: [need(more)], waits: [{ awaits: 'home-care', done: false, who }] }).waiting.find(
      ({ what }) => what === 'Carers',
    )

  test.each<[string, Parameters<typeof need>[0], string, string]>([
    ['nobody asked', {}, 'Not yet', 'Dee at the council is looking.'],
    [
      'as in picture 11',
      { state: 'asked', asks: ['no', 'no', 'no', 'sent', 'seen'] },
      'Not yet',
      'Dee at the council is asking care agencies. Three could not help. Two more are being asked.',
    ],
    [
      'all said no',
      { state: 'unmatched', asks: ['no'] },
      'Not yet',
      'Dee at the council has asked care agencies. One could not help. We are looking for another care agency.',
    ],
    [
      'one said yes',
      { state: 'answered', asks: ['yes', 'no'] },
      'Not yet',
      'Dee at the council has asked care agencies. One could not help. One said yes.',
    ],
    [
      'chosen',
      { state: 'chosen', asks: ['chosen'] },
      'Not yet',
      'Found. Dee at the council is arranging the rest.',
    ],
    [
      'arranged',
      { state: 'arranged', startOn: day('2026-11-26') },
      'Done',
      'Carers: arranged, from Thursday 26 November.',
    ],
    ['started', { state: 'started' }, 'Done', 'Carers: arranged, and begun.'],
  ])('%s', (_, more, state, said) => {
    expect(carers(more)).toEqual({ state, what: 'Carers', words: said })
  })

  test('a need and its wait are one thing', () => {
    expect(
      words({ needs: [need()], waits: [{ awaits: 'home-care', done: false, who: council }] }).waiting,
    ).toHaveLength(2)
  })

  test('what is done comes first, and readiness is said without its reasons', () => {
    const waits = [
      { awaits: 'transport', done: false, who: null },
      { awaits: 'equipment', done: true, who: null },
    ]
    expect(words({ waits, ready: false }).waiting.map(({ state, what }) => `${state}: ${what}`)).toEqual([
      'Done: Things you need at home',
      'Not yet: Doctors and ward team',
      'Not yet: Transport',
    ])
  })
})

describe('who to ring', () => {
  const equipment = (phone: string | null) => [
    {
      awaits: 'equipment',
      done: false,
      who: { kind: 'community provider' as const, firstName: null, phone },
    },
  ]
  test('the ward, whoever does the next thing, and the night', () => {
    expect(words({ waits: equipment('01632 960300') }).ring).toEqual([
      { who: 'Elm ward', phone: '01632 960114' },
      { who: 'The community team, about things you need at home', phone: '01632 960300' },
      { who: 'At night and at weekends', phone: '01632 960100' },
    ])
  })
  test.each([[null], ['01632-960 114']])('nobody twice, and nobody without a number: %s', (phone) => {
    expect(words({ waits: equipment(phone) }).ring.map(({ who }) => who)).toEqual([
      'Elm ward',
      'At night and at weekends',
    ])
  })
})

test('consent: who decided for somebody else is not said', () => {
  const agreed = (agreedBy: 'person' | 'authority' | 'best interests') =>
    familyWords(record(), share({ agreedBy }), today).agreed
  expect(agreed('person')).toBe('Margaret agreed to this on 20 November.')
  for (const by of ['authority', 'best interests'] as const)
    expect(agreed(by)).toBe('It was agreed on 20 November that you may read this.')
})

test.each([
  ['Dee Osei', 'Dee'],
  ['Dr Ffion Bell', null],
  ['Sister Amara Blythe', null],
  ['Mr. Bell', null],
  ['', null],
])('the first name of %s', (name, first) => expect(firstNameOf(name)).toBe(first))

test('what two needs would both say of carers stands once, done first, and is done when both are', () => {
  const looking = need({ wants: ['home care'], state: 'open' })
  const begun = need({ wants: ['home care'], state: 'started', startOn: day('2026-11-23') })
  const carers = (needs: FamilyRecord['needs']) =>
    words({ needs }).waiting.filter(({ what }) => what === 'Carers')
  expect(carers([looking, begun])).toEqual([
    {
      state: 'Not yet',
      what: 'Carers',
      words: expect.stringMatching(/arranged, and begun\..*is looking\.$/),
    },
  ])
  expect(carers([begun, begun])).toHaveLength(1)
  expect(carers([begun, begun])[0]!.state).toBe('Done')
  for (const { what } of words({ needs: [looking, begun, looking] }).waiting)
    expect(
      words({ needs: [looking, begun, looking] }).waiting.filter((row) => row.what === what),
    ).toHaveLength(1)
})

test('once the care has begun no later day is expected', () => {
  const begun = need({ state: 'started', startOn: day('2026-11-23') })
  expect(words({ expected: [day('2026-11-26')], needs: [begun] }).when).toEqual({
    day: null,
    words:
      'It began on Monday 23 November. If you are still in hospital, or something is missing, ring the ward.',
  })
})
