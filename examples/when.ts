import { dateOf, type Instant, type LocalDate, Temporal, zone } from '../src/platform/time.ts'

/** Moments of a story told backwards from now. */
export type When = {
  now: Instant
  today: LocalDate
  /** That many days ago at a London time; never later than a minute ago, since a story only tells what has happened. */
  on: (daysAgo: number, time: string) => Instant
  minutesAgo: (minutes: number) => Instant
  /** A civil date that many days ahead, as YYYY-MM-DD; negative is in the past. */
  date: (daysAhead: number) => string
  /** A moment to come, or past, at a London time that many days ahead, as text. */
  at: (daysAhead: number, time: string) => string
}

export function when(now: Instant): When {
  const today = dateOf(now)
  const minutesAgo = (minutes: number) => now.subtract({ seconds: Math.round(minutes * 60) })
  const moment = (days: number, time: string) =>
    today
      .add({ days })
      .toPlainDateTime(Temporal.PlainTime.from(time))
      .toZonedDateTime(zone, { disambiguation: 'compatible' })
      .toInstant()
  return {
    now,
    today,
    minutesAgo,
    on: (daysAgo, time) => earlier(moment(-daysAgo, time), minutesAgo(1)),
    date: (daysAhead) => today.add({ days: daysAhead }).toString(),
    at: (daysAhead, time) => moment(daysAhead, time).toString(),
  }
}

export const earlier = (a: Instant, b: Instant): Instant => (Temporal.Instant.compare(a, b) <= 0 ? a : b)
export const later = (a: Instant, b: Instant): Instant => (Temporal.Instant.compare(a, b) >= 0 ? a : b)
