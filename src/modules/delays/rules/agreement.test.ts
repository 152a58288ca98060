import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tableIn } from '../../../../test/support/table-in.ts'
import { Temporal } from '../../../platform/time.ts'
import { inOrderRecorded, isIn, nightStates, sideOf } from './agreement.ts'
import { monthSummary, runs, states, withGaps } from './agreement-runs.ts'
import { councilsToSign, turnOf } from './agreement-turn.ts'
import type { DelayFact, DelayFactInput, Party, Side } from './facts.ts'
import type { AgreedNight, CountedDay, Night } from './model.ts'

const rules = { reasonOf: (awaits: string) => `code of ${awaits}` }
const start = Temporal.Instant.from('2026-11-02T09:00:00Z')
const october = (day: number) => Temporal.PlainDate.from({ year: 2026, month: 10, day })
const dayOf = (day: number, over: Partial<CountedDay> = {}): CountedDay => ({
  stayId: 'stay',
  personId: 'person',
  date: october(day),
  careType: 'acute',
  providerId: 'trust',
  siteId: 'site',
  wardId: 'ward',
  authorityId: 'Marlshire',
  waitId: 'wait',
  awaits: 'therapy',
  reason: 'A',
  party: 'NHS',
  organisationId: 'trust',
  ...over,
})

const withCouncil = { ofStay: () => new Set(['Marlshire']), isCouncil: (id: string) => id === 'Marlshire' }

let made = 0
function factOf(input: DelayFactInput, minute: number, over: Partial<DelayFact> = {}): DelayFact {
  const at = start.add({ minutes: minute })
  return {
    ...input,
    factId: `fact-${String(made++).padStart(8, '0')}`,
    stayId: 'stay',
    personId: 'person',
    happenedAt: at,
    recordedAt: at,
    recordedBy: null,
    recordedFor: null,
    supersedes: null,
    ...over,
  } as DelayFact
}

const position = (
  side: Side,
  whose: Party,
  from: number,
  to: number,
  minute: number,
  organisationId: string | null = null,
  awaits: string | null = null,
) =>
  factOf(
    {
      kind: 'position',
      detail: {
        side,
        nights: { from: october(from).toString(), to: october(to).toString() },
        whose,
        organisationId,
        awaits,
      },
    },
    minute,
  )

/** "NHS says social care of Marlshire; council takes back; NHS leaves it" */
function factsOfText(text: string): DelayFact[] {
  const facts: DelayFact[] = []
  for (const [minute, line] of text.split('; ').entries()) {
    const [, side, deed, rest] = /^(NHS|council) (says|takes back|leaves it) ?(.*)$/.exec(line) ?? []
    if (deed === 'says') {
      const [whose, organisation] = rest!.split(' of ')
      facts.push(position(side as Side, whose as Party, 21, 21, minute, organisation ?? null))
    } else if (deed === 'leaves it') {
      const nights = { from: '2026-10-21', to: '2026-10-21' }
      facts.push(
        factOf({ kind: 'dispute-recorded', detail: { side: side as Side, nights, words: 'left' } }, minute),
      )
    } else if (deed === 'takes back') {
      const last = facts.findLast((one) => 'side' in one.detail && one.detail.side === side)
      if (last)
        facts.push(
          factOf({ kind: 'withdrawn', detail: { reason: 'slip' } }, minute, { supersedes: last.factId }),
        )
    } else if (line !== 'nothing') throw new Error(`not understood: ${line}`)
  }
  return facts
}

test.each(tableIn('docs/rules/agreement.md'))('$what was said, in the order recorded', (row) => {
  const [night] = nightStates([dayOf(21)], factsOfText(row['what was said, in the order recorded']!), rules)
  expect(night?.state).toBe(row.state)
  expect(night?.says.NHS?.whose ?? '').toBe(row['NHS says'])
  expect(night?.says.council?.whose ?? '').toBe(row['council says'])
  expect(night?.party).toBe(row['return carries'])
})

describe('a position', () => {
  test('may name what was awaited instead, and the code follows it', () => {
    const [night] = nightStates(
      [dayOf(21)],
      [position('NHS', 'social care', 21, 21, 0, 'Marlshire', 'care-home-search')],
      rules,
    )
    expect(night).toMatchObject({
      awaits: 'care-home-search',
      reason: 'code of care-home-search',
      organisationId: 'Marlshire',
    })
  })

  test('on nights that do not count, or of another stay, changes nothing', () => {
    const elsewhere = { ...position('NHS', 'social care', 1, 31, 0), stayId: 'another' }
    const before = position('council', 'social care', 1, 20, 0)
    expect(nightStates([dayOf(21)], [elsewhere, before], rules)[0]?.state).toBe('not proposed')
  })

  test('moving a night to the other party does not keep the organisation of the first', () => {
    const [night] = nightStates([dayOf(21)], [position('NHS', 'social care', 21, 21, 0)], rules)
    expect(night?.organisationId).toBeNull()
  })
})

const anyFact = fc.record({
  side: fc.constantFrom<Side>('NHS', 'council'),
  whose: fc.constantFrom<Party>('NHS', 'social care', 'both'),
  from: fc.integer({ min: 1, max: 31 }),
  length: fc.integer({ min: 0, max: 12 }),
  what: fc.constantFrom('position', 'leave', 'withdraw'),
})
const anyFacts = fc.array(anyFact, { maxLength: 14 }).map((list) => {
  const facts: DelayFact[] = []
  for (const [minute, { side, whose, from, length, what }] of list.entries()) {
    const nights = {
      from: october(from).toString(),
      to: october(Math.min(31, from + length)).toString(),
    }
    if (what === 'leave')
      facts.push(factOf({ kind: 'dispute-recorded', detail: { side, nights, words: 'left' } }, minute))
    else if (what === 'withdraw' && facts.length > 0)
      facts.push(
        factOf({ kind: 'withdrawn', detail: { reason: 'slip' } }, minute, {
          supersedes: facts.at(-1)!.factId,
        }),
      )
    else facts.push(position(side, whose, from, Math.min(31, from + length), minute))
  }
  return facts
})
const anyDays = fc
  .uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 1, maxLength: 31 })
  .map((days) => days.sort((a, b) => a - b).map((day) => dayOf(day)))

describe('whatever is said in whatever order', () => {
  test('every counted night has one state, and none is added or lost', () =>
    fc.assert(
      fc.property(anyDays, anyFacts, (days, facts) => {
        const nights = nightStates(days, facts, rules)
        expect(nights.map(({ date }) => date.toString())).toEqual(days.map(({ date }) => date.toString()))
        const summary = monthSummary(nights, withCouncil)
        expect(Object.values(summary.by).reduce((sum, { nights: n }) => sum + n, 0)).toBe(days.length)
        for (const { state } of nights) expect(states).toContain(state)
      }),
    ))

  test('agreed only where the last standing word of both sides is the same', () =>
    fc.assert(
      fc.property(anyDays, anyFacts, (days, facts) => {
        const gone = new Set(facts.map(({ supersedes }) => supersedes))
        for (const { date, state } of nightStates(days, facts, rules)) {
          const last = (side: Side) =>
            facts.findLast(
              (one) =>
                one.kind === 'position' &&
                !gone.has(one.factId) &&
                one.detail.side === side &&
                isIn(one.detail.nights, date),
            )
          const [a, b] = [last('NHS'), last('council')]
          const same = a?.kind === 'position' && b?.kind === 'position' && a.detail.whose === b.detail.whose
          expect(state === 'agreed').toBe(same)
        }
      }),
    ))

  test('the order in which facts are given does not matter, only that in which they were recorded', () =>
    fc.assert(
      fc.property(
        anyDays,
        anyFacts.chain((facts) =>
          fc.tuple(
            fc.constant(facts),
            fc.shuffledSubarray(facts, { minLength: facts.length, maxLength: facts.length }),
          ),
        ),
        (days, [facts, shuffled]) => {
          expect(nightStates(days, shuffled, rules)).toEqual(nightStates(days, facts, rules))
          expect(inOrderRecorded(shuffled)).toEqual(facts)
        },
      ),
    ))

  test('runs cover every night once, and all nights of one are said of alike', () =>
    fc.assert(
      fc.property(anyDays, anyFacts, (days, facts) => {
        const nights = nightStates(days, facts, rules)
        const own = runs(nights)
        const covered = own.flatMap(({ from, nights: n }) =>
          Array.from({ length: n }, (_, i) => from.add({ days: i }).toString()),
        )
        expect(covered).toEqual(days.map(({ date }) => date.toString()))
        for (const night of nights) {
          const run = own.find(({ from, to }) =>
            isIn({ from: from.toString(), to: to.toString() }, night.date),
          )
          expect([run?.state, run?.party, run?.says]).toEqual([night.state, night.party, night.says])
        }
      }),
    ))
})

test('dates between that do not count are lines of 0', () => {
  const counted = [5, 6, 7, 10, 11]
  const nights = nightStates(
    counted.map((day) => dayOf(day)),
    [],
    rules,
  )
  const all = Array.from(
    { length: 12 },
    (_, i): Night => ({
      date: october(i + 1),
      counted: counted.includes(i + 1),
      number: null,
      day: null,
      square: i + 1 === 8 ? 'Not ready' : 'On leave',
      because: [],
    }),
  )
  expect(withGaps(runs(nights), all).map(({ from, to, nights: n }) => [from.day, to.day, n])).toEqual([
    [5, 7, 3],
    [8, 8, 0],
    [9, 9, 0],
    [10, 11, 2],
  ])
})

describe('whose turn it is', () => {
  const without = { ...withCouncil, ofStay: () => new Set<string>() }
  const one = (text: string): AgreedNight => nightStates([dayOf(21)], factsOfText(text), rules)[0]!

  test.each([
    ['nothing', 'NHS'],
    ['NHS says social care', 'council'],
    ['council says social care', 'NHS'],
    ['NHS says social care; council says NHS', 'NHS'],
    ['council says NHS; NHS says social care', 'council'],
    ['NHS says social care; council says social care', null],
    ['NHS says social care; council says NHS; NHS leaves it; council leaves it', null],
    ['NHS says NHS', 'council'],
  ])('%s: %s', (text, turn) => expect(turnOf(one(text), withCouncil)).toBe(turn))

  test('what the NHS says is its own, with no council in it, waits for nobody and is still not agreed', () => {
    expect(turnOf(one('NHS says NHS'), without)).toBeNull()
    expect(one('NHS says NHS').state).toBe('not answered')
    expect(turnOf(one('NHS says social care'), without)).toBe('council')
  })

  test('a council signs where a night is social care’s, both’s or not agreed to be the NHS’s', () => {
    expect(councilsToSign([one('NHS says NHS; council says NHS')], withCouncil)).toEqual([])
    expect(councilsToSign([one('NHS says NHS')], without)).toEqual([])
    expect(councilsToSign([one('NHS says NHS; council says both')], withCouncil)).toEqual(['Marlshire'])
    expect(councilsToSign([one('NHS says social care')], withCouncil)).toEqual(['Marlshire'])
  })
})

test('sides: beds belong to the NHS, councils are councils, a hub only reads', () => {
  expect(sideOf('hospital trust')).toBe('NHS')
  expect(sideOf('community provider')).toBe('NHS')
  expect(sideOf('mental health trust')).toBe('NHS')
  expect(sideOf('council')).toBe('council')
  for (const kind of ['transfer of care hub', 'district council', 'board', 'care home', 'voluntary'])
    expect(sideOf(kind)).toBeNull()
})
