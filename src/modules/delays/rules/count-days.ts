import type { Instant, LocalDate } from '../../../platform/time.ts'
import { countedNights } from './counted-nights.ts'
import { covers, dateOfDay, dayAt, dayOf } from './day-number.ts'
import { stretchNights } from './delays-of.ts'
import type { CountedDay, CountRules, Course } from './model.ts'
import { ownerAt, reasonOfNight, type WaitNights, waitsInOrder } from './primary-wait.ts'
import { careTypeOf } from './scope.ts'

/** The kind of an organisation by its id; null when it is not known here. */
export type OwnerKindOf = (organisationId: string) => string | null

/**
 * Delayed days by an edition, one for each person and date: docs/rules/nights.md. A person who is in two stays at one
 * midnight is counted once, in the stay that began last.
 * @param window both dates included.
 * @param now nights whose midnight has not come do not count.
 * @returns by date, and by stay within a date, whatever the order of the courses.
 */
export function countDays(
  courses: readonly Course[],
  window: { from: LocalDate; to: LocalDate },
  rules: CountRules,
  ownerKindOf: OwnerKindOf,
  now: Instant,
): CountedDay[] {
  const [first, last] = [dayOf(window.from), dayOf(window.to)]
  const byPerson = Map.groupBy(courses, ({ personId }) => personId)
  const days: [number, CountedDay][] = []
  for (const [, stays] of byPerson) {
    const taken = new Set<number>()
    for (const course of stays.length > 1 ? [...stays].sort(latestFirst) : stays)
      for (const [day, counted] of daysOfCourse(course, first, last, rules, ownerKindOf, now)) {
        if (taken.has(day)) continue
        taken.add(day)
        days.push([day, counted])
      }
  }
  return days.sort(([a, x], [b, y]) => a - b || (x.stayId < y.stayId ? -1 : 1)).map(([, counted]) => counted)
}

function daysOfCourse(
  course: Course,
  first: number,
  last: number,
  rules: CountRules,
  ownerKindOf: OwnerKindOf,
  now: Instant,
): [number, CountedDay][] {
  const nights = countedNights(course, rules, now)
  if (!nights.some(({ from, to }) => from <= last && to > first)) return []
  const until = dayAt(now)
  const stretches = stretchNights(course, until)
  const waits = waitsInOrder(course.waits, until)
  const days: [number, CountedDay][] = []
  for (const { from, to } of nights)
    for (let day = Math.max(from, first); day < to && day <= last; day++) {
      const { stretch } = stretches.find((one) => covers(one, day))!
      days.push([
        day,
        {
          stayId: course.stayId,
          personId: course.personId,
          date: dateOfDay(day),
          careType: careTypeOf(stretch.wardKind),
          providerId: course.providerId,
          siteId: stretch.siteId,
          wardId: stretch.wardId,
          authorityId: course.authorityId,
          ...reasonAndOwner(reasonOfNight(waits, day), day, rules, ownerKindOf),
        },
      ])
    }
  return days
}

type Why = Pick<CountedDay, 'waitId' | 'awaits' | 'reason' | 'party' | 'organisationId'>

// Ready with no open wait: nothing was recorded, and the night counts all the same.
const nothing: Why = { waitId: null, awaits: null, reason: null, party: null, organisationId: null }

function reasonAndOwner(
  found: WaitNights | null,
  day: number,
  rules: CountRules,
  ownerKindOf: OwnerKindOf,
): Why {
  if (!found) return nothing
  const { waitId, awaits } = found.wait
  const owner = ownerAt(found, day)
  const organisationId = owner?.organisationId ?? null
  const ownerKind = organisationId ? ownerKindOf(organisationId) : owner ? 'family' : null
  return {
    waitId,
    awaits,
    reason: rules.reasonOf(awaits),
    party: rules.partyOf({ awaits, ownerKind }),
    organisationId,
  }
}

const latestFirst = (a: Course, b: Course) =>
  b.admittedAt.epochMilliseconds - a.admittedAt.epochMilliseconds || (a.stayId < b.stayId ? 1 : -1)
