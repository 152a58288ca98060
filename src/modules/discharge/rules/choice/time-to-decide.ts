import { daysBetween, type LocalDate } from '../../../../platform/time.ts'

/** CH-02: civil days to decide after the information on choices was given (seen in a hospital's reuse of the template). */
const usualDaysToDecide = 7

/** The last day to decide: the day of the letter is day 0. */
export const decideByOf = (given: LocalDate, days: number = usualDaysToDecide): LocalDate =>
  given.add({ days })

/** CH-02: the next step is due from the day after the last day to decide, unless a decision was made by then. */
export const escalationDue = ({
  decideBy,
  decidedOn,
  today,
}: {
  decideBy: LocalDate
  decidedOn: LocalDate | null
  today: LocalDate
}): boolean => (decidedOn === null || daysBetween(today, decidedOn) > 0) && daysBetween(decideBy, today) > 0
