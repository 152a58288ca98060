import { describe, expect, test } from 'vitest'
import { at, contentOf, factsOf, partOf, planOf, said } from '../../../../test/support/plans.ts'
import { Temporal } from '../../../platform/time.ts'
import type { Part, PlanFacts } from './plan.ts'
import { planAt } from './plan.ts'
import { planThings } from './things.ts'

const today = Temporal.PlainDate.from('2026-11-24')
const dee = {
  name: 'Dee Osei',
  organisationId: null,
  organisationName: 'Smallshire council',
  role: 'hospital social worker',
}
const judith = {
  name: 'Judith Amery',
  organisationId: null,
  organisationName: 'Smallshire Board',
  role: 'board member',
}
const things = (parts: Part[], viewer = dee) =>
  planThings([{ plan: planOf(parts), facts: factsOf([]) }], { viewer, today }).map(({ title }) => title)
const action = (due: string, more = {}) =>
  partOf('action', `A${due}`, { what: 'x', lead: 'Dee Osei, head of care', due, ...more })

describe('what somebody leads, by name', () => {
  test.each([
    [[action('2026-11-27')], ['Plan action due in 3 days']],
    [[action('2026-11-28')], []],
    [[action('2026-11-24')], ['Plan action due today']],
    [[action('2026-11-23')], ['Plan action late by 1 day']],
    [[action('2026-11-23'), action('2026-11-25')], ['2 things of a plan are due or late']],
    [[action('2026-11-23', { lead: 'Smallshire council' })], []],
    [
      [
        partOf('action', 'A1', { what: 'x', lead: 'Dee Osei', due: '2026-11-23' }, [
          said('2026-11-20', { state: 'done' }),
        ]),
      ],
      [],
    ],
  ])('%#', (parts, titles) => expect(things(parts)).toEqual(titles))
})

const report = (toWhom: string) =>
  partOf('report', 'Q1', {
    what: 'Quarterly return',
    kind: 'quarterly return',
    every: 'quarter',
    next: '2026-11-26',
    byWhom: 'x',
    toWhom,
  })

test.each([
  ['Smallshire Board, chair', ['Return due in 2 days']],
  ['NHS England', []],
])('a return due to %s', (toWhom, titles) => {
  expect(things([report(toWhom)], judith)).toEqual(titles)
  expect(things([report(toWhom)])).toEqual([])
})

describe('what a body has to sign', () => {
  const party = {
    kind: 'party' as const,
    ref: 'P1',
    content: contentOf('party', { organisation: 'Smallshire Board', role: 'delivery board', signs: true }),
  }
  const version = {
    version: 1,
    label: '1.0',
    author: 'x',
    changed: 'All of it',
    on: '2026-11-01',
    issuedAt: at(),
    issuedBy: null,
  }
  const titles = (facts: PlanFacts) =>
    planThings([{ plan: planAt(facts)!, facts }], { viewer: judith, today }).map(({ title }) => title)
  const signature = {
    version: 1,
    organisationId: 'o',
    organisation: 'Smallshire Board',
    signedBy: 'u',
    signedAs: 'Chair',
    signedAt: at(),
  }

  test('stands there while it can be signed, and not once it is, nor while anything is missing', () => {
    expect(titles(factsOf([party], { versions: [version] }))).toEqual(['Sign version 1.0'])
    expect(titles(factsOf([party], { versions: [version], signatures: [signature] }))).toEqual([])
    const risk = { kind: 'risk' as const, ref: 'R1', content: contentOf('risk', { what: 'x' }) }
    expect(titles(factsOf([party, risk], { versions: [version] }))).toEqual([])
  })
})
