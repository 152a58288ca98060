import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyContent, anyPlan, anyValue, partOf, planOf } from '../../../../test/support/plans.ts'
import { kindsOfParts, partKind } from './content.ts'
import { differenceCounts, differenceLine, differenceOf, same } from './difference.ts'
import { valueWords } from './part-words.ts'

const action = partOf('action', 'A1', { what: 'Hire two carers', lead: 'Dee Osei', due: '2026-12-31' })

describe('as it is read', () => {
  test('a changed due date and lead, each with what it was', () => {
    const after = { ...action, content: { ...action.content, due: '2026/27 Q4', lead: null } }
    const [only] = differenceOf(planOf([action]), planOf([after]))
    expect(differenceLine(only!)).toBe(
      'Changed: Action A1: Hire two carers. Who leads it: was “Dee Osei”, is “not set”; Due: was “31 December 2026”, is “Quarter 4 of 2026/27 (to 31 March 2027)”',
    )
  })

  test('added, taken out, and the plan itself', () => {
    const risk = partOf('risk', 'R1', { what: 'Nobody can be hired' })
    const all = differenceOf(planOf([action]), planOf([risk], { to: '2027-09-30', lead: 'Anna Marsh' }))
    expect(all.map(differenceLine)).toEqual([
      'Changed: The plan itself. To: was “31 March 2027”, is “30 September 2027”; Lead: was “not set”, is “Anna Marsh”',
      'Added: Risk R1: Nobody can be hired',
      'Taken out: Action A1: Hire two carers',
    ])
    expect(differenceCounts(all)).toBe('1 added, 1 changed, 1 taken out')
  })

  test('of the first version everything is new, and the plan itself is not "changed"', () => {
    expect(differenceOf(null, planOf([action])).map(({ what }) => what)).toEqual(['added'])
  })
})

test('how a part stands is no difference: nobody signs it', () => {
  const done = { ...action, progress: [{ ...progress, state: 'done' }] }
  expect(differenceOf(planOf([action]), planOf([done]))).toEqual([])
})
const progress = {
  factId: 'f',
  partId: 'p',
  on: '2026-11-24',
  says: null,
  evidence: null,
  figure: null,
  recordedAt: null as never,
  recordedBy: null,
  takesBack: null,
}

test('a plan and itself differ in nothing, whatever it says', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      expect(differenceOf(plan, structuredClone(plan))).toEqual([])
    }),
  )
})

test.each(kindsOfParts)(
  'every field of a %s that is changed is named, with both its values, and no other',
  (kind) => {
    const fields = Object.entries(partKind(kind).fields)
    const change = fc
      .constantFrom(...fields)
      .chain(([key, field]) =>
        fc.record({ key: fc.constant(key), field: fc.constant(field), value: anyValue(field) }),
      )
    fc.assert(
      fc.property(anyContent(kind), change, (content, { key, field, value }) => {
        fc.pre(!same(content[key] ?? null, value))
        const before = { ...partOf(kind, 'P1', {}), content }
        const after = { ...before, content: { ...content, [key]: value } }
        const [only, ...others] = differenceOf(planOf([before]), planOf([after]))
        expect(others).toEqual([])
        expect(only?.fields).toEqual([
          { label: field.label, before: valueWords(field, content[key]), after: valueWords(field, value) },
        ])
      }),
      { numRuns: 50 },
    )
  },
)

test('what one way is added is the other way taken out', () => {
  fc.assert(
    fc.property(anyPlan, anyPlan, (one, other) => {
      const [there, back] = [differenceOf(one, other), differenceOf(other, one)]
      const of = (all: typeof there, what: string) =>
        all
          .filter((d) => d.what === what)
          .map(({ partId }) => partId)
          .toSorted((a, b) => String(a).localeCompare(String(b)))
      expect(of(there, 'added')).toEqual(of(back, 'taken out'))
      expect(of(there, 'changed')).toEqual(of(back, 'changed'))
    }),
  )
})
