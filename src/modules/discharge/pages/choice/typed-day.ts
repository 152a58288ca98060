import { typedDate } from '../../../../platform/http/typed-date.ts'
import { readDate } from '../../../../platform/read-date.ts'
import { dateOf, type Instant, type LocalDate, startOf } from '../../../../platform/time.ts'
import type { Typed } from '../typed-moment.ts'

/** A day as typed; null when nothing was. What is wrong with it is put into `errors` under the field's name. */
export function typedDay(form: Typed, name: string, errors: Record<string, string>): LocalDate | null {
  const typed = typedDate(form, name)
  if (!typed) return null
  const day = readDate(typed)
  if (!('wrong' in day)) return day
  errors[name] = `The date ${day.wrong}`
  return null
}

/**
 * The moment to keep for what is known by its day: now for today, the last minute of an earlier day, and never before
 * the person came in, because a paper may be older than the stay.
 */
export function momentOn(
  day: LocalDate,
  { admittedAt, now }: { admittedAt: Instant; now: Instant },
): Instant {
  if (day.equals(dateOf(now))) return now
  const end = startOf(day.add({ days: 1 })).subtract({ minutes: 1 })
  return end.epochMilliseconds < admittedAt.epochMilliseconds ? admittedAt : end
}
