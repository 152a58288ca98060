import type { Instant, LocalDate } from '../../../platform/time.ts'
import { dateOf, daysBetween, Temporal } from '../../../platform/time.ts'
import type { Course } from './model.ts'

/** The discharge ready date with the fact it rests on. */
export type ReadyDate = { date: LocalDate; at: Instant; factId: string }

/**
 * The discharge ready date (DRD-01, DRD-04, verified): the start of the last time without a criterion to reside for
 * somebody who has left, of the present one for somebody who has not.
 * @returns null when nobody recorded that no criterion is met, or the person who is still there meets one again.
 */
export function readyDate(course: Pick<Course, 'admittedAt' | 'leftAt' | 'notMeeting'>): ReadyDate | null {
  const last = course.notMeeting.at(-1)
  if (!last || (!course.leftAt && last.to)) return null
  const at = Temporal.Instant.compare(last.from, course.admittedAt) < 0 ? course.admittedAt : last.from
  return { date: dateOf(at), at, factId: last.factId }
}

/** What `readyDate` needs, as far as it had come at a moment: what is dated later has not happened yet. */
export function courseAt(
  { admittedAt, leftAt, notMeeting }: Pick<Course, 'admittedAt' | 'leftAt' | 'notMeeting'>,
  now: Instant,
) {
  const hasCome = (at: Instant | null): at is Instant => at !== null && Temporal.Instant.compare(at, now) <= 0
  return {
    admittedAt,
    leftAt: hasCome(leftAt) ? leftAt : null,
    notMeeting: notMeeting
      .filter(({ from }) => hasCome(from))
      .map((time) => ({ ...time, to: hasCome(time.to) ? time.to : null })),
  }
}

/** DRD-02: asked for when the stay was a night or longer, that is when somebody was there at a midnight. */
export const needsReadyDate = (admitted: LocalDate, left: LocalDate): boolean =>
  daysBetween(admitted, left) >= 1

export type Delay = { valid: true; days: number } | { valid: false; because: string }

/**
 * Days from the discharge ready date to leaving (DRD-06). It may be left empty where both fall on one day (DRD-03); otherwise
 * a missing date is no figure, never 0. After the day of leaving it is wrong (DRD-05).
 * @param readyOn 'the day of leaving' where it was left empty for that reason; null where nobody recorded any.
 * @param leftOn null while the person is there: there is no delay to give yet.
 */
export function delayOf(stay: {
  readyOn: LocalDate | 'the day of leaving' | null
  leftOn: LocalDate | null
}): Delay | null {
  const { readyOn, leftOn } = stay
  if (!leftOn) return null
  if (!readyOn) return { valid: false, because: 'No discharge ready date was recorded. Record one.' }
  const days = readyOn === 'the day of leaving' ? 0 : daysBetween(readyOn, leftOn)
  return days >= 0
    ? { valid: true, days }
    : { valid: false, because: 'The discharge ready date is after the day of leaving. Correct one of them.' }
}

/** Bands as published (DRD-07). */
export const bands = ['0', '1', '2-3', '4-6', '7-13', '14-20', '21+'] as const
export type Band = (typeof bands)[number]
const begins = [0, 1, 2, 4, 7, 14, 21]

/** @param days from 0. */
export const bandOf = (days: number): Band => bands[begins.findLastIndex((first) => days >= first)]!

/** The two published averages and the shares with and without delay (DRD-08). Null where there is nobody to average. */
export type Averages = {
  includingZero: number | null
  excludingZero: number | null
  percentOnDate: number | null
  percentDelayed: number | null
}

/** @param delays days of each discharge, 0 where it was on the ready date. */
export function averages(delays: readonly number[]): Averages {
  const delayed = delays.filter((days) => days > 0)
  return averagesOf({
    discharges: delays.length,
    delayed: delayed.length,
    days: delayed.reduce((sum, days) => sum + days, 0),
  })
}

/** The same from totals (DRD-10). */
export function averagesOf({
  discharges,
  delayed,
  days,
}: {
  discharges: number
  delayed: number
  days: number
}): Averages {
  const share = (part: number, of: number) => (of > 0 ? part / of : null)
  const percent = (part: number) => (discharges > 0 ? (part * 100) / discharges : null)
  return {
    includingZero: share(days, discharges),
    excludingZero: share(days, delayed),
    percentOnDate: percent(discharges - delayed),
    percentDelayed: percent(delayed),
  }
}
