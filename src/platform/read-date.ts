import { type Instant, instantAt, type LocalDate, Temporal } from './time.ts'

/** A reading that failed says why, in words for whoever typed it. */
export type Unread = { wrong: string }

const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
const british = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2,4})$/

/** A civil date as typed: 2026-11-03 or 3/11/2026. Days and months are never guessed, years always have four digits. */
export function readDate(text: string): LocalDate | Unread {
  const typed = text.trim()
  const [, first, second, third] = iso.exec(typed) ?? british.exec(typed) ?? []
  if (!first || !second || !third) return { wrong: 'must be a date like 3/11/2026 or 2026-11-03' }
  const [year, month, day] = iso.test(typed) ? [first, second, third] : [third, second, first]
  if (year.length !== 4) return { wrong: 'needs a year of four digits, like 2026' }
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    )
  } catch {
    return { wrong: `is not a day of the calendar (${day}/${month}/${year})` }
  }
}

/** A London date with a time of day: "3/11/2026 14:05" or "2026-11-03T14:05". Without a time it is refused. */
export function readDateTime(text: string): Instant | Unread {
  const [on = '', at = ''] = text.trim().split(/[T ]+/)
  const date = readDate(on)
  if ('wrong' in date) return date
  const [, hour, minute, second] = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(at) ?? []
  if (!hour || !minute) return { wrong: 'needs a time as well, like 3/11/2026 14:05' }
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59)
    return { wrong: `has a time that does not exist (${at})` }
  try {
    return instantAt(
      date,
      Temporal.PlainTime.from({ hour: Number(hour), minute: Number(minute), second: Number(second ?? 0) }),
    )
  } catch {
    return { wrong: 'falls in the hour when the clocks change; give a time outside it' }
  }
}
