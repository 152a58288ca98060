import type { LocalDate } from '../../../../platform/time.ts'
import { before, covidChange } from './law.ts'

export type NoticeContact = { name: string | null; phone: string | null; email: string | null }

/** What every notice has to say, whichever it is (regulations 2, 3 and 6). */
type Common = {
  inWriting: boolean
  dated: boolean
  name: boolean
  nhsNumber: boolean
  hospital: string | null
  contact: NoticeContact
}

/** What one assessment notice said. */
export type AssessmentContent = Common & {
  /** It called itself an assessment notice (CA-03). */
  labelled: boolean
  /** Given before they came in: the expected day; null when given after. */
  expectedAdmission: LocalDate | null
  beforeAdmission: boolean
  consulted: boolean
  /** 'not considered' is a statement too, and enough only under the change of 2020 to 2022 (CA-14). */
  continuingHealthcare: 'not needed' | 'needed' | 'not considered' | null
  objection: 'nobody' | 'the person' | 'a carer' | null
}

/** What one discharge notice said. */
export type DischargeContent = Common & {
  proposed: LocalDate | null
  /** It said that the person, and a carer where there is one, was told the day. */
  told: boolean
  /** It said that it was given under paragraph 2(1)(b). */
  paragraph: boolean
  /** Which NHS services follow, or that none do; null when it did not say. */
  nhsServices: string | null
}

const items = {
  describedAsAssessmentNotice: 'that it is an assessment notice',
  name: 'the name of the person',
  nhsNumber: 'the NHS number',
  hospital: 'the hospital',
  expectedAdmissionDate: 'the expected day of admission',
  statementConsulted: 'that the person, and a carer where feasible, was consulted',
  statementChcConsidered: 'that NHS continuing healthcare was considered, and the result',
  statementObjection: 'whether the person or a carer objected',
  contactName: 'the full name of the contact at the hospital',
  contactPhone: 'a telephone number or e-mail address of the contact',
  proposedDischargeDate: 'the day proposed for discharge',
  statementPatientTold: 'that the person, and a carer where there is one, was told the day',
  statementGivenUnderSchedule3: 'that it is given under paragraph 2(1)(b) of Schedule 3',
  nhsServicesAfterDischarge: 'whether NHS services follow, and which',
  inWriting: 'in writing',
  dated: 'the date on which it was given',
} as const
export type Item = keyof typeof items

export const itemWords = (item: Item): string => items[item]

/** What an assessment notice of this day lacks, by name; empty when it is complete (CA-03, CA-12 to CA-14). */
export function missingInAssessment(content: AssessmentContent, givenOn: LocalDate): Item[] {
  return named([
    ['describedAsAssessmentNotice', content.labelled],
    ...person(content),
    ['expectedAdmissionDate', !content.beforeAdmission || content.expectedAdmission !== null],
    ['statementConsulted', content.consulted],
    ['statementChcConsidered', saysEnoughOfChc(content.continuingHealthcare, givenOn)],
    ['statementObjection', content.objection !== null],
    ...endings(content),
  ])
}

/** What a discharge notice lacks, by name; empty when it is complete (CA-12, CA-18). */
export function missingInDischarge(content: DischargeContent): Item[] {
  return named([
    ...person(content),
    ['proposedDischargeDate', content.proposed !== null],
    ['statementPatientTold', content.told],
    ['statementGivenUnderSchedule3', content.paragraph],
    ['nhsServicesAfterDischarge', filled(content.nhsServices)],
    ...endings(content),
  ])
}

/** Whether the change of 2020 to 2022 held on this day (CA-14). */
const underCovidChange = (day: LocalDate): boolean =>
  !before(day, covidChange.from) && before(day, covidChange.expired)

function saysEnoughOfChc(said: AssessmentContent['continuingHealthcare'], givenOn: LocalDate): boolean {
  if (underCovidChange(givenOn)) return true
  return said === 'needed' || said === 'not needed'
}

type Check = [Item, boolean]

const person = ({ name, nhsNumber, hospital }: Common): Check[] => [
  ['name', name],
  ['nhsNumber', nhsNumber],
  ['hospital', filled(hospital)],
]

const endings = ({ contact, inWriting, dated }: Common): Check[] => [
  ['contactName', filled(contact.name)],
  ['contactPhone', filled(contact.phone) || filled(contact.email)],
  ['inWriting', inWriting],
  ['dated', dated],
]

const named = (checks: Check[]): Item[] => checks.flatMap(([item, said]) => (said ? [] : [item]))
const filled = (text: string | null) => text !== null && text.trim() !== ''
