import {
  type AssessmentContent,
  type DischargeContent,
  missingInAssessment,
  missingInDischarge,
} from '../../src/modules/delays/rules/notices/content.ts'
import { mayCount, schedule3, standingOn } from '../../src/modules/delays/rules/notices/law.ts'
import { type LiableCase, liability } from '../../src/modules/delays/rules/notices/liable-days.ts'
import {
  daysBeforeAdmission,
  firstLiableDay,
  hasLead,
  notTooEarly,
  relevantDay,
  treatedAsGivenOn,
} from '../../src/modules/delays/rules/notices/notice-dates.ts'
import {
  councilKindOf,
  invoiceOf,
  ratePounds,
  responsibleCouncil,
} from '../../src/modules/delays/rules/notices/payment.ts'
import {
  addresseeOf,
  type CareKind,
  whyNoAssessmentNotice,
} from '../../src/modules/delays/rules/notices/who-gets-one.ts'
import {
  mustWithdrawAssessment,
  mustWithdrawDischarge,
  type Unsafe,
} from '../../src/modules/delays/rules/notices/withdrawal.ts'
import { dateOf, type Instant, type LocalDate, Temporal, zone } from '../../src/platform/time.ts'
import type { Area } from './areas.ts'

type Input = Record<string, unknown>
const text = (value: unknown) => (typeof value === 'string' ? value : '')
const given = (value: unknown) => value !== null && value !== undefined && value !== '' && value !== false
const day = (value: unknown): LocalDate => Temporal.PlainDate.from(text(value).slice(0, 10))
const dayOrNull = (value: unknown) => (given(value) ? day(value) : null)
const moment = (value: unknown): Instant =>
  /Z$|[+-]\d{2}:\d{2}$/.test(text(value))
    ? Temporal.Instant.from(text(value))
    : Temporal.PlainDateTime.from(text(value)).toZonedDateTime(zone).toInstant()
const momentOrNull = (value: unknown) => (given(value) ? moment(value) : null)

const councilKind = (value: unknown) => (/london/i.test(text(value)) ? 'London' : councilKindOf(text(value)))

const careKind = (value: string): CareKind | null => {
  const kinds: [RegExp, CareKind][] = [
    [/mental|psychiatr/, 'mental health'],
    [/self|private|paid/, 'self-paid'],
    [/matern|mother|nursing_m|expectant/, 'maternity'],
    [/palliat|end_of_life/, 'palliative'],
    [/reable|intermediate|structured/, 'reablement'],
    [/rehab|recuper/, 'rehabilitation'],
    [/acute/, 'acute'],
  ]
  return kinds.find(([pattern]) => pattern.test(value))?.[1] ?? null
}

const care = ({ careKind: kind, ordinarilyResidentIn: lives }: Input) => {
  const known = careKind(text(kind))
  const where = !given(lives) ? 'not recorded' : lives === 'England' ? 'England' : 'outside England'
  return { assessmentNoticeAllowed: known !== null && whyNoAssessmentNotice(known, where) === null }
}

const ground = (value: string): string => {
  const grounds: [RegExp, string][] = [
    [/chc|continuing/, 'chc'],
    [/still_unsafe/, 'still-unsafe'],
    [/^(no_longer_un)?safe|without_arrangements/, 'safe'],
    [/cancel|postpon/, 'treatment-off'],
    [/refus|declin/, 'refused'],
    [/residen/, 'residence'],
    [/wrong/, 'wrong-council'],
  ]
  return grounds.find(([pattern]) => pattern.test(value))?.[1] ?? value
}

const unsafe = (reason: string): Unsafe => {
  const council = /\b(LA|council|local authority)\b/i.test(reason) && /\bnot\b/i.test(reason)
  if (council && /assess/i.test(reason)) return 'council has not assessed'
  if (council && /arrange|in place/i.test(reason)) return 'council has not arranged'
  return 'anything else'
}

const assessment = (input: Input) => {
  const before = given(input.expectedAdmissionDate) || input.beforeAdmission === true
  const chc = text(input.statementChcConsidered)
  const content: AssessmentContent = {
    labelled: given(input.describedAsAssessmentNotice),
    ...both(input),
    beforeAdmission: before,
    expectedAdmission: dayOrNull(input.expectedAdmissionDate),
    consulted: given(input.statementConsulted),
    continuingHealthcare: !chc
      ? null
      : /not considered/.test(chc)
        ? 'not considered'
        : /not /.test(chc)
          ? 'not needed'
          : 'needed',
    objection: given(input.statementObjection) ? 'nobody' : null,
  }
  // A case that gives no date is one of the years before the change of 2020.
  const on = dayOrNull(input.noticeDate ?? input.noticeGivenAt ?? input.date) ?? schedule3.from
  return answerOf(missingInAssessment(content, on))
}

const both = (input: Input) => ({
  inWriting: input.inWriting === undefined || given(input.inWriting),
  dated: input.dated === undefined || given(input.dated),
  name: given(input.name),
  nhsNumber: given(input.nhsNumber),
  hospital: text(input.hospital) || null,
  contact: {
    name: text(input.contactName) || null,
    phone: text(input.contactPhone) || null,
    email: text(input.contactEmail) || null,
  },
})

const dischargeNotice = (asked: Input) => {
  const rest = {
    name: 'x',
    nhsNumber: 'x',
    hospital: 'x',
    contactName: 'x',
    contactPhone: 'x',
    proposedDischargeDate: '2015-11-04',
  }
  const input: Input = asked.allOtherFields === true ? { ...rest, ...asked } : asked
  const says = (...names: string[]) => {
    const named = names.filter((name) => name in input)
    return named.length > 0 ? named.every((name) => given(input[name])) : asked.allOtherFields === true
  }
  const content: DischargeContent = {
    ...both(input),
    proposed: dayOrNull(input.proposedDischargeDate),
    told: says('statementPatientTold', 'patientTold', 'statementPatientInformed', 'patientInformed'),
    paragraph: says('statementGivenUnderSchedule3', 'statementUnderPara2', 'statementParagraph'),
    nhsServices: says('nhsServicesAfterDischargeStated', 'nhsServicesAfterDischarge') ? 'said' : null,
  }
  return answerOf(missingInDischarge(content))
}

const answerOf = (missing: string[]) => ({ valid: missing.length === 0, missing })

const liable = (input: Input) => {
  const assessmentAt = moment(input.assessmentNoticeAt)
  const dischargeAt = moment(input.dischargeNoticeAt)
  const inPlace = momentOrNull(input.laArrangementsInPlaceAt)
  const leaving = leftOf(input)
  const withdrawn = dayOrNull(input.noticeWithdrawnOn ?? input.assessmentNoticeWithdrawnOn)
  const course: LiableCase = {
    assessment: { givenAt: assessmentAt, withdrawnOn: withdrawn },
    discharge: {
      givenAt: dischargeAt,
      proposed: day(input.proposedDate),
      withdrawnOn: dayOrNull(input.dischargeNoticeWithdrawnOn),
    },
    assessedAt:
      momentOrNull(input.needsAssessmentDoneAt) ?? (input.needsAssessmentDone === true ? dischargeAt : null),
    inPlaceAt: inPlace,
    ownArrangementsOn: dayOrNull(
      input.ownCareArrangedOn ?? input.patientArrangedOwnCareOn ?? input.laNoLongerRequiredOn,
    ),
    otherCause: text(input.otherCauseOfDelay) || null,
    left: leaving,
    furtherTreatmentOn: dayOrNull(
      input.treatmentResumedOn ?? input.furtherTreatmentOn ?? input.treatmentResumed,
    ),
    notDischargeable: ((input.deteriorationDays as string[] | undefined) ?? []).map(day),
    through: dayOrNull(input.countThrough ?? input.stillInHospitalOn) ?? schedule3.to,
  }
  const { relevantDay: relevant, liable: days, due } = liability(course)
  const rate = ratePounds(councilKind(input.authority))
  return {
    relevantDay: relevant.toString(),
    liableDays: days.map(String),
    count: days.length,
    ratePerDayGBP: rate,
    totalGBP: days.length * rate,
    paymentDue: due !== null,
  }
}

const leftOf = (input: Input): LiableCase['left'] => {
  if (given(input.patientDiedOn)) return { on: day(input.patientDiedOn), how: 'died' }
  if (given(input.selfDischargeOn)) return { on: day(input.selfDischargeOn), how: 'by their own decision' }
  return given(input.dischargedOn) ? { on: day(input.dischargedOn), how: 'discharged' } : null
}

const repeal = (input: Input) => {
  if (given(input.liableDay)) return { mayCount: mayCount(day(input.liableDay)) }
  const standing = standingOn(
    given(input.noticeDate) ? day(input.noticeDate) : dateOf(moment(input.noticeGivenAt)),
  )
  const reasons = { 'in force': null, repealed: 'schedule_3_omitted', 'not yet': 'schedule_3_not_in_force' }
  return { allowed: standing === 'in force', reason: reasons[standing] }
}

/** Every rule of section 2 of rules.md that has a worked case. */
export const rules: Area = {
  'CA-21 after 2 pm': (input: Input) => ({
    treatedAsGivenOn: treatedAsGivenOn(moment(input.noticeGivenAt)).toString(),
  }),
  'CA-22 relevant day': (input: Input) => {
    const relevant = relevantDay(moment(input.assessmentNoticeAt), day(input.dischargeNoticeProposedDate))
    return { relevantDay: relevant.toString(), firstPossibleLiableDay: firstLiableDay(relevant).toString() }
  },
  'CA-17 discharge notice lead time': (input: Input) => ({
    valid: hasLead(moment(input.dischargeNoticeAt), day(input.proposedDate)),
  }),
  'CA-24..30 liable days and amount': liable,
  'CA-31 bank holidays count': liable,
  'CA-24 discharged on the relevant day': liable,
  'CA-25 joint cause': liable,
  'CA-26 optional': (input: Input) => {
    const invoice = invoiceOf(
      Number(input.liableDays),
      councilKind(input.authority),
      input.nhsBodyChoosesToClaim === true ? 'claim' : 'no claim',
    )
    return {
      invoice: invoice && { days: invoice.days, ratePerDayGBP: invoice.ratePounds, totalGBP: invoice.pounds },
    }
  },
  'CA-04 earliest assessment notice': (input: Input) => {
    const on = given(input.noticeDate) ? day(input.noticeDate) : treatedAsGivenOn(moment(input.noticeGivenAt))
    const admission = day(input.expectedAdmissionDate)
    return { valid: notTooEarly(on, admission), daysBefore: daysBeforeAdmission(on, admission) }
  },
  'CA-10 excluded care': care,
  'CA-10 included care': care,
  'CA-08 not resident in England': care,
  'CA-02 no settled residence': (input: Input) => {
    const { council, because } = addresseeOf(
      given(input.ordinaryResidence) ? text(input.ordinaryResidence) : null,
      text(input.hospitalIn),
    )
    const where = because.startsWith('no settled') ? 'LA where the hospital is' : 'LA of ordinary residence'
    return { addressee: `${where} (${council})` }
  },
  'CA-13 assessment notice complete': assessment,
  'CA-13 assessment notice incomplete': assessment,
  'CA-13 e-mail instead of phone': assessment,
  'CA-13 likely discharge date is only needed when known': assessment,
  'CA-18 discharge notice needs NHS follow-up services statement': dischargeNotice,
  'CA-15 assessment notice withdrawal': (input: Input) => ({
    mustWithdraw: mustWithdrawAssessment(ground(text(input.ground))),
  }),
  'CA-20 discharge notice withdrawal': (input: Input) => {
    const reasons = [input.onlyReason, input.otherReason].filter(given).map((one) => unsafe(text(one)))
    return { mustWithdraw: mustWithdrawDischarge(input.stillSafeOnProposedDate === true, reasons) }
  },
  'CA-33 wrong LA': (input: Input) => {
    const { responsible, recoverablePounds } = responsibleCouncil(
      text(input.noticeSentTo),
      given(input.laterDecidedResponsible) ? text(input.laterDecidedResponsible) : null,
      Number(input.paidByA ?? 0),
    )
    return { laAMustAct: true, responsibleFromDecision: responsible, recoverable: recoverablePounds }
  },
  'CA-34 repeal': repeal,
  'CA-34 repeal, new notice': repeal,
}
