import type { Instant } from '../../../platform/time.ts'
import { type Days, dayAt, dayOf, nightsOfTime } from './day-number.ts'
import { delaysOf, nightsOfRows, stretchNights } from './delays-of.ts'
import type { CountRules, Course } from './model.ts'
import { courseAt, readyDate } from './ready-date.ts'
import { wardOutOfScope } from './scope.ts'

/**
 * The nights of a stay that a series counts, as days that do not overlap, oldest first: docs/rules/nights.md.
 * @param now nights whose midnight has not come do not count.
 */
export function countedNights(course: Course, rules: CountRules, now: Instant): Days[] {
  const until = dayAt(now)
  switch (rules.series) {
    case 'nights':
      return waitedInBed(course, course.ready, rules, until)
    case 'dtoc':
    case 'mhs26':
      return delaysOf(course, rules, until).flatMap(({ rows }) => nightsOfRows(rows, rules))
    case 'drd':
      return sinceReadyDate(course, now)
    case 'acute-sitrep':
    case 'community-sitrep':
      return waitedInBed(course, course.notMeeting, rules, until)
  }
}

function waitedInBed(
  course: Course,
  times: readonly { from: Instant; to: Instant | null }[],
  rules: CountRules,
  until: number,
): Days[] {
  return stretchNights(course, until)
    .filter(({ stretch }) => !stretch.away && !wardOutOfScope(stretch, rules.series))
    .flatMap((bed) =>
      times.map((time) => {
        const nights = nightsOfTime(time, until)
        return { from: Math.max(bed.from, nights.from), to: Math.min(bed.to, nights.to) }
      }),
    )
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from)
}

/** From the discharge ready date to leaving, wherever the nights were spent: the difference of two dates (DRD-06). */
function sinceReadyDate(course: Course, now: Instant): Days[] {
  const present = courseAt(course, now)
  const ready = readyDate(present)
  if (!ready) return []
  const to = dayAt(present.leftAt ?? now)
  const from = dayOf(ready.date)
  return from < to ? [{ from, to }] : []
}
