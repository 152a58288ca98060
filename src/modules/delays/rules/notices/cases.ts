import { standing } from '../../../../platform/facts.ts'
import { dateOf, instantOf, type LocalDate, Temporal } from '../../../../platform/time.ts'
import type { DelayFact } from '../facts.ts'
import { type Item, missingInAssessment, missingInDischarge } from './content.ts'
import { before, schedule3 } from './law.ts'
import { type Liability, type LiableCase, liability } from './liable-days.ts'
import { treatedAsGivenOn } from './notice-dates.ts'
import { invoiceOf, ratePounds, responsibleCouncil } from './payment.ts'
import { dueWithdrawals, type WithdrawalDue } from './withdrawals-due.ts'

type Of<K extends DelayFact['kind']> = Extract<DelayFact, { kind: K }>
export type AssessmentFact = Of<'assessment-notice'>
export type DischargeFact = Of<'discharge-notice'>
export type WithdrawnFact = Of<'notice-withdrawn'>
export type AnswerFact = Of<'council-answer'>

export type GivenNotice<F> = {
  fact: F
  missing: Item[]
  withdrawn: WithdrawnFact | null
  due: WithdrawalDue | null
}

/** One assessment notice with all that followed from it. */
export type NoticeCase = {
  assessment: GivenNotice<AssessmentFact>
  discharges: (GivenNotice<DischargeFact> & { liability: Liability | null })[]
  answers: AnswerFact[]
  /** No day twice, over all its discharge notices. */
  liable: LocalDate[]
  pounds: number
  decision: Of<'claim'> | null
  invoice: ReturnType<typeof invoiceOf>
  responsible: ReturnType<typeof responsibleCouncil<string>>
  straddlesRepeal: boolean
}

/**
 * The cases of one stay, oldest first, from the facts that stand.
 * @param left how and when the stay ended; null while it lasts. `through` is the last day that can be said.
 */
export function casesOf(
  facts: readonly DelayFact[],
  left: LiableCase['left'],
  through: LocalDate,
): NoticeCase[] {
  const all = standing(facts)
  return all
    .filter((fact) => fact.kind === 'assessment-notice')
    .map((fact) => caseOf(fact, all, left, through))
}

function caseOf(
  fact: AssessmentFact,
  all: readonly DelayFact[],
  left: LiableCase['left'],
  through: LocalDate,
): NoticeCase {
  const answers = all.filter(
    (one): one is AnswerFact => one.kind === 'council-answer' && one.detail.assessmentFactId === fact.factId,
  )
  const given = { answers, all }
  const withdrawn = withdrawalOf(all, fact.factId)
  const discharges = all
    .filter((one): one is DischargeFact => one.kind === 'discharge-notice')
    .filter((one) => one.detail.assessmentFactId === fact.factId)
    .map((one) => {
      const gone = withdrawalOf(all, one.factId)
      const proposed = one.detail.proposed ? Temporal.PlainDate.from(one.detail.proposed) : null
      const course: LiableCase | null = proposed && {
        assessment: { givenAt: fact.happenedAt, withdrawnOn: withdrawn && dateOf(withdrawn.happenedAt) },
        discharge: { givenAt: one.happenedAt, proposed, withdrawnOn: gone && dateOf(gone.happenedAt) },
        ...answered(answers),
        ...hindrances(all, fact),
        left,
        through,
      }
      return {
        fact: one,
        missing: missingInDischarge({
          ...one.detail,
          name: true,
          nhsNumber: one.detail.nhsNumberStated,
          dated: true,
          proposed,
        }),
        withdrawn: gone,
        due: dueWithdrawals(one, given, gone),
        liability: course && liability(course),
      }
    })
  const liable = union(discharges.flatMap((one) => one.liability?.liable ?? []))
  const decision =
    all
      .filter(
        (one): one is Of<'claim'> => one.kind === 'claim' && one.detail.assessmentFactId === fact.factId,
      )
      .at(-1) ?? null
  const pounds = liable.length * ratePounds(fact.detail.councilKind)
  const invoice = invoiceOf(liable.length, fact.detail.councilKind, decision?.detail.decision ?? null)
  const other = answers.findLast((one) => one.detail.says === 'another council')?.detail.responsible ?? null
  return {
    assessment: { fact, missing: missingOf(fact), withdrawn, due: dueWithdrawals(fact, given, withdrawn) },
    discharges,
    answers,
    liable,
    pounds,
    decision,
    invoice,
    responsible: responsibleCouncil(fact.detail.council, other, invoice?.pounds ?? 0),
    straddlesRepeal:
      discharges.some((one) => one.liability?.straddlesRepeal) ||
      openAtRepeal(fact, withdrawn, left, through, discharges.length),
  }
}

// An assessment notice without a discharge notice that was in force when the Schedule ended.
function openAtRepeal(
  fact: AssessmentFact,
  withdrawn: WithdrawnFact | null,
  left: LiableCase['left'],
  through: LocalDate,
  discharges: number,
): boolean {
  const ended = [withdrawn && dateOf(withdrawn.happenedAt), left?.on ?? null, through]
  return (
    discharges === 0 &&
    !before(schedule3.to, dateOf(fact.happenedAt)) &&
    ended.every((on) => on === null || before(schedule3.to, on))
  )
}

const missingOf = (fact: AssessmentFact): Item[] => {
  const { detail } = fact
  return missingInAssessment(
    {
      ...detail,
      name: true,
      nhsNumber: detail.nhsNumberStated,
      dated: true,
      expectedAdmission: detail.expectedAdmission ? Temporal.PlainDate.from(detail.expectedAdmission) : null,
      consulted: detail.consulted !== null,
    },
    treatedAsGivenOn(fact.happenedAt),
  )
}

const withdrawalOf = (all: readonly DelayFact[], noticeFactId: string): WithdrawnFact | null =>
  all.find(
    (one): one is WithdrawnFact =>
      one.kind === 'notice-withdrawn' && one.detail.noticeFactId === noticeFactId,
  ) ?? null

function answered(answers: readonly AnswerFact[]) {
  const first = (says: AnswerFact['detail']['says']) => answers.find((one) => one.detail.says === says)
  const when = (one: AnswerFact | undefined) =>
    one ? (one.detail.at ? instantOf(one.detail.at) : one.happenedAt) : null
  const own = when(first('own arrangements'))
  return {
    assessedAt: when(first('assessed')),
    inPlaceAt: when(first('in place')),
    ownArrangementsOn: own && dateOf(own),
  }
}

function hindrances(all: readonly DelayFact[], assessment: AssessmentFact) {
  const since = all.filter(
    (one) => one.happenedAt.epochMilliseconds >= assessment.happenedAt.epochMilliseconds,
  )
  const treated = since.find((one) => one.kind === 'further-treatment')
  return {
    otherCause: since.find((one) => one.kind === 'other-cause')?.detail.words ?? null,
    furtherTreatmentOn: treated ? dateOf(treated.happenedAt) : null,
    notDischargeable: since.flatMap((one) =>
      one.kind === 'not-dischargeable' ? [Temporal.PlainDate.from(one.detail.date)] : [],
    ),
  }
}

const union = (days: LocalDate[]): LocalDate[] =>
  [...new Map(days.map((day) => [day.toString(), day])).values()].sort((a, b) =>
    Temporal.PlainDate.compare(a, b),
  )
