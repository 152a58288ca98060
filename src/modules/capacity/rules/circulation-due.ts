import { dateOf, type Instant, type LocalDate, type Temporal, zone } from '../../../platform/time.ts'

/** What a list is sent: a summary on each of its days, or the report of a month on the first of them in the next. */
export type BulletinKind = 'daily' | 'seven-day' | 'crisis month'

export type Circulation = {
  circulationId: string
  name: string
  kind: BulletinKind
  addresses: readonly string[]
  /** A London wall-clock time, and on which days of the week: 1 Monday to 7 Sunday. Bank holidays are days like others. */
  at: Temporal.PlainTime
  weekdays: readonly number[]
  madeAt: Instant
}

type Times = Pick<Circulation, 'at' | 'weekdays' | 'kind'>

/**
 * When a list is due on a date; null where it is not one of its days. In the hour that a spring night leaves out it is due
 * an hour later, and in the hour that an autumn night has twice it is due the first time.
 */
export const dueAt = ({ at, weekdays, kind }: Times, date: LocalDate): Instant | null =>
  weekdays.includes(date.dayOfWeek) && (kind !== 'crisis month' || isFirstOfMonth(date, weekdays))
    ? date.toPlainDateTime(at).toZonedDateTime(zone, { disambiguation: 'compatible' }).toInstant()
    : null

/** No earlier day of the month is one of these days of the week. */
const isFirstOfMonth = (date: LocalDate, weekdays: readonly number[]): boolean =>
  !Array.from({ length: date.day - 1 }, (_, i) => date.subtract({ days: i + 1 })).some((day) =>
    weekdays.includes(day.dayOfWeek),
  )

// What could not be made within half a day is left out: the next one is near, and says what changed since the last.
const graceHours = 12

/**
 * The date for which a list is due at `now`, or null. A time shortly before midnight is still due just after it. A list
 * made after today's time begins with the next one.
 */
export function dueFor(list: Times & Pick<Circulation, 'madeAt'>, now: Instant): LocalDate | null {
  const today = dateOf(now)
  const due = [today, today.subtract({ days: 1 })].find((date) => {
    const at = dueAt(list, date)?.epochMilliseconds
    return (
      at !== undefined &&
      at <= now.epochMilliseconds &&
      now.epochMilliseconds - at < graceHours * 3_600_000 &&
      list.madeAt.epochMilliseconds <= at
    )
  })
  return due ?? null
}

/** The first Monday of a month is at most 35 days after another. */
const mostDaysAhead = 36

/** When it is due next. */
export function nextDue(list: Times, now: Instant): Instant {
  const today = dateOf(now)
  const next = Array.from({ length: mostDaysAhead }, (_, i) => dueAt(list, today.add({ days: i }))).find(
    (at) => at !== null && at.epochMilliseconds > now.epochMilliseconds,
  )
  if (!next) throw new Error('a list has at least one day of the week')
  return next
}
