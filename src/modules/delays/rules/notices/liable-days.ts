import { fullDate, timeWords } from '../../../../platform/date-words.ts'
import { dateOf, daysBetween, type Instant, type LocalDate } from '../../../../platform/time.ts'
import { before, type Line, mayCount, schedule3, standingOn } from './law.ts'
import { firstLiableDay, hasLead, inPlaceByEleven, relevantDay, treatedAsGivenOn } from './notice-dates.ts'
import { endOf, type PeriodEnd } from './period-end.ts'

/** One assessment notice with one discharge notice, and everything that decides the days. */
export type LiableCase = {
  assessment: { givenAt: Instant; withdrawnOn: LocalDate | null }
  discharge: { givenAt: Instant; proposed: LocalDate; withdrawnOn: LocalDate | null }
  /** When the council had assessed, and when its arrangements were in place; null while they were not. */
  assessedAt: Instant | null
  inPlaceAt: Instant | null
  /** The person, and a carer where there is one, arranged their own care. */
  ownArrangementsOn: LocalDate | null
  /** Something besides the council that also kept the person in hospital at the end of the relevant day. */
  otherCause: string | null
  left: { on: LocalDate; how: 'discharged' | 'by their own decision' | 'died' } | null
  furtherTreatmentOn: LocalDate | null
  /** Days on which a deterioration made leaving impossible. */
  notDischargeable: readonly LocalDate[]
  /** The last day that can be said: today, for somebody still in hospital. */
  through: LocalDate
}

export type CaseDay = { date: LocalDate; counted: boolean } & Line

export type Liability = {
  relevantDay: LocalDate
  firstPossible: LocalDate
  /** Whether payment may be asked for, by which test, and if not why not. */
  due: { test: 'no assessment' | 'no arrangements' } | null
  ends: PeriodEnd | null
  /** Every day of the period, counted or not; days after the repeal are not among them. */
  days: CaseDay[]
  liable: LocalDate[]
  /** The period reaches past 30 June 2022: a person decides (no saving provision was seen). */
  straddlesRepeal: boolean
  lines: Line[]
}

/**
 * The days a council was liable for under one discharge notice, with the working line by line. Civil dates in London,
 * every day of the week alike (CA-31). Source: paragraph 4 and regulations 8, 9 and 11 (CA-21 to CA-32, CA-34).
 */
export function liability(of: LiableCase): Liability {
  const relevant = relevantDay(of.assessment.givenAt, of.discharge.proposed)
  const first = firstLiableDay(relevant)
  const ends = endOf(of)
  const lines = noticeLines(of, relevant)
  const whyNot = whyNotDue(of, relevant)
  const test = whyNot ? null : notAssessedBy(of, relevant) ? 'no assessment' : 'no arrangements'
  lines.push(whyNot ?? dueLine(test!, relevant))
  const last = ends && before(ends.on, of.through) ? ends.on : of.through
  const straddlesRepeal =
    standingOn(dateOf(of.assessment.givenAt)) === 'in force' &&
    before(schedule3.to, last) &&
    (test !== null || before(schedule3.to, relevant))
  const days = test ? daysOf(of, first, before(schedule3.to, last) ? schedule3.to : last) : []
  if (test && ends)
    lines.push({
      words: before(ends.on, first)
        ? `Nothing to count: ${ends.because} on ${fullDate(ends.on)}, before the first possible day, ${fullDate(first)}.`
        : `The period runs from ${fullDate(first)}, the day after the relevant day, to ${fullDate(ends.on)}, because ${ends.because}; that day is in it.`,
      rule: `CA-27, ${ends.rule}`,
    })
  if (test && !ends)
    lines.push({
      words: `The period runs from ${fullDate(first)}, the day after the relevant day, and nothing has ended it yet.`,
      rule: 'CA-27, CA-28',
    })
  if (straddlesRepeal)
    lines.push({
      words: `Schedule 3 ended on ${fullDate(schedule3.to)}. Days after it are not counted; what becomes of this case is for a person to decide.`,
      rule: 'CA-34',
    })
  const liable = days.filter((day) => day.counted).map((day) => day.date)
  return {
    relevantDay: relevant,
    firstPossible: first,
    due: test && { test },
    ends,
    days,
    liable,
    straddlesRepeal,
    lines,
  }
}

function noticeLines({ assessment, discharge }: LiableCase, relevant: LocalDate): Line[] {
  const given = (what: string, at: Instant): Line => {
    const on = treatedAsGivenOn(at)
    const rolled = !on.equals(dateOf(at))
    return {
      words: `${what} given ${fullDate(dateOf(at))} at ${timeWords(at)}${rolled ? `: after 2 pm, so it counts as given on ${fullDate(on)}` : ''}.`,
      rule: 'CA-21',
    }
  }
  return [
    given('Assessment notice', assessment.givenAt),
    given('Discharge notice', discharge.givenAt),
    {
      words: `Relevant day ${fullDate(relevant)}: the later of the day proposed, ${fullDate(discharge.proposed)}, and two days after the assessment notice, ${fullDate(treatedAsGivenOn(assessment.givenAt).add({ days: 2 }))}.`,
      rule: 'CA-22',
    },
  ]
}

function whyNotDue(of: LiableCase, relevant: LocalDate): Line | null {
  const { assessment, discharge, left, inPlaceAt } = of
  if (standingOn(dateOf(assessment.givenAt)) !== 'in force')
    return {
      words: 'No liability: Schedule 3 was not the law when the assessment notice was given.',
      rule: 'CA-34',
    }
  if (discharge.givenAt.epochMilliseconds < assessment.givenAt.epochMilliseconds)
    return { words: 'No liability: the discharge notice came before the assessment notice.', rule: 'CA-24' }
  if (!hasLead(discharge.givenAt, discharge.proposed))
    return {
      words: 'No liability: the discharge notice was given less than one day before the day it proposes.',
      rule: 'CA-17',
    }
  if (!mayCount(relevant))
    return { words: 'No liability can be said: the relevant day is after Schedule 3 ended.', rule: 'CA-34' }
  if (left && !before(relevant, left.on))
    return {
      words: `No liability: the person ${leftWords(left.how)} on ${fullDate(left.on)}, by the end of the relevant day.`,
      rule: 'CA-24',
    }
  if (notAssessedBy(of, relevant)) return null
  if (inPlaceAt && !before(relevant, dateOf(inPlaceAt)))
    return {
      words: 'No liability: the arrangements were in place by the end of the relevant day.',
      rule: 'CA-25',
    }
  if (of.otherCause)
    return {
      words: `No liability: the council’s arrangements were not the only reason (${of.otherCause}).`,
      rule: 'CA-25',
    }
  return null
}

// Arrangements are made from an assessment: a council that had them in place had assessed.
const notAssessedBy = ({ assessedAt, inPlaceAt }: LiableCase, relevant: LocalDate): boolean =>
  [assessedAt, inPlaceAt].every((at) => at === null || before(relevant, dateOf(at)))

const dueLine = (test: 'no assessment' | 'no arrangements', relevant: LocalDate): Line =>
  test === 'no assessment'
    ? {
        words: `Payment may be asked for: by the end of ${fullDate(relevant)} the council had not assessed, and the person was still in hospital.`,
        rule: 'CA-24',
      }
    : {
        words: `Payment may be asked for: by the end of ${fullDate(relevant)} the arrangements were not in place, and for that reason alone the person was still in hospital.`,
        rule: 'CA-25',
      }

function daysOf(of: LiableCase, first: LocalDate, last: LocalDate): CaseDay[] {
  const length = Math.max(0, daysBetween(first, last) + 1)
  return Array.from({ length }, (_, i) => dayOf(of, first.add({ days: i })))
}

function dayOf({ inPlaceAt, notDischargeable }: LiableCase, date: LocalDate): CaseDay {
  if (inPlaceAt && inPlaceByEleven(inPlaceAt, date))
    return { date, counted: false, words: 'Arrangements in place by 11 am', rule: 'CA-29' }
  if (notDischargeable.some((day) => day.equals(date)))
    return { date, counted: false, words: 'Could not leave: had become worse', rule: 'CA-29' }
  return { date, counted: true, words: 'Counted', rule: 'CA-27, CA-28' }
}

const leftWords = (how: NonNullable<LiableCase['left']>['how']): string =>
  ({ discharged: 'left', 'by their own decision': 'left by their own decision', died: 'died' })[how]
