import { isRefusal } from '../../../../platform/outcome.ts'
import { dateOf, daysBetween, type LocalDate, Temporal } from '../../../../platform/time.ts'
import { remaining } from '../daily-items.ts'
import type { CountRules, Course } from '../model.ts'
import { endOf, inBedAt, inScope, isBy17, leftOn, notMeetingSince, reasonLines, stayAt } from './day-items.ts'
import type { AcuteFigures } from './model.ts'

export type AcuteInput = {
  courses: readonly Course[]
  day: LocalDate
  rules: CountRules
  reasonList: string | null
}

/** From May 2024 reasons are given for people of 7 days or more, before it for those of 14 (rules.md 3.4). */
const sevenFrom = Temporal.PlainDate.from('2024-05-01')
const groups = [
  ['7+', 7],
  ['14+', 14],
  ['21+', 21],
] as const

/**
 * The items of one day of an acute trust (ADSR-03 to ADSR-06). Somebody no longer meets the criteria that day when they
 * did not at the moment of leaving, or at the midnight that ends the day: who met one again in between is not counted. That
 * reading, and that the extra days are those since the criteria were last met, are from memory. The identity remaining =
 * no longer meeting - discharged (ADSR-04) is checked.
 */
export function acuteItems({ courses, day, rules, reasonList }: AcuteInput): AcuteFigures {
  const left = courses.flatMap((course) => {
    const gone = leftOn(course, day)
    return gone && inScope(gone.from, rules) && notMeetingSince(course, gone.at) ? [gone] : []
  })
  const midnight = endOf(day)
  const staying = courses.flatMap((course) => {
    const at = inBedAt(course, midnight)
    const since = notMeetingSince(course, midnight)
    return at && inScope(at, rules) && since && !isGone(course, day) ? [{ course, since }] : []
  })
  const items = {
    notMeeting: left.length + staying.length,
    discharged: left.length,
    remaining: staying.length,
  }
  const checked = remaining(items)
  if (isRefusal(checked)) throw new Error(checked.because)
  const days = ({ since }: (typeof staying)[number]) => daysBetween(dateOf(since), day.add({ days: 1 }))
  const atLeast = (stay: number) => staying.filter(({ course }) => stayAt(course, day) >= stay)
  const sum = (of: typeof staying) => of.reduce((total, one) => total + days(one), 0)
  const asked = Temporal.PlainDate.compare(day, sevenFrom) >= 0 ? 7 : 14
  const by17 = left.filter(({ at }) => isBy17(at)).length
  return {
    kind: 'acute-sitrep',
    total: { people: items.notMeeting, days: sum(staying) },
    ...items,
    dischargedBy17: by17,
    dischargedAfter17: left.length - by17,
    extraDays: groups.map(([group, stay]) => ({
      group,
      people: atLeast(stay).length,
      days: sum(atLeast(stay)),
    })),
    reasons: reasonLines(
      atLeast(asked).map(({ course }) => course),
      day,
      rules,
      `Delay reason LOS ${asked}+`,
    ),
    reasonList,
  }
}

// Who leaves at midnight itself has left that day, and is not also one of those who remain.
const isGone = (course: Course, day: LocalDate) =>
  course.leftAt !== null && daysBetween(dateOf(course.leftAt), day) >= 0
