import type { LocalDate } from '../../../../platform/time.ts'
import type { CountRules, Course } from '../model.ts'
import { endOf, inBedAt, inScope, isBy17, leftOn, notMeetingSince, reasonLines } from './day-items.ts'
import type { CommunityFigures } from './model.ts'
import type { Period } from './period.ts'

/** Where somebody went: the pathway decided, and the national destination; null is "not recorded". */
export type Destination = { pathway: string | null; destination: string | null }

export type CommunityInput = {
  courses: readonly Course[]
  week: Period
  rules: CountRules
  reasonList: string | null
  /** Whether a stay had any criteria recorded by the end of the week. */
  isAsked: (stayId: string) => boolean
  destinationOf: (stayId: string) => Destination
}

/**
 * The items of one week of a community provider (rules.md 3.5): beds and criteria at the midnight that ends the week,
 * discharges of all its days. Which day of the week is asked for was not seen: the last one is our setting.
 */
export function communityItems(input: CommunityInput): CommunityFigures {
  const { courses, week, rules, reasonList } = input
  const midnight = endOf(week.to)
  const inBeds = courses.filter((course) => {
    const at = inBedAt(course, midnight)
    return at !== null && inScope(at, rules) && !leftOn(course, week.to)
  })
  const ready = inBeds.filter((course) => notMeetingSince(course, midnight))
  const notAsked = inBeds.filter((course) => !input.isAsked(course.stayId))
  const left = daysOf(week).flatMap((day) =>
    courses.flatMap((course) => {
      const gone = leftOn(course, day)
      return gone && inScope(gone.from, rules) ? [{ course, at: gone.at }] : []
    }),
  )
  const by17 = left.filter(({ at }) => isBy17(at)).length
  return {
    kind: 'community-sitrep',
    total: { people: inBeds.length, days: inBeds.length },
    bedsOccupied: inBeds.length,
    meets: inBeds.length - ready.length - notAsked.length,
    doesNotMeet: ready.length,
    notRecorded: notAsked.length,
    dischargedBy17: by17,
    dischargedAfter17: left.length - by17,
    destinations: destinations(left.map(({ course }) => input.destinationOf(course.stayId))),
    reasons: reasonLines(ready, week.to, rules, 'Reasons for continuing to reside'),
    reasonList,
  }
}

function destinations(all: Destination[]): CommunityFigures['destinations'] {
  const same = Map.groupBy(all, ({ pathway, destination }) => `${pathway ?? '~'}|${destination ?? '~'}`)
  return [...same].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, of]) => ({ ...of[0]!, people: of.length }))
}

function daysOf({ from, to }: Period): LocalDate[] {
  const days: LocalDate[] = []
  for (let day = from; !day.equals(to.add({ days: 1 })); day = day.add({ days: 1 })) days.push(day)
  return days
}
