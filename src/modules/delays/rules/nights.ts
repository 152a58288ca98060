import type { Instant, LocalDate } from '../../../platform/time.ts'
import { partyWords } from './agreement-words.ts'
import { countDays, type OwnerKindOf } from './count-days.ts'
import type { RecordedCourse } from './course.ts'
import { dateOfDay, dayAt, dayOf } from './day-number.ts'
import type { CountedDay, CountRules, Night } from './model.ts'
import { whyCounted } from './why-counted.ts'
import { whyNotCounted } from './why-not-counted.ts'

/**
 * Every civil date of a window with the night that ends it: whether an edition counts it, its running number in the whole
 * stay, and the working in plain words (docs/rules/nights.md).
 * @param window both dates included.
 */
export function nightsOf(
  course: RecordedCourse,
  window: { from: LocalDate; to: LocalDate },
  rules: CountRules,
  ownerKindOf: OwnerKindOf,
  now: Instant,
): Night[] {
  const begin = Math.min(dayAt(course.admittedAt), dayOf(window.from))
  const counted = countDays([course], { from: dateOfDay(begin), to: window.to }, rules, ownerKindOf, now)
  const numbered = new Map(counted.map((day, at) => [dayOf(day.date), { day, number: at + 1 }]))
  const nights: Night[] = []
  for (let day = dayOf(window.from); day <= dayOf(window.to); day++) {
    const found = numbered.get(day)
    nights.push({
      date: dateOfDay(day),
      counted: found !== undefined,
      number: found?.number ?? null,
      day: found?.day ?? null,
      ...(found
        ? { square: squareOf(found.day), because: whyCounted(course, rules, day, found.day) }
        : whyNotCounted(course, rules, day, now)),
    })
  }
  return nights
}

/** Whose a night is, in one word. */
export const squareOf = ({ party }: Pick<CountedDay, 'party'>): string =>
  party === null ? 'Nothing recorded' : partyWords[party]
