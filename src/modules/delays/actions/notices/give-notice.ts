import type { Tx } from '../../../../platform/db/tx.ts'
import { type Refusal, refuse } from '../../../../platform/outcome.ts'
import { dateOf, daysBetween, type Instant, Temporal } from '../../../../platform/time.ts'
import type { NoticeStay } from '../../queries/notices.ts'
import type { AssessmentFact, DischargeFact } from '../../rules/notices/cases.ts'
import { whyNoNotice } from '../../rules/notices/law.ts'
import type { Liability } from '../../rules/notices/liable-days.ts'
import { hasLead, notTooEarly, treatedAsGivenOn } from '../../rules/notices/notice-dates.ts'
import { whyNoAssessmentNotice } from '../../rules/notices/who-gets-one.ts'
import { type AboutNotice, aboutNotice, type Recorded } from './about-notice.ts'

export type GiveAssessmentNotice = AboutNotice & {
  given: Instant
  notice: Omit<AssessmentFact['detail'], 'nhsNumberStated'>
}

/**
 * Records an assessment notice as it was given. What it lacks is kept and shown: incomplete notices were given.
 * Refused: outside 1 April 2015 to 30 June 2022, for care that is not acute, more than seven days before admission, or
 * while another stands.
 */
export const giveAssessmentNotice = (
  tx: Tx,
  { given, notice, ...about }: GiveAssessmentNotice,
): Promise<Recorded | Refusal> =>
  aboutNotice(tx, about, 'the hospital', (known) => {
    const why =
      whyNoNotice(dateOf(given)) ??
      whyNoNotice(treatedAsGivenOn(given)) ??
      whyNotAssessment(known, given, notice)
    if (why) return why
    return {
      kind: 'assessment-notice',
      happenedAt: given,
      detail: { ...notice, nhsNumberStated: known.person.nhsNumber !== null },
    }
  })

function whyNotAssessment(
  known: NoticeStay,
  given: Instant,
  notice: GiveAssessmentNotice['notice'],
): Refusal | null {
  const excluded = whyNoAssessmentNotice(notice.care, notice.lives)
  if (excluded)
    return refuse('invalid', excluded, {
      [notice.care === 'acute' ? 'lives' : 'care']: `${excluded}: no notice can be given`,
    })
  const admission = notice.expectedAdmission
    ? Temporal.PlainDate.from(notice.expectedAdmission)
    : dateOf(known.admittedAt)
  const on = treatedAsGivenOn(given)
  if (daysBetween(on, dateOf(known.admittedAt)) > 0 && !notice.beforeAdmission)
    return refuse('invalid', 'The notice is dated before they came in', {
      beforeAdmission: 'Say that it was given before they came in, or correct its date',
    })
  if (!notTooEarly(on, admission))
    return refuse('invalid', 'The notice is more than 7 days before the admission', {
      given: 'An assessment notice is given at most 7 days before the expected admission',
    })
  return known.cases.some(({ assessment }) => !assessment.withdrawn)
    ? refuse(
        'conflict',
        'An assessment notice stands already. Withdraw it first, or take it back if it was a slip',
      )
    : null
}

export type GiveDischargeNotice = AboutNotice & {
  given: Instant
  notice: Omit<DischargeFact['detail'], 'nhsNumberStated'>
}

/** Records a discharge notice under a standing assessment notice; less than a day before the day it proposes is refused. */
export const giveDischargeNotice = (
  tx: Tx,
  { given, notice, ...about }: GiveDischargeNotice,
): Promise<Recorded | Refusal> =>
  aboutNotice(tx, about, 'the hospital', (known) => {
    const mine = known.cases.find(({ assessment }) => assessment.fact.factId === notice.assessmentFactId)
    if (!mine || mine.assessment.withdrawn)
      return refuse('conflict', 'No assessment notice stands. Give that first: a discharge notice follows it')
    const why = whyNoNotice(dateOf(given)) ?? whyNoNotice(treatedAsGivenOn(given))
    if (why) return why
    if (given.epochMilliseconds < mine.assessment.fact.happenedAt.epochMilliseconds)
      return refuse('invalid', 'The discharge notice is earlier than the assessment notice', {
        given: 'Enter a time after the assessment notice',
      })
    if (notice.proposed && !hasLead(given, Temporal.PlainDate.from(notice.proposed)))
      return refuse('invalid', 'The day proposed is too soon', {
        proposed:
          'Propose a day at least one day after the notice; after 2 pm it counts as given the next day',
      })
    if (mine.discharges.some((one) => !one.withdrawn && !hasLapsed(one.liability, given)))
      return refuse('conflict', 'A discharge notice stands already. Withdraw it before giving another')
    return {
      kind: 'discharge-notice',
      happenedAt: given,
      detail: { ...notice, nhsNumberStated: known.person.nhsNumber !== null },
    }
  })

// A discharge notice is in force until the end of its relevant day (CA-19).
const hasLapsed = (liability: Liability | null, at: Instant) =>
  liability !== null && daysBetween(liability.relevantDay, dateOf(at)) > 0
