import { expect, test } from 'vitest'
import { Temporal } from '../../../../platform/time.ts'
import {
  type AssessmentContent,
  type DischargeContent,
  missingInAssessment,
  missingInDischarge,
} from './content.ts'
import { addresseeOf, careKinds, isCareKind, whyNoAssessmentNotice } from './who-gets-one.ts'
import { mustWithdrawAssessment, mustWithdrawDischarge } from './withdrawal.ts'

const on = Temporal.PlainDate.from('2017-05-02')
const contact = { name: 'Amara Blythe', phone: '01632 960 001', email: null }
const common = { inWriting: true, dated: true, name: true, nhsNumber: true, hospital: 'Small Royal', contact }
const assessment: AssessmentContent = {
  ...common,
  labelled: true,
  beforeAdmission: false,
  expectedAdmission: null,
  consulted: true,
  continuingHealthcare: 'not needed',
  objection: 'nobody',
}
const discharge: DischargeContent = {
  ...common,
  proposed: on,
  told: true,
  paragraph: true,
  nhsServices: 'none',
}

test.each([
  [{ labelled: false }, 'describedAsAssessmentNotice'],
  [{ name: false }, 'name'],
  [{ nhsNumber: false }, 'nhsNumber'],
  [{ hospital: '  ' }, 'hospital'],
  [{ beforeAdmission: true }, 'expectedAdmissionDate'],
  [{ consulted: false }, 'statementConsulted'],
  [{ continuingHealthcare: null }, 'statementChcConsidered'],
  [{ continuingHealthcare: 'not considered' }, 'statementChcConsidered'],
  [{ objection: null }, 'statementObjection'],
  [{ contact: { ...contact, name: null } }, 'contactName'],
  [{ contact: { ...contact, phone: null } }, 'contactPhone'],
  [{ inWriting: false }, 'inWriting'],
  [{ dated: false }, 'dated'],
] satisfies [Partial<AssessmentContent>, string][])(
  'an assessment notice with %j lacks %s alone',
  (over, missing) => {
    expect(missingInAssessment(assessment, on)).toEqual([])
    expect(missingInAssessment({ ...assessment, ...over }, on)).toEqual([missing])
  },
)

test.each([
  [{ proposed: null }, 'proposedDischargeDate'],
  [{ told: false }, 'statementPatientTold'],
  [{ paragraph: false }, 'statementGivenUnderSchedule3'],
  [{ nhsServices: null }, 'nhsServicesAfterDischarge'],
] satisfies [Partial<DischargeContent>, string][])(
  'a discharge notice with %j lacks %s alone',
  (over, missing) => {
    expect(missingInDischarge(discharge)).toEqual([])
    expect(missingInDischarge({ ...discharge, ...over })).toEqual([missing])
  },
)

test.each([
  ['2020-03-24', 1],
  ['2020-03-25', 0],
  ['2022-03-24', 0],
  ['2022-03-25', 1],
])('on %s a notice silent on continuing healthcare lacks %i', (text, lacks) =>
  expect(
    missingInAssessment({ ...assessment, continuingHealthcare: null }, Temporal.PlainDate.from(text)),
  ).toHaveLength(lacks),
)

test('grounds that oblige, and reasons that do not', () => {
  expect(mustWithdrawAssessment('refused')).toBe(true)
  expect(mustWithdrawAssessment('the council is busy')).toBe(false)
  expect(mustWithdrawDischarge(false, ['council has not assessed', 'council has not arranged'])).toBe(false)
  expect(mustWithdrawDischarge(false, ['council has not assessed', 'anything else'])).toBe(true)
  expect(mustWithdrawDischarge(false, [])).toBe(true)
  expect(mustWithdrawDischarge(true, ['anything else'])).toBe(false)
})

test('only acute care of people who live in England, sent to the council where they live or the hospital is', () => {
  const allowed = Object.keys(careKinds).filter(
    (kind) => isCareKind(kind) && whyNoAssessmentNotice(kind, 'England') === null,
  )
  expect(allowed).toEqual(['acute'])
  expect(whyNoAssessmentNotice('acute', 'outside England')).toContain('England')
  expect(whyNoAssessmentNotice('acute', 'no settled place')).toBeNull()
  expect([addresseeOf('Wiltshire', 'Bath').council, addresseeOf(null, 'Bath').council]).toEqual([
    'Wiltshire',
    'Bath',
  ])
})
