import {
  dateOf,
  daysBetween,
  type Instant,
  inLondon,
  type LocalDate,
  Temporal,
} from '../../../../platform/time.ts'
import { later } from './law.ts'

const two = Temporal.PlainTime.from('14:00')
const eleven = Temporal.PlainTime.from('11:00')

/** The day on which a notice counts as given: after 2 pm in London it is the next day (CA-21, regulation 11). */
export function treatedAsGivenOn(given: Instant): LocalDate {
  const at = inLondon(given)
  const after = Temporal.PlainTime.compare(at.toPlainTime(), two) > 0
  return after ? at.toPlainDate().add({ days: 1 }) : at.toPlainDate()
}

/**
 * The relevant day: the later of the day in the discharge notice and two days after the assessment notice counts as
 * given (CA-22, paragraph 2(5) and regulation 8; "two days after" is a reading, supported by the explanatory note).
 */
export const relevantDay = (assessmentGiven: Instant, proposed: LocalDate): LocalDate =>
  later(proposed, treatedAsGivenOn(assessmentGiven).add({ days: 2 }))

/** The first day a council can be liable for (CA-27, regulation 9(2)). */
export const firstLiableDay = (relevant: LocalDate): LocalDate => relevant.add({ days: 1 })

/** A discharge notice is given at least one day before the day it proposes (CA-17, regulation 5, with CA-21). */
export const hasLead = (given: Instant, proposed: LocalDate): boolean =>
  daysBetween(treatedAsGivenOn(given), proposed) >= 1

/** Days from the day a notice counts as given to the expected admission; negative once it is past. */
export const daysBeforeAdmission = (givenOn: LocalDate, admission: LocalDate): number =>
  daysBetween(givenOn, admission)

/** An assessment notice is given at most seven days before the expected admission (CA-04, paragraph 1(3)(b)). */
export const notTooEarly = (givenOn: LocalDate, admission: LocalDate): boolean =>
  daysBeforeAdmission(givenOn, admission) <= 7

/** In place on an earlier day, or at 11:00:00 that day at the latest (CA-29, regulation 9(4)(a); "by" includes 11:00). */
export function inPlaceByEleven(inPlace: Instant, day: LocalDate): boolean {
  const on = dateOf(inPlace)
  if (!on.equals(day)) return daysBetween(on, day) > 0
  return Temporal.PlainTime.compare(inLondon(inPlace).toPlainTime(), eleven) <= 0
}
