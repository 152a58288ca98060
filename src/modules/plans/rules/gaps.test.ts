import { describe, expect, test } from 'vitest'
import { partOf, planOf, said } from '../../../../test/support/plans.ts'
import type { PartKind } from './content.ts'
import type { Value } from './fields.ts'
import { gapsOf, notReadyWords } from './gaps.ts'
import type { Part } from './plan.ts'

const council = partOf('party', 'P1', { organisation: 'Marlshire Council', role: 'council', signs: true })
const wordsOf = (...parts: Part[]) => gapsOf(planOf([council, ...parts])).map(({ words }) => words)

const whole: [PartKind, Record<string, Value>][] = [
  [
    'risk',
    {
      what: 'Nobody can be hired',
      probability: 'high',
      impact: 'low',
      owner: 'Dee Osei',
      mitigation: 'Pay more',
    },
  ],
  ['action', { what: 'Hire two carers', lead: 'Dee Osei', due: '2026/27 Q3' }],
  ['condition', { condition: 'Seven-day services', met: 'partly', evidence: 'Rota of 3 November' }],
  [
    'scheme',
    {
      name: 'Weekends',
      owner: 'Dee Osei',
      change: -250,
      measure: { measure: 'delayed-days' },
      shows: '2026-12',
    },
  ],
]

test.each(whole)('a whole %s has no gap', (kind, content) => {
  expect(wordsOf(partOf(kind, 'X1', content))).toEqual([])
})

test.each([
  ['risk', 'probability', '“How likely” is not set'],
  ['risk', 'impact', '“How bad” is not set'],
  ['risk', 'owner', '“Whose it is” is not set'],
  ['risk', 'mitigation', '“What is done about it” is not set'],
  ['action', 'lead', '“Who leads it” is not set'],
  ['action', 'due', '“Due” is not set'],
  ['condition', 'evidence', '“Evidence” is not set'],
  ['scheme', 'owner', '“Who owns it” is not set'],
  ['scheme', 'change', 'promises no number'],
  ['scheme', 'measure', 'promises a number of nothing'],
  ['scheme', 'shows', 'not from when it should show'],
] as const)('a %s without %s blocks the signing', (kind, field, words) => {
  const [, content] = whole.find(([of]) => of === kind)!
  const { [field]: _, ...without } = content
  const gaps = gapsOf(planOf([council, partOf(kind, 'X1', without)]))
  expect(gaps).toMatchObject([{ kind, field, words: expect.stringContaining(words) }])
})

test('a target stands for a change, and a unit for a measure', () => {
  expect(
    wordsOf(
      partOf('scheme', 'S1', { name: 'Falls', owner: 'Dee Osei', target: 432, unit: 'Ambulance calls' }),
    ),
  ).toEqual([])
})

test('what was dropped needs no lead and no date', () => {
  expect(wordsOf(partOf('action', 'A1', { what: 'x' }, [said('2026-11-01', { state: 'dropped' })]))).toEqual(
    [],
  )
})

test('a reference to what is not in the plan is named', () => {
  expect(wordsOf(partOf('action', 'A1', { what: 'x', lead: 'y', due: '2026-12', aim: 'G9' }))).toEqual([
    'Action A1: “For which aim” names G9, which is not in the plan',
  ])
})

test('a plan that nobody signs, and one that leaves national conditions unanswered', () => {
  expect(gapsOf(planOf([]))).toMatchObject([{ kind: 'party', words: 'No body is named that signs the plan' }])
  const fund = planOf(
    [
      council,
      partOf('condition', 'C1', {
        condition: 'x',
        met: 'yes',
        evidence: 'y',
        national: '2014-15/nhs-number',
      }),
    ],
    {
      conditions: '2014-15',
    },
  )
  expect(gapsOf(fund)).toHaveLength(5)
  expect(gapsOf(fund)[0]?.words).toContain('“Protecting social care services” has no answer')
})

describe('counted by part, not by field', () => {
  test.each([
    [[], null],
    [[partOf('risk', 'R1', { what: 'x' })], 'Not ready to sign: 1 risk'],
    [
      [
        partOf('risk', 'R1', { what: 'x' }),
        partOf('risk', 'R2', { what: 'y' }),
        partOf('action', 'A1', { what: 'z' }),
      ],
      'Not ready to sign: 1 action, 2 risks',
    ],
  ] as const)('%#', (parts, words) => {
    const all = gapsOf(planOf([council, ...[...parts].toSorted((a, b) => (a.kind < b.kind ? -1 : 1))]))
    expect(notReadyWords(all)).toBe(words)
  })
})
