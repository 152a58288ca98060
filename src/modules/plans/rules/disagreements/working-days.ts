import { isDayOff } from '../../../../platform/bank-holidays.ts'
import { fullDate } from '../../../../platform/date-words.ts'
import { Temporal } from '../../../../platform/time.ts'
import { type Found, listed } from './found.ts'

/** Days of a table of cover that the calendar has as working days and the table as holidays, or the other way about. */
export function workingDays(
  { from, to, holidayCover }: { from: string; to: string; holidayCover: readonly string[] },
  where: string,
): Found[] {
  const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)]
  const days = Array.from({ length: first.until(last).days + 1 }, (_, i) => first.add({ days: i }))
  const covered = (day: Temporal.PlainDate) => holidayCover.includes(day.toString())
  const say = (found: Temporal.PlainDate[], words: string): Found[] =>
    found.length === 0 ? [] : [{ what: `${listed(found.map((day) => fullDate(day)))}: ${words}`, where }]
  return [
    ...say(
      days.filter((day) => covered(day) && !isDayOff(day)),
      'cover as on a holiday, and the calendar has a working day',
    ),
    ...say(
      days.filter((day) => !covered(day) && isDayOff(day)),
      '“Normal working day”, and the calendar has a day off',
    ),
  ]
}
