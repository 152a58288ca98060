import { fullDate } from '../../../../platform/date-words.ts'
import { type Refusal, refuse } from '../../../../platform/outcome.ts'
import { type LocalDate, Temporal } from '../../../../platform/time.ts'

/** Schedule 3 as it stood. No saving provision was seen, so a case that reaches the repeal goes to a person. */
export const schedule3 = {
  edition: 'Care Act 2014, Schedule 3, and SI 2014/2823',
  from: Temporal.PlainDate.from('2015-04-01'),
  to: Temporal.PlainDate.from('2022-06-30'),
  source:
    'Care Act 2014 Schedule 3; Care and Support (Discharge of Hospital Patients) Regulations 2014; ' +
    'Health and Care Act 2022 s91(1)(b); SI 2022/734',
  confidence: 'verified',
} as const

/** Section 14 of the Coronavirus Act 2020: whether continuing healthcare was considered need not be stated (CA-14). */
export const covidChange = {
  from: Temporal.PlainDate.from('2020-03-25'),
  /** Expired on this day: the first on which the statement is asked for again (a reading of "two years beginning with"). */
  expired: Temporal.PlainDate.from('2022-03-25'),
} as const

/** One line of the working, with the rule it follows. */
export type Line = { words: string; rule: string }

export type Standing = 'not yet' | 'in force' | 'repealed'

/** Whether Schedule 3 was the law on a day (CA-34). */
export const standingOn = (day: LocalDate): Standing =>
  before(day, schedule3.from) ? 'not yet' : before(schedule3.to, day) ? 'repealed' : 'in force'

/** A liable day is counted only while the Schedule was the law (CA-34; that later days are not is our reading). */
export const mayCount = (day: LocalDate): boolean => standingOn(day) === 'in force'

/** What replaced it (CA-35). */
export const replacedBy =
  'Since 1 July 2022 hospitals involve the person, and their carers where that is right, from the start of discharge ' +
  'planning (Care Act 2014 section 74, as amended), NHS bodies and councils co-operate (NHS Act 2006 section 82), ' +
  'and both follow the statutory discharge guidance. No council is charged for a delay.'

/** Why no notice can bear this date; null while the Schedule was the law. */
export function whyNoNotice(day: LocalDate): Refusal | null {
  const standing = standingOn(day)
  if (standing === 'in force') return null
  const because =
    standing === 'repealed'
      ? `Schedule 3 ended on ${fullDate(schedule3.to)}, so no notice can be dated ${fullDate(day)}`
      : `Schedule 3 began on ${fullDate(schedule3.from)}, so no notice can be dated ${fullDate(day)}`
  return refuse('invalid', because, {
    given: `Enter a date from ${fullDate(schedule3.from)} to ${fullDate(schedule3.to)}`,
  })
}

export const before = (a: LocalDate, b: LocalDate): boolean => Temporal.PlainDate.compare(a, b) < 0
export const later = (a: LocalDate, b: LocalDate): LocalDate => (before(a, b) ? b : a)
