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
} from './day-items.ts'
import type { Destination } from './destinations.ts'
import { countOf, type Item, type ItemLine, lineOf } from './item-line.ts'
import type { CommunityFigures } from './model.ts'
import type { Period } from './period.ts'

export type CommunityInput = {
  courses: readonly Course[]
  week: Period
  rules: CountRules
  /** Whether a stay had any criteria recorded. */
  isAsked: (stayId: string) => boolean
  destinationOf: (stayId: string) => Destination
}

/**
 * Who is in the figures of one week of a community provider (rules.md 3.5): beds and criteria at the midnight that ends the
 * week, discharges of all its days. Which day of the week is asked for was not seen: the last one is our setting.
 */
export const communityLines = (input: CommunityInput): ItemLine[] =>
  input.courses.flatMap((course) => [...inBed(course, input), ...leaving(course, input)])

function inBed(course: Course, { week, rules, isAsked }: CommunityInput): ItemLine[] {
  const at = inBedAt(course, endOf(week.to))
  if (!at || !inScope(at, rules) || leftOn(course, week.to)) return []
  const ready = notMeetingSince(course, endOf(week.to)) !== null
  const is = ready ? 'not-meeting' : isAsked(course.stayId) ? 'meets' : 'not-recorded'
  const reason = ready ? reasonOn(course, week.to, rules) : null
  return [{ ...lineOf(course), items: ['beds', is], days: 1, dates: [week.to], reason }]
}

function leaving(course: Course, { week, rules, destinationOf }: CommunityInput): ItemLine[] {
  return datesBetween(week.from, week.to).flatMap((day): ItemLine[] => {
    const gone = leftOn(course, day)
    if (!gone || !inScope(gone.from, rules)) return []
    const items: Item[] = ['left', isBy17(gone.at) ? 'left-by-17' : 'left-after-17']
    return [{ ...lineOf(course), items, days: 0, dates: [day], ...destinationOf(course.stayId) }]
  })
}

/** The figures of these lines. */
export function communityItems(lines: readonly ItemLine[], reasonList: string | null): CommunityFigures {
  const people = (item: Item) => countOf(lines, { item }).lines
  return {
    kind: 'community-sitrep',
    total: { people: people('beds'), days: people('beds') },
    bedsOccupied: people('beds'),
    meets: people('meets'),
    doesNotMeet: people('not-meeting'),
    notRecorded: people('not-recorded'),
    dischargedBy17: people('left-by-17'),
    dischargedAfter17: people('left-after-17'),
    destinations: destinations(lines.filter((line) => line.items.includes('left'))),
    reasons: reasonLines(lines, 'not-meeting', 'Reasons for continuing to reside'),
    reasonList,
  }
}

function destinations(left: readonly ItemLine[]): CommunityFigures['destinations'] {
  const same = Map.groupBy(left, ({ pathway, destination }) => `${pathway ?? '~'}|${destination ?? '~'}`)
  return [...same]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, of]) => ({ pathway: of[0]!.pathway, destination: of[0]!.destination, people: of.length }))
}
