import { dateOf, type Instant, Temporal } from '../../../../platform/time.ts'
import type { DelayFact } from '../facts.ts'
import type { AnswerFact, AssessmentFact, DischargeFact, WithdrawnFact } from './cases.ts'
import { groundWords, mustWithdrawAssessment, mustWithdrawDischarge } from './withdrawal.ts'

/** A notice that had to be withdrawn: since when, on which ground, and whether that was done. */
export type WithdrawalDue = { ground: string; words: string; since: Instant; done: boolean; rule: string }

/**
 * The first ground in the facts that obliges the hospital to withdraw this notice (CA-15, CA-20). An assessment notice:
 * a ground that somebody recorded, a refused assessment, another responsible council, or its own statement that
 * continuing healthcare is needed. A discharge notice: further treatment or a bad day on or before the day proposed.
 */
export function dueWithdrawals(
  notice: AssessmentFact | DischargeFact,
  { answers, all }: { answers: readonly AnswerFact[]; all: readonly DelayFact[] },
  withdrawn: WithdrawnFact | null,
): WithdrawalDue | null {
  const found = [
    ...recorded(notice, all),
    ...(notice.kind === 'assessment-notice' ? fromAnswers(notice, answers) : fromThePerson(notice, all)),
  ].sort((a, b) => a.since.epochMilliseconds - b.since.epochMilliseconds)[0]
  const rule = notice.kind === 'assessment-notice' ? 'CA-15' : 'CA-20'
  return found ? { ...found, words: groundWords(found.ground), done: withdrawn !== null, rule } : null
}

type Found = { ground: string; since: Instant }

const recorded = (notice: AssessmentFact | DischargeFact, all: readonly DelayFact[]): Found[] =>
  all.flatMap((one) =>
    one.kind === 'withdrawal-due' && one.detail.noticeFactId === notice.factId
      ? [{ ground: one.detail.ground, since: one.happenedAt }]
      : [],
  )

function fromAnswers(notice: AssessmentFact, answers: readonly AnswerFact[]): Found[] {
  const found = answers.flatMap((one): Found[] =>
    one.detail.says === 'refused'
      ? [{ ground: 'refused', since: one.happenedAt }]
      : one.detail.says === 'another council'
        ? [{ ground: 'wrong-council', since: one.happenedAt }]
        : [],
  )
  if (notice.detail.continuingHealthcare === 'needed') found.push({ ground: 'chc', since: notice.happenedAt })
  return found.filter((one) => mustWithdrawAssessment(one.ground))
}

function fromThePerson(notice: DischargeFact, all: readonly DelayFact[]): Found[] {
  const proposed = notice.detail.proposed && Temporal.PlainDate.from(notice.detail.proposed)
  if (!proposed) return []
  return all.flatMap((one): Found[] => {
    const on =
      one.kind === 'further-treatment'
        ? dateOf(one.happenedAt)
        : one.kind === 'not-dischargeable'
          ? Temporal.PlainDate.from(one.detail.date)
          : null
    if (!on || one.happenedAt.epochMilliseconds < notice.happenedAt.epochMilliseconds) return []
    const reaches =
      one.kind === 'not-dischargeable' ? on.equals(proposed) : Temporal.PlainDate.compare(on, proposed) <= 0
    // What the council has not done is no fact of the person: what is recorded of them is anything else.
    return mustWithdrawDischarge(!reaches, ['anything else'])
      ? [{ ground: 'not-safe', since: one.happenedAt }]
      : []
  })
}
