import { describe, expect, test } from 'vitest'
import { kindsOfParts, type PlanInput, partKind, planFile } from './content.ts'
import { conditionEditions, modelEditions } from './national.ts'

const smallest: PlanInput = {
  key: 'small',
  plan: { kind: 'action list', title: 'A small list', from: '2026-10-01', to: '2027-03-31' },
  versions: [{ label: '0.1', author: 'Ann Analyst', on: '2026-09-01', changed: 'First draft' }],
  parts: {
    scheme: [
      {
        ref: 'S1',
        name: 'Weekend discharges',
        measure: { measure: 'delayed-days', slice: { by: 'trust', key: 'RUH' }, step: 'month' },
        change: -250,
      },
    ],
    risk: [{ ref: 'R1', what: 'Nobody can be hired' }],
  },
}

test('what may be blank is null once read, and every kind is there', () => {
  const read = planFile.parse(smallest)
  expect(read.parts.risk[0]).toEqual({
    ref: 'R1',
    what: 'Nobody can be hired',
    opened: null,
    probability: null,
    impact: null,
    owner: null,
    mitigation: null,
    contingency: null,
    progress: [],
  })
  expect(Object.keys(read.parts)).toEqual(kindsOfParts)
})

describe.each(kindsOfParts)('%s', (kind) => {
  const { fields, title, lists } = partKind(kind)
  test('its title and what lists print are fields of it', () => {
    for (const key of [title, ...lists]) expect(Object.keys(fields)).toContain(key)
    expect(fields[title]!.ask).toBe('always')
  })
  test('its references point to a kind that exists', () => {
    const named = Object.values(fields).flatMap(({ to }) => to ?? [])
    expect(kindsOfParts).toEqual(expect.arrayContaining(named))
  })
})

test('a word nobody asked for is refused by name', () => {
  const wrong = planFile.safeParse({
    ...smallest,
    parts: { risk: [{ ref: 'R1', what: 'x', severity: 'high' }] },
  })
  expect(wrong.error?.issues[0]).toMatchObject({ path: ['parts', 'risk', 0], keys: ['severity'] })
})

test.each([
  ['2015', 8, 0],
  ['2019', 9, 0],
  ['2023', 10, 4],
])('the model of %s has %i changes and %i enablers', (edition, changes, enablers) => {
  const model = modelEditions.find((one) => one.edition === edition)!
  expect([model.changes.length, model.enablers.length]).toEqual([changes, enablers])
})

test('the fund of 2014 asks for the six things of the template', () => {
  expect(conditionEditions.find((one) => one.edition === '2014-15')!.conditions).toHaveLength(6)
})
