import {
  dateOf,
  daysBetween,
  type Instant,
  inLondon,
  type LocalDate,
  startOf,
} from '../../../../platform/time.ts'
import { dayOf } from '../day-number.ts'
import type { CountRules, Course, Stretch } from '../model.ts'
import { reasonOfNight, waitsInOrder } from '../primary-wait.ts'
import { wardOutOfScope } from '../scope.ts'
import { type Item, type ItemLine, isOfFigure } from './item-line.ts'
import type { ReasonLine } from './model.ts'

// What both SitReps ask of one person and one day.

/** The midnight that ends a date. */
export const endOf = (day: LocalDate): Instant => startOf(day.add({ days: 1 }))

/** Where somebody was at a moment; null before they came, after they left and while on leave. */
export const inBedAt = (course: Course, at: Instant): Stretch | null =>
  course.stretches.find((one) => !one.away && holds(one, at)) ?? null

/** The stretch somebody left from on a date; null where they did not leave then. Death is no discharge. */
export function leftOn(course: Course, day: LocalDate): { at: Instant; from: Stretch } | null {
  const last = course.stretches.at(-1)
  if (!course.leftAt || !last || isDeath(course.dischargeMethod) || !dateOf(course.leftAt).equals(day))
    return null
  return { at: course.leftAt, from: last }
}

const isDeath = (method: string | null) => method === '4' || method === '5'

export const inScope = (stretch: Stretch, rules: Pick<CountRules, 'series'>): boolean =>
  wardOutOfScope(stretch, rules.series) === null

/** Since when no criterion to reside was met at a moment; null where one was, or nobody had recorded any. */
export const notMeetingSince = (course: Course, at: Instant): Instant | null =>
  course.notMeeting.find(
    ({ from, to }) =>
      from.epochMilliseconds <= at.epochMilliseconds &&
      (to === null || at.epochMilliseconds <= to.epochMilliseconds),
  )?.from ?? null

/** Whether a clock time is within "by 17:00"; the second figure begins at 17:01. */
export const isBy17 = (at: Instant): boolean => {
  const { hour, minute } = inLondon(at)
  return hour < 17 || (hour === 17 && minute === 0)
}

/** Midnights since coming in, at the midnight that ends a date. */
export const stayAt = (course: Course, day: LocalDate): number =>
  daysBetween(dateOf(course.admittedAt), day.add({ days: 1 }))

/** The reason of the night that ends a day, by the rule of one reason a night (docs/rules/nights.md), as the list in force has it. */
export function reasonOn(course: Course, day: LocalDate, rules: Pick<CountRules, 'reasonOf'>): string | null {
  const wait = reasonOfNight(waitsInOrder(course.waits, dayOf(day) + 1), dayOf(day))
  return wait && rules.reasonOf(wait.wait.awaits)
}

/** People of a figure by reason, one each; null is "no reason recorded, or none that the list has". */
export const reasonLines = (lines: readonly ItemLine[], item: Item, group: string): ReasonLine[] =>
  [
    ...Map.groupBy(
      lines.filter((line) => isOfFigure(line, { item })),
      ({ reason }) => reason,
    ),
  ]
    .map(([key, of]) => ({ group, item, key, people: of.length }))
    .sort((a, b) => Number(a.key === null) - Number(b.key === null) || b.people - a.people)

/** The dates from one to another, both included. */
export function datesBetween(from: LocalDate, to: LocalDate): LocalDate[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, days) => from.add({ days }))
}

const holds = ({ from, to }: Stretch, at: Instant) =>
  from.epochMilliseconds < at.epochMilliseconds &&
  (to === null || at.epochMilliseconds <= to.epochMilliseconds)
