import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  about,
  figure,
  idOf,
  line,
  need,
  now,
  record,
  service,
} from '../../../../../test/support/options-given.ts'
import { Temporal } from '../../../../platform/time.ts'
import type { Service } from '../../../capacity/index.ts'
import { suggest } from '../../solving/suggest.ts'
import { whyNotPlan, worthOf } from './check.ts'
import { choicesOf, unitsADay } from './choices.ts'
import { explain } from './explain.ts'
import { furtherWait } from './further-wait.ts'
import { inTurn } from './in-turn.ts'
import type { Choices, Queue, Waiting } from './model.ts'
import { usualSuggestSettings as settings } from './settings.ts'
import { outcomeOf } from './summary.ts'
import { gainsAt, isContested } from './trade-offs.ts'
import { waysOf } from './ways.ts'
import { daysWords, proofWords, whyWords } from './words.ts'

const waiting = (n: number, more: Partial<Waiting> = {}): Waiting => ({
  needId: idOf(100 + n),
  direction: 'step-down',
  requires: need({ wants: ['residential home'] }),
  about: about(),
  since: now.subtract({ hours: 24 * (20 - n) }),
  yes: [],
  ...more,
})
const home = (n: number, free: number, more: Partial<Service> = {}): Service =>
  service({
    serviceId: idOf(n),
    name: `Home ${n}`,
    kind: 'residential home',
    lines: [line({ lineId: idOf(500 + n), figure: figure(free) })],
    ...more,
  })
const queue = (people: Waiting[], services: Service[]): Queue => ({
  waiting: people,
  services,
  past: new Map(),
  now,
})
function choices(people: Waiting[], services: Service[]): Choices {
  const work = choicesOf(queue(people, services), settings)
  let step = work.next()
  while (!step.done) step = work.next()
  return step.value
}
const yesOften = (serviceId: string) =>
  new Map([[serviceId, record({ all: { yes: 40, no: 0 }, like: { yes: 40, no: 0 } })]])

describe('how much longer somebody waits who is left without', () => {
  test('the setting alone where nobody had waited as long; the history where many had', () => {
    expect(furtherWait('home care', 3, new Map(), settings)).toEqual({ days: 6, from: 0 })
    const past = new Map([['home care' as const, [1, 2, 3]]])
    expect(furtherWait('home care', 3, past, settings)).toEqual({ days: 6, from: 0 })
    const long = new Map([['home care' as const, Array.from({ length: 96 }, () => 13)]])
    expect(furtherWait('home care', 3, long, settings)).toEqual({ days: (96 * 10 + 4 * 6) / 100, from: 96 })
  })

  test('is never below 0, and history draws it no further than itself', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60)), fc.nat(60), (all, waited) => {
        const { days } = furtherWait('home care', waited, new Map([['home care', all]]), settings)
        const longest = Math.max(settings.furtherDays['home care'], ...all.map((one) => one - waited))
        expect(days).toBeGreaterThan(0)
        expect(days).toBeLessThanOrEqual(longest)
      }),
    )
  })
})

describe('what a place is worth', () => {
  test('days until the start if they say yes, lost days and the further wait if they say no', () => {
    const [sure] = choices(
      [waiting(1, { about: about({ records: yesOften(idOf(1)) }) })],
      [home(1, 1)],
    ).possible
    const [even] = choices([waiting(1)], [home(1, 1)]).possible
    // A residential home starts in 2 days; a person left without waits 10; half of all answers are yes.
    expect(even!.days).toBeCloseTo(0.5 * 2 + 0.5 * (1 + 10))
    expect(sure!.days).toBeLessThan(3)
    expect(sure!.gain).toBeGreaterThan(even!.gain)
  })

  test('who has said yes is taken at their word', () => {
    const startsOn = Temporal.PlainDate.from('2026-11-25')
    const [one] = choices([waiting(1, { yes: [{ serviceId: idOf(1), startsOn }] })], [home(1, 1)]).possible
    expect(one).toMatchObject({ days: 1 })
    expect(one!.option.startsOn).toEqual(startsOn)
  })

  test('what would not save a day is not suggested, nor what rests on an old figure', () => {
    const far = need({ wants: ['residential home'], from: '2026-11-24' })
    const closed = home(1, 1, { opens: { days: [1] } })
    const old = home(2, 1, { lines: [line({ figure: figure(1, 40) })] })
    expect(choices([waiting(1, { requires: far })], [old]).possible).toEqual([])
    expect(choices([waiting(1, { requires: far })], [closed]).possible).toHaveLength(1)
  })

  test('another service than they asked for counts as longer; one they refused is not there', () => {
    const asks = need({ wants: ['residential home'], rather: [idOf(1)], not: [idOf(3)] })
    const { possible } = choices([waiting(1, { requires: asks })], [home(1, 1), home(2, 1), home(3, 1)])
    expect(possible.map(({ option, choiceDays }) => [option.service.name, choiceDays])).toEqual([
      ['Home 1', 0],
      ['Home 2', settings.choiceDays],
    ])
  })

  test('somebody at home is worth the admission that help in time avoids', () => {
    const { possible, people } = choices(
      [waiting(1, { direction: 'step-up', requires: need({ wants: ['step-up bed'] }) })],
      [home(1, 1, { kind: 'step-up bed' })],
    )
    expect(people[0]!.left.days).toBe(settings.admissionDays)
    // A step-up bed is there today: half a yes avoids half of the bed days.
    expect(possible[0]!.days).toBeCloseTo(settings.admissionDays / 2)
  })
})

describe('points and waiting settle ties only', () => {
  test('a tenth of a day outweighs every point and every day waited of the whole queue', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.array(fc.record({ waited: fc.nat(900), asked: fc.boolean() }), { minLength: 1, maxLength: 3 }),
        (many, kinds) => {
          const people = Array.from({ length: many }, (_, i) => {
            const { waited, asked } = kinds[i % kinds.length]!
            return waiting(i, {
              since: now.subtract({ hours: 24 * waited }),
              requires: need({ wants: ['residential home'], ...(asked ? { rather: [idOf(1)] } : {}) }),
            })
          })
          const built = choices(people, [home(1, 1)])
          const settled = built.possible.map(({ person, days, choiceDays, gain }) => {
            const { left } = built.people[person]!
            return gain - Math.round((left.days - days - choiceDays) * unitsADay)
          })
          expect(settled.every((units) => units >= 0)).toBe(true)
          // The rounding of each, half a unit, counted in.
          expect(settled.reduce((sum, units) => sum + units + 1, 0)).toBeLessThan(unitsADay / 10)
        },
      ),
      { numRuns: 20 },
    )
  })

  test('a twentieth of a day more, for one person, beats a far better score and a year of waiting', async () => {
    // Both could have the only room. Whoever waited a year and asked for it would save a little less.
    const startsOn = Temporal.PlainDate.from('2026-11-25')
    const yes = [{ serviceId: idOf(1), startsOn }]
    const old = waiting(1, {
      yes,
      since: now.subtract({ hours: 24 * 365 }),
      requires: need({ wants: ['residential home'], rather: [idOf(1)] }),
    })
    const fresh = waiting(2, { yes, since: now })
    // Four earlier waits that only somebody who has not waited yet can still have before them make it 10.05 days, not 10.
    const past = new Map([['residential home' as const, [10.1, 10.1, 10.1, 10.1]]])
    const { lines } = await suggest({ ...queue([old, fresh], [home(1, 1)]), past }, settings)
    expect(lines.map(({ placed }) => placed !== null)).toEqual([false, true])
  })

  test('and between equals the one who has waited longer, and the better score, are chosen', async () => {
    const { lines } = await suggest(queue([waiting(5), waiting(1)], [home(1, 1)]), settings)
    expect(lines.map(({ placed }) => placed !== null)).toEqual([false, true])
  })
})

describe('every way of giving what a need takes', () => {
  const known = { zone: 'zone 4', now }
  test('each room, each round, and visits on any of the lines that serve them', () => {
    const rooms = home(1, 0, {
      lines: [line({ figure: figure(1) }), line({ figure: figure(2) }), line({ figure: figure(0) })],
    })
    expect(waysOf(need({ wants: ['residential home'] }), rooms, known)).toMatchObject({
      cut: 'none',
      ways: [{}, {}],
    })
    const rounds = service({
      lines: [
        line({ lineId: idOf(1), band: 'evening', figure: figure(1) }),
        line({ lineId: idOf(2), band: 'evening', figure: figure(2) }),
      ],
    })
    const twice = need({ visits: [1, 2].map(() => ({ band: 'evening' as const, carers: 1, minutes: 30 })) })
    expect(waysOf(twice, rounds, known).ways).toEqual([
      [
        { lineId: idOf(1), units: 1 },
        { lineId: idOf(2), units: 1 },
      ],
      [{ lineId: idOf(2), units: 2 }],
    ])
  })

  test('too many ways are cut, and said to be', () => {
    const many = service({
      lines: Array.from({ length: 12 }, (_, i) =>
        line({ lineId: idOf(i), band: 'evening', figure: figure(3) }),
      ),
    })
    const three = need({
      visits: [1, 2, 3].map(() => ({ band: 'evening' as const, carers: 1, minutes: 30 })),
    })
    const { ways, cut } = waysOf(three, many, known)
    expect([ways.length, cut]).toEqual([24, 'some'])
  })
})

describe('the plan', () => {
  // The one who has waited longest could go anywhere; the other only to Home 1.
  const anywhere = waiting(1)
  const only = waiting(2, { requires: need({ wants: ['residential home'], needs: ['hoist'] }) })
  const services = [home(1, 1, { limits: { meets: ['hoist'] } }), home(2, 1)]

  test('saves more than first come, first served, and says who goes where and why', async () => {
    const { summary, lines } = await suggest(queue([anywhere, only], services), settings)
    expect(summary.proof.is).toBe('proven')
    expect([summary.inTurn.placed, summary.plan.placed]).toEqual([1, 2])
    expect(lines.map(({ placed }) => placed?.serviceId)).toEqual([idOf(2), idOf(1)])
    expect(lines[1]!.inTurn).toBeNull()
  })

  test('what somebody gives up is said, with who has it instead and what they would lose', () => {
    const all = choices([anywhere, only], [{ ...services[0]!, fee: { from: 1, to: 1 } }, services[1]!])
    const plan = [all.possible.findIndex(({ person }) => person === 1)]
    expect(plan).toHaveLength(1)
    const lines = explain(all, [null, plan[0]!], [null, null])
    expect(lines[0]).toMatchObject({ placed: null, instead: { needId: only.needId } })
    const names = { service: () => 'Home 1', person: () => 'Rose Anning' }
    expect(whyWords(lines[0]!, names)).toEqual([
      'Home 1 would do, of 2 that fit; it goes to Rose Anning, who would wait 3.5 days longer without it.',
    ])
    expect(whyWords(lines[1]!, names)).toEqual(['It is all that fits.'])
  })

  test('a plan that gives more than there is, or to somebody else, is found out', () => {
    const all = choices([anywhere, waiting(3)], [home(1, 1)])
    expect(whyNotPlan(all, [0, null])).toBeNull()
    expect(whyNotPlan(all, [0, 1])).toMatch(/gives 2 of line/)
    expect(whyNotPlan(all, [1, null])).toMatch(/somebody else/)
    expect(whyNotPlan(all, [0])).toMatch(/other people/)
  })

  const persons = fc.array(
    fc.record({
      home: fc.boolean(),
      hoist: fc.boolean(),
      rather: fc.option(fc.constantFrom(1, 2, 3)),
      no: fc.option(fc.constantFrom(1, 2, 3)),
      waited: fc.integer({ min: 0, max: 30 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  const rooms = fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2))
  const made = (
    all: typeof persons extends fc.Arbitrary<infer T> ? T : never,
    [a, b, c]: [number, number, number],
  ) =>
    [
      all.map(({ home: atHome, hoist, rather, no, waited }, i) =>
        waiting(i, {
          direction: atHome ? 'step-up' : 'step-down',
          since: now.subtract({ hours: 24 * waited }),
          requires: need({
            wants: ['residential home'],
            needs: hoist ? ['hoist'] : [],
            ...(rather ? { rather: [idOf(rather)] } : {}),
            ...(no ? { not: [idOf(no)] } : {}),
          }),
        }),
      ),
      [
        home(1, a),
        home(2, b, { limits: { meets: ['hoist'] } }),
        home(3, c, { limits: { meets: ['hoist'] } }),
      ],
    ] as const

  test('keeps every limit and every no, and is never worse than first come, first served', async () => {
    await fc.assert(
      fc.asyncProperty(persons, rooms, async (all, free) => {
        const [people, homes] = made(all, free)
        const { summary, lines } = await suggest(queue([...people], [...homes]), settings)
        const built = choices([...people], [...homes])
        expect(summary.proof.saves * unitsADay).toBeGreaterThanOrEqual(worthOf(built, inTurn(built)) - 0.5)
        for (const [i, { placed }] of lines.entries()) {
          if (!placed) continue
          expect(people[i]!.requires.not ?? []).not.toContain(placed.serviceId)
          if (people[i]!.requires.needs.includes('hoist')) expect(placed.serviceId).not.toBe(idOf(1))
        }
        for (const [n, units] of free.entries())
          expect(lines.filter(({ placed }) => placed?.serviceId === idOf(n + 1)).length).toBeLessThanOrEqual(
            units,
          )
      }),
      { numRuns: 15 },
    )
  })

  test('more weight for home makes only places from home worth more', () => {
    fc.assert(
      fc.property(persons, rooms, (all, free) => {
        const [people, homes] = made(all, free)
        const built = choices([...people], [...homes])
        const heavier = gainsAt(built, { homeWeight: 1, instead: 4 })
        for (const [i, { person, gain }] of built.possible.entries())
          if (built.people[person]!.waiting.direction === 'step-up')
            expect(heavier[i]!).toBeGreaterThanOrEqual(gain)
          else expect(heavier[i]).toBe(gain)
      }),
    )
  })

  test('home and hospital compete only where both want the same line', () => {
    const atHome = waiting(1, { direction: 'step-up' })
    expect(isContested(choices([atHome, waiting(2)], [home(1, 1)]))).toBe(true)
    expect(isContested(choices([atHome, only], [home(3, 1, { limits: { meets: ['hoist'] } })]))).toBe(true)
    expect(isContested(choices([waiting(1), waiting(2)], [home(1, 1)]))).toBe(false)
  })

  test('first come, first served gives whoever waited longest their first option', () => {
    const all = choices([waiting(5), waiting(1)], [home(1, 1)])
    expect(inTurn(all)[0]).toBeNull()
    expect(all.possible[inTurn(all)[1]!]!.person).toBe(1)
    expect(outcomeOf(all, inTurn(all)).placed).toBe(1)
  })
})

describe('words', () => {
  test.each([
    [1, '1 day'],
    [0.04, '0 days'],
    [0.4, 'half a day'],
    [2.44, '2.5 days'],
    [-2.2, '2 days'],
    [18.6, '19 days'],
  ])('%s is %s', (days, words) => expect(daysWords(days)).toBe(words))

  test('how sure it is', () => {
    const proof = { saves: 70, bound: 70, seconds: 0.42 }
    expect(proofWords({ ...proof, is: 'proven' })).toBe(
      'Proven: no plan saves more. Worked out in 0.4 seconds.',
    )
    expect(proofWords({ ...proof, bound: 72.5, is: 'best so far' })).toBe(
      'The best found in 0.4 seconds; no plan saves more than 2.5 days beyond it.',
    )
    expect(proofWords({ ...proof, bound: null, is: 'in turn' })).toMatch(/^First come, first served/)
  })
})
