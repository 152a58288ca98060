import { isRefusal } from '../../../../platform/outcome.ts'
import { dateOf, daysBetween, type Instant, type LocalDate } from '../../../../platform/time.ts'
import { averageOfDays, remaining } from '../daily-items.ts'
import type { Edition } from '../editions.ts'
import { longStayGroups, longStayOf } from '../long-stay.ts'
import type { CountRules, Course } from '../model.ts'
import {
  datesBetween,
  endOf,
  inBedAt,
  inScope,
  isBy17,
  leftOn,
  notMeetingSince,
  reasonLines,
  reasonOn,
  stayAt,
} from './day-items.ts'
import { columnOf, type Destination } from './destinations.ts'
import { countOf, type Item, type ItemLine, lineOf } from './item-line.ts'
import type { AcuteFigures, AcuteMonth } from './model.ts'

export type AcuteInput = {
  /** Of an edition that asks for the month so far, everybody since its first day. */
  courses: readonly Course[]
  day: LocalDate
  rules: CountRules
  edition: Pick<Edition, 'items' | 'reasons' | 'destinations'>
  destinationOf: (stayId: string) => Destination
}

/**
 * Who is in the figures of one day of an acute trust (ADSR-03 to ADSR-08), one line for a stay and day, and one for its
 * month. Somebody no longer meets the criteria that day when they did not at the moment of leaving, or at the midnight that
 * ends the day: who met one again in between is not counted. That reading, and that the extra days are those since the
 * criteria were last met, are from memory.
 */
export function acuteLines(input: AcuteInput): ItemLine[] {
  const { courses, day, edition } = input
  const month = edition.items.includes('month so far')
  return courses.flatMap((course) => {
    const line = leaving(course, input) ?? staying(course, input)
    const dates = month
      ? datesBetween(day.with({ day: 1 }), day).filter((one) => remainsSince(course, one, input.rules))
      : []
    return [
      ...(line ? [line] : []),
      ...(dates.length > 0
        ? [{ ...lineOf(course), items: ['month'] as const, days: dates.length, dates }]
        : []),
    ]
  })
}

function leaving(course: Course, { day, rules, edition, destinationOf }: AcuteInput): ItemLine | null {
  const gone = leftOn(course, day)
  if (!gone || !inScope(gone.from, rules) || !notMeetingSince(course, gone.at)) return null
  const split: Item[] = edition.items.includes('left by 17:00')
    ? [isBy17(gone.at) ? 'left-by-17' : 'left-after-17']
    : []
  const to = destinationOf(course.stayId)
  return {
    ...lineOf(course),
    items: ['not-meeting', 'left', ...split],
    days: 0,
    dates: [day],
    pathway: to.pathway,
    destination: edition.destinations ? columnOf(edition.destinations, to) : to.destination,
  }
}

function staying(course: Course, { day, rules }: AcuteInput): ItemLine | null {
  const since = remainsSince(course, day, rules)
  if (!since) return null
  const long = longStayOf(stayAt(course, day)).map(({ item }) => item)
  return {
    ...lineOf(course),
    items: ['not-meeting', 'remaining', ...long],
    days: daysBetween(dateOf(since), day.add({ days: 1 })),
    dates: [day],
    reason: reasonOn(course, day, rules),
  }
}

/** Since when somebody who remains at the end of a day has not needed the bed; null where they do not remain, or need it. */
function remainsSince(course: Course, day: LocalDate, rules: CountRules): Instant | null {
  const at = inBedAt(course, endOf(day))
  // Who leaves at midnight itself has left that day, and is not also one of those who remain.
  const isGone = course.leftAt !== null && daysBetween(dateOf(course.leftAt), day) >= 0
  return at && inScope(at, rules) && !isGone ? notMeetingSince(course, endOf(day)) : null
}

/**
 * The figures of these lines. The identity remaining = no longer meeting - discharged (ADSR-04) is checked.
 * @param pricePerBedDay in pounds; null where the place has set none: then there is no cost, which is not 0.
 */
export function acuteItems(
  lines: readonly ItemLine[],
  { day, edition }: Pick<AcuteInput, 'day' | 'edition'>,
  pricePerBedDay: number | null,
): AcuteFigures {
  const people = (item: Item) => countOf(lines, { item }).lines
  const items = {
    notMeeting: people('not-meeting'),
    discharged: people('left'),
    remaining: people('remaining'),
  }
  const checked = remaining(items)
  if (isRefusal(checked)) throw new Error(checked.because)
  const split = edition.items.includes('left by 17:00')
  const [week, fortnight] = longStayGroups
  const reasonStays = edition.items.includes('reasons from 7 days') ? [week, fortnight] : [fortnight]
  return {
    kind: 'acute-sitrep',
    total: { people: items.notMeeting, days: countOf(lines, { item: 'remaining' }).days },
    ...items,
    dischargedBy17: split ? people('left-by-17') : null,
    dischargedAfter17: split ? people('left-after-17') : null,
    extraDays: longStayGroups.map(({ item, group }) => {
      const { lines: of, days } = countOf(lines, { item })
      return { group, people: of, days }
    }),
    month: edition.items.includes('month so far') ? monthOf(lines, day, pricePerBedDay) : null,
    destinations: edition.destinations ? destinations(lines) : null,
    destinationList: edition.destinations,
    reasons: reasonStays.flatMap(({ item, group }) => reasonLines(lines, item, `Delay reason LOS ${group}`)),
    reasonList: edition.reasons,
  }
}

function monthOf(lines: readonly ItemLine[], day: LocalDate, pricePerBedDay: number | null): AcuteMonth {
  const first = day.with({ day: 1 })
  const own = lines.filter((line) => line.items.includes('month')).flatMap(({ dates }) => dates)
  const onDay = Map.groupBy(own, (date) => date.day)
  const byDay = Array.from({ length: day.day }, (_, before) => onDay.get(before + 1)?.length ?? 0)
  return {
    from: first.toString(),
    daysCounted: byDay.length,
    bedDays: own.length,
    dailyAverage: averageOfDays(byDay, 'other').average!,
    pricePerBedDay,
    cost: pricePerBedDay === null ? null : Math.round(own.length * pricePerBedDay * 100) / 100,
  }
}

const destinations = (lines: readonly ItemLine[]) =>
  [
    ...Map.groupBy(
      lines.filter((line) => line.items.includes('left')),
      ({ destination }) => destination,
    ),
  ]
    .map(([key, of]) => ({ key, people: of.length }))
    .sort(
      (a, b) => Number(a.key === null) - Number(b.key === null) || ((a.key ?? '') < (b.key ?? '') ? -1 : 1),
    )
