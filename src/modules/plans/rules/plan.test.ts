import { describe, expect, test } from 'vitest'
import { at, contentOf, factsOf, partOf, planOf, said } from '../../../../test/support/plans.ts'
import { Temporal } from '../../../platform/time.ts'
import { hasUnissued } from './difference.ts'
import { lastDayOf, readDue } from './due.ts'
import { nextLabel } from './labels.ts'
import { dueThings, dueThingWords, dueWithin, nextReport } from './late.ts'
import { agreement, moneySums } from './money.ts'
import { openVersion, planAt, type Signature, type VersionIssued } from './plan.ts'
import { readPounds, sumOfPounds } from './pounds.ts'
import { nextRef } from './refs.ts'
import { openRisks, ratingOf } from './risk.ts'
import { signedWords, signings, takeBackUntil, whyNotSign } from './signing.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const issued = (version: number): VersionIssued => ({
  version,
  label: `0.${version}`,
  author: 'Ann Analyst',
  changed: 'x',
  on: '2026-11-01',
  issuedAt: at(),
  issuedBy: null,
})

describe('versions', () => {
  const first = { factId: 'a', partId: 'p', content: contentOf('action', { what: 'first' }) }
  const second = {
    factId: 'b',
    partId: 'p',
    content: contentOf('action', { what: 'second' }),
    version: 2,
    supersedes: 'a',
  }
  const facts = factsOf([first, second], { versions: [issued(1)] })

  test('an issued version says for ever what it said, and the draft what was changed since', () => {
    expect(planAt(facts, 1)?.parts[0]?.content.what).toBe('first')
    expect(planAt(facts)?.parts[0]?.content.what).toBe('second')
    expect([openVersion(facts), hasUnissued(facts)]).toEqual([2, true])
    expect(hasUnissued(factsOf([first], { versions: [issued(1)] }))).toBe(false)
  })

  test('a change that was taken back leaves nothing to issue', () => {
    const back = { ...second, factId: 'c', content: first.content, supersedes: 'b' }
    expect(hasUnissued(factsOf([first, second, back], { versions: [issued(1)] }))).toBe(false)
  })

  test('what is taken out is out from then on, and a version before the plan is none', () => {
    const out = factsOf([first, { ...second, content: null }], { versions: [issued(1)] })
    expect([planAt(out, 1)?.parts.length, planAt(out)?.parts.length, planAt(out, 0)]).toEqual([1, 0, null])
  })

  test('parts stand in the order of their short names: A2 before A10', () => {
    const refs = ['A10', 'A2', 'A1.2'].map((ref) => ({ ref, content: contentOf('action', { what: ref }) }))
    expect(planAt(factsOf(refs))?.parts.map(({ ref }) => ref)).toEqual(['A1.2', 'A2', 'A10'])
  })

  test('what was taken back is not how a part stands', () => {
    const progress = [
      said('2026-11-01', { factId: '1', partId: 'p', state: 'under way' }),
      said('2026-11-02', { factId: '2', partId: 'p', state: 'done' }),
      said('2026-11-02', { factId: '3', partId: 'p', takesBack: '2' }),
    ]
    expect(planAt(factsOf([first], { progress }))?.parts[0]?.progress.map(({ state }) => state)).toEqual([
      'under way',
    ])
  })

  test.each([
    [[], '0.1'],
    [['0.1', '0.2'], '0.3'],
    [['draft 2'], 'draft 3'],
    [['0.9'], '0.10'],
    [['final'], 'final 2'],
  ])('after %j comes %s', (labels, next) => expect(nextLabel(labels)).toBe(next))
})

describe('signing', () => {
  const party = (ref: string, organisation: string) => ({
    kind: 'party' as const,
    ref,
    content: contentOf('party', { organisation, role: 'council', signs: true }),
  })
  const signature = (version: number, organisation: string): Signature => ({
    version,
    organisationId: organisation,
    organisation,
    signedBy: 'u',
    signedAs: 'Chair',
    signedAt: at(),
  })
  const both = [party('P1', 'Marlshire Council'), party('P2', 'Marlshire Trust')]
  const facts = (versions: number[], signatures: Signature[]) =>
    factsOf(both, { versions: versions.map(issued), signatures })

  test('of two bodies one has signed; a new version asks both, and the earlier signature is still told', () => {
    const one = facts([1], [signature(1, 'marlshire  council')])
    expect(signedWords(signings(one))).toBe('Signed by 1 of 2')
    const next = signings(facts([1, 2], [signature(1, 'Marlshire Council')]))
    expect([signedWords(next), next?.[0]?.signed, next?.[0]?.earlier?.version]).toEqual([
      'Nobody has signed, of 2',
      null,
      1,
    ])
  })

  test('a body is told by its id where that was kept, whatever it is called by now', () => {
    const kept = factsOf(
      both.map((one, i) => ({ ...one, partId: `party ${i}` })),
      {
        versions: [issued(1)],
        signers: [{ version: 1, partId: 'party 0', organisationId: 'council-id' }],
        signatures: [{ ...signature(1, 'County of Marlshire'), organisationId: 'council-id' }],
      },
    )
    expect(signings(kept)?.map(({ signed }) => signed !== null)).toEqual([true, false])
    const named = { organisationId: 'other-id', organisation: 'Marlshire Council' }
    expect(whyNotSign(kept, named, { gaps: [], unissued: false })).toMatch(/not named/)
    const renamed = { organisationId: 'council-id', organisation: 'County of Marlshire' }
    expect(whyNotSign(kept, renamed, { gaps: [], unissued: false })).toMatch(/signed this version already/)
  })

  test.each([
    ['at once', {}, 0, true],
    ['after 29 minutes', {}, 29, true],
    ['after half an hour', {}, 30, false],
    ['another’s', { userId: 'v' }, 0, false],
    ['of another body', { organisationId: 'x' }, 0, false],
  ])('a slip is taken back %s', (_, who, minutes, may) => {
    const asked = { userId: 'u', organisationId: 'council', now: at().add({ minutes }), ...who }
    expect(takeBackUntil(signature(1, 'council'), asked) !== null).toBe(may)
  })

  const clean = { gaps: [], unissued: false }
  test.each([
    ['no version', facts([], []), 'Marlshire Council', clean, /No version has been issued/],
    ['a body not named', facts([1], []), 'Another Council', clean, /not named/],
    [
      'signed already',
      facts([1], [signature(1, 'Marlshire Council')]),
      'Marlshire Council',
      clean,
      /already/,
    ],
    ['changed since', facts([1], []), 'Marlshire Council', { ...clean, unissued: true }, /changed after/],
    ['gaps', facts([1], []), 'Marlshire Council', { ...clean, gaps: [{} as never] }, /1 thing is missing/],
  ] as const)('is refused: %s', (_, given, who, state, words) => {
    expect(whyNotSign(given, { organisationId: null, organisation: who }, state)).toMatch(words)
  })
  test('is open to a body that is named, of a whole version', () => {
    const body = { organisationId: null, organisation: 'Marlshire Council' }
    expect(whyNotSign(facts([1], []), body, clean)).toBeNull()
  })
})

describe('due', () => {
  test.each([
    ['2017-12-31', '2017-12-31'],
    ['2018-02', '2018-02-28'],
    ['2017/18 Q1', '2017-06-30'],
    ['2017/18 Q3', '2017-12-31'],
    ['2017/18 Q4', '2018-03-31'],
    ['2017/18', '2018-03-31'],
    ['1999/00 Q4', '2000-03-31'],
    ['ongoing', null],
    ['2017/19 Q3', null],
    ['2017-02-30', null],
    ['2017-13', null],
  ])('%s is late after %s', (due, last) => expect(lastDayOf(due)?.toString() ?? null).toBe(last))

  test.each([
    ['31/12/2017', '2017-12-31'],
    ['Q3 2017/18', '2017/18 Q3'],
    ['end Q4 2017/18', '2017/18 Q4'],
    ['31 December 2017', '2017-12-31'],
    ['1 Dec 2017', '2017-12-01'],
    ['Dec 2017', '2017-12'],
    ['December 2017', '2017-12'],
    ['Ongoing', 'ongoing'],
    ['2017/18', '2017/18'],
  ])('%s is read as %s', (typed, due) => expect(readDue(typed)).toBe(due))
  test.each(['Q3 2017', 'soon', '31/2/2017', '31 Feb 2017', 'De 2017'])('%s is not guessed', (typed) =>
    expect(readDue(typed)).toHaveProperty('wrong'),
  )

  const action = (due: string, state: string | null) =>
    partOf('action', 'A1', { what: 'x', lead: 'Dee Osei', due }, state ? [said('2026-11-01', { state })] : [])
  test.each([
    ['2026-11-20', null, 'Late 4 days: was due 20 November 2026'],
    ['2026-11-24', 'under way', 'Due today'],
    ['2026-11-25', null, 'Due in 1 day: 25 November 2026'],
    ['2026-11-20', 'done', null],
    ['2026-11-20', 'dropped', null],
    ['ongoing', null, null],
  ])('an action due %s, %s: %s', (due, state, words) => {
    const [thing] = dueThings(planOf([action(due, state)]), day('2026-11-24'))
    expect(thing ? dueThingWords(thing) : null).toBe(words)
  })

  test('what falls due stands soonest first', () => {
    const all = ['2026-12-03', '2026-11-26', '2026-11-30'].map((due) => ({
      ...action(due, null),
      partId: due,
    }))
    expect(dueWithin(planOf(all), day('2026-11-24'), 7).map(({ part }) => part.partId)).toEqual([
      '2026-11-26',
      '2026-11-30',
    ])
  })

  test.each([
    ['never sent', [], '2026-10-15'],
    ['sent on the day', ['2026-10-15'], '2026-11-15'],
    ['sent late', ['2026-10-20'], '2026-11-15'],
    ['sent a few days ahead', ['2026-11-10'], '2026-12-15'],
    ['sent for two, then none', ['2026-10-15', '2026-11-16'], '2026-12-15'],
  ])('a monthly report that was %s is next due', (_, sent, next) => {
    const report = partOf(
      'report',
      'R1',
      { what: 'x', kind: 'highlight report', every: 'month', next: '2026-10-15' },
      sent.map((on) => said(on, { state: 'sent' })),
    )
    expect(nextReport(report)?.toString()).toBe(next)
  })
})

describe('money', () => {
  const line = (ref: string, side: string, pounds: number | null) =>
    partOf('money', ref, { what: ref, side, year: '2016/17', ...(pounds !== null && { pounds }) })
  const rutland = [
    line('C1', 'cost', 125000),
    line('C2', 'cost', 115000),
    line('C3', 'cost', 135000),
    line('C4', 'cost', 561000),
    line('F1', 'source', 240000),
    line('F2', 'source', 696000),
  ]

  test('Rutland’s £936,000 in and out agree', () => {
    expect(agreement(moneySums(planOf(rutland)), '2016/17')).toEqual({
      agrees: true,
      words: '2016/17: money in and money out agree, £936,000 each',
    })
  })
  test('a pound less does not, and a line without an amount cannot be said', () => {
    const less = [...rutland.slice(1), line('C1', 'cost', 124999)]
    expect(agreement(moneySums(planOf(less)), '2016/17')?.words).toBe(
      '2016/17: £1 more comes in than goes out',
    )
    expect(agreement(moneySums(planOf([...rutland, line('C5', 'cost', null)])), '2016/17')).toMatchObject({
      agrees: false,
    })
  })
  test('benefits and contingent fees are never added to what comes in and goes out', () => {
    const more = [...rutland, line('B1', 'opportunity', 5_000_000), line('E1', 'fee', 400_000)]
    expect(agreement(moneySums(planOf(more)), '2016/17')?.agrees).toBe(true)
  })
  test('sums are made in pence', () => expect(sumOfPounds([0.1, 0.2])).toBe(0.3))
  test.each([
    ['£936,000', 936000],
    ['12.50', 12.5],
    ['-3', -3],
  ])('%s is read', (typed, pounds) => expect(readPounds(typed)).toBe(pounds))
  test.each(['936k', '1.234', ''])('%s is not guessed', (typed) =>
    expect(readPounds(typed)).toHaveProperty('wrong'),
  )
})

describe('risks', () => {
  const risk = (ref: string, probability: string | null, impact: string | null) =>
    partOf('risk', ref, { what: ref, ...(probability && { probability }), ...(impact && { impact }) })
  test.each([
    ['high', 'high', 9, 'red'],
    ['high', 'medium', 6, 'red'],
    ['medium', 'medium', 4, 'amber'],
    ['low', 'high', 3, 'amber'],
    ['low', 'medium', 2, 'green'],
  ])('%s probability and %s impact: %i, %s', (probability, impact, score, colour) =>
    expect(ratingOf(risk('R1', probability, impact))).toEqual({ score, colour }),
  )
  test('a risk nobody has rated stands before all others, and a closed one nowhere', () => {
    const closed = partOf('risk', 'R4', { what: 'x' }, [said('2026-11-01', { state: 'closed' })])
    const all = planOf([
      risk('R1', 'low', 'low'),
      risk('R2', 'high', 'high'),
      risk('R3', 'high', null),
      closed,
    ])
    expect(openRisks(all).map(({ ref }) => ref)).toEqual(['R3', 'R2', 'R1'])
  })
})

test.each([
  [[], 'R1'],
  [['R1', 'R9'], 'R10'],
  [['R1.9'], 'R1.10'],
  [['one'], 'one-2'],
])('after %j a new risk is offered %s', (refs, next) => {
  expect(nextRef(planOf(refs.map((ref) => partOf('risk', ref, { what: 'x' }))), 'risk')).toBe(next)
})
