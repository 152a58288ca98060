import { dateOf, type Instant, type LocalDate, type Temporal, zone } from '../../../platform/time.ts'

export type Circulation = {
  circulationId: string
  name: string
  kind: 'daily' | 'seven-day'
  addresses: readonly string[]
  /** A London wall-clock time, and on which days of the week: 1 Monday to 7 Sunday. Bank holidays are days like others. */
  at: Temporal.PlainTime
  weekdays: readonly number[]
  madeAt: Instant
}

type Times = Pick<Circulation, 'at' | 'weekdays'>

/**
 * When a list is due on a date; null where it is not one of its days. In the hour that a spring night leaves out it is due
 * an hour later, and in the hour that an autumn night has twice it is due the first time.
 */
export const dueAt = ({ at, weekdays }: Times, date: LocalDate): Instant | null =>
  weekdays.includes(date.dayOfWeek)
    ? date.toPlainDateTime(at).toZonedDateTime(zone, { disambiguation: 'compatible' }).toInstant()
    : null

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

/** When it is due next. */
export function nextDue(list: Times, now: Instant): Instant {
  const today = dateOf(now)
  const next = Array.from({ length: 8 }, (_, i) => dueAt(list, today.add({ days: i }))).find(
    (at) => at !== null && at.epochMilliseconds > now.epochMilliseconds,
  )
  if (!next) throw new Error('a list has at least one day of the week')
  return next
}
