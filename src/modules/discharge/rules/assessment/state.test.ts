import { describe, expect, test } from 'vitest'
import { factAt, timeOf } from '../../../../../test/support/discharge-facts.ts'
import type { DischargeFact, DischargeFactInput } from '../facts.ts'
import { afterRefusal } from './refusals.ts'
import { sectionKeys } from './sections.ts'
import { assessmentState, getsNewVersion, missingSections } from './state.ts'

const [home, agency] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002']
const write = (version: number): DischargeFactInput => ({
  kind: 'assessment',
  detail: { version, by: 'Joy', trained: { what: 'Course', on: '2026-03-02' }, sections: {} },
})
const send = (version: number, organisationId = home): DischargeFactInput => ({
  kind: 'assessment-sent',
  detail: { version, organisationId },
})
const yes = (version: number, organisationId = home): DischargeFactInput => ({
  kind: 'assessment-answer',
  detail: { version, organisationId, answer: 'accepted', by: 'Ruth' },
})
const no = (version: number, reason: 'risk' | 'information missing'): DischargeFactInput => ({
  kind: 'assessment-answer',
  detail: { version, organisationId: home, answer: 'refused', reason, missing: ['skin'], by: 'Ruth' },
})
const facts = (...inputs: DischargeFactInput[]): DischargeFact[] =>
  inputs.map((input, i) => factAt(input, timeOf('10 09:00').add({ minutes: i }), i))

describe('who holds which version', () => {
  test('a new version leaves the acceptance of the earlier one, and asks again', () => {
    const { latest, receivers } = assessmentState(facts(write(1), send(1), yes(1), write(2), send(2)))
    expect(latest?.version).toBe(2)
    expect(receivers[0]).toMatchObject({
      version: 2,
      answer: null,
      answers: [{ version: 1, answer: 'accepted' }],
    })
  })

  test('the latest answer to the version that was sent stands', () => {
    const { receivers } = assessmentState(facts(write(1), send(1), yes(1), no(1, 'risk')))
    expect([receivers[0]!.answer?.answer, receivers[0]!.answers.length]).toEqual(['refused', 2])
  })

  test('an answer of somebody it was never sent to is nobody’s', () => {
    expect(assessmentState(facts(write(1), send(1), yes(1, agency))).receivers).toMatchObject([
      { organisationId: home, answer: null },
    ])
  })

  test('a version taken back is not offered again under its number', () => {
    const said = facts(write(1), write(2))
    const back = factAt({ kind: 'withdrawn', detail: { reason: 'slip' } }, timeOf('11 09:00'), 9, {
      supersedes: said[1]!.factId,
    })
    const state = assessmentState([...said, back])
    expect([state.latest?.version, state.nextVersion]).toEqual([1, 3])
  })
})

test.each([
  ['not answered yet', [write(1), send(1)], true],
  ['accepted', [write(1), send(1), yes(1)], true],
  ['refused for what was missing', [write(1), send(1), no(1, 'information missing')], true],
  ['refused for a risk', [write(1), send(1), no(1, 'risk')], false],
] as const)('a new version goes by itself to whoever has it: %s', (_, said, goes) =>
  expect(getsNewVersion(assessmentState(facts(...said)).receivers[0]!)).toBe(goes),
)

test('every section is asked for, and spaces are nothing', () => {
  expect(missingSections({})).toEqual(sectionKeys)
  expect(
    missingSections(Object.fromEntries(sectionKeys.map((key) => [key, key === 'skin' ? '  ' : 'x']))),
  ).toEqual(['skin'])
})

test('a refusal for what is missing names it', () => {
  expect(afterRefusal('information missing', ['skin', 'night'])).toContain('(my skin; at night)')
})
