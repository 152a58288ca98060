import { fullDate, timeWords } from '../../../../platform/date-words.ts'
import { dateOf, type Instant, Temporal } from '../../../../platform/time.ts'
import type {
  AnswerFact,
  AssessmentFact,
  DischargeFact,
  GivenNotice,
  NoticeCase,
} from '../../rules/notices/cases.ts'
import { itemWords } from '../../rules/notices/content.ts'

/** "2 November 2015, 09:30" */
export const shortWhen = (at: Instant): string => `${fullDate(dateOf(at))}, ${timeWords(at)}`
export const isoDate = (text: string | null): string =>
  text ? fullDate(Temporal.PlainDate.from(text)) : 'not recorded'
export const pounds = (amount: number): string => `£${amount.toLocaleString('en-GB')}`
export const days = (count: number): string => `${count} day${count === 1 ? '' : 's'}`

export const answerWords: Record<AnswerFact['detail']['says'], string> = {
  assessed: 'The council has assessed',
  'in place': 'The council’s arrangements are in place',
  refused: 'The person, or a carer, refused an assessment',
  'own arrangements': 'The person, and a carer where there is one, arranged their own care',
  'another council': 'Another council is responsible',
}

export const noticeName = (fact: AssessmentFact | DischargeFact): string =>
  fact.kind === 'assessment-notice' ? 'Assessment notice' : 'Discharge notice'

export const missingWords = ({ missing }: Pick<GivenNotice<unknown>, 'missing'>): string =>
  missing.map(itemWords).join('; ')

/** Where one case stands, in a sentence. */
export function caseSentence({
  assessment,
  discharges,
  liable,
  pounds: due,
  decision,
  straddlesRepeal,
}: NoticeCase): string {
  const { fact, withdrawn } = assessment
  const start = `${fact.detail.council} was given an assessment notice on ${fullDate(dateOf(fact.happenedAt))}`
  const end = withdrawn ? `, withdrawn on ${fullDate(dateOf(withdrawn.happenedAt))}` : ''
  if (straddlesRepeal) return `${start}${end}. The case reaches past the end of Schedule 3: a person decides.`
  if (discharges.length === 0) return `${start}${end}. No discharge notice followed.`
  if (liable.length === 0) return `${start}${end}. No day is liable.`
  const claimed =
    decision?.detail.decision === 'claim'
      ? `The hospital claims ${pounds(due)}.`
      : decision
        ? 'The hospital chose not to claim.'
        : `${pounds(due)} could be claimed; the hospital has not decided.`
  return `${start}${end}. ${days(liable.length)} ${liable.length === 1 ? 'is' : 'are'} liable. ${claimed}`
}

/** What an auditor looks for in a case, in words. */
export function flagsOf(one: NoticeCase): string[] {
  const notices = [one.assessment, ...one.discharges]
  return [
    ...notices
      .filter(({ missing }) => missing.length > 0)
      .map((n) => `${noticeName(n.fact)} incomplete: ${missingWords(n)}`),
    ...notices
      .filter(({ due }) => due && !due.done)
      .map((n) => `${noticeName(n.fact)} should have been withdrawn: ${n.due!.words.toLowerCase()}`),
    ...(one.straddlesRepeal ? ['Straddles the repeal: a person decides'] : []),
  ]
}
