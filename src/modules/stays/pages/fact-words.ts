import { dateWords } from '../../../platform/date-words.ts'
import { type LocalDate, Temporal } from '../../../platform/time.ts'
import { dischargeDestinations, wordsOf } from '../rules/codes.ts'
import type { StayFact } from '../rules/facts.ts'
import { redDayWords } from '../rules/red-day-reasons.ts'

/** What somebody takes back, as the object of a sentence: "the admission". */
export const whatWords: Record<StayFact['kind'], string> = {
  admitted: 'the admission',
  moved: 'the move',
  'went-on-leave': 'going on leave',
  'came-back': 'coming back from leave',
  discharged: 'the discharge',
  'expected-date': 'the expected date',
  'criteria-for-discharge': 'the criteria for discharge',
  'senior-review': 'the senior review',
  day: 'the red or green day',
  'key-worker': 'the key worker',
  'social-worker': 'the social worker',
  withdrawn: 'a correction',
}

/** What a fact says beyond its kind; empty where the kind says all. */
export function detailOf(fact: StayFact, today: LocalDate): string {
  const day = (text: string) => dateWords(Temporal.PlainDate.from(text), today)
  switch (fact.kind) {
    case 'discharged':
      return wordsOf(dischargeDestinations, fact.detail.destination)
    case 'expected-date':
      return day(fact.detail.date)
    case 'criteria-for-discharge':
      return fact.detail.text
    case 'senior-review':
      return fact.detail.reviewer
    case 'day':
      return `${day(fact.detail.date)} ${fact.detail.colour}${fact.detail.reason ? `: ${redDayWords(fact.detail.reason)}` : ''}`
    case 'key-worker':
    case 'social-worker':
      return fact.detail.name
    default:
      return ''
  }
}
