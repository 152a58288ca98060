import { Temporal } from 'temporal-polyfill'

export { Temporal }

/** Civil dates are those of the United Kingdom; instants are UTC. */
export const zone = 'Europe/London'

export type Instant = Temporal.Instant
export type LocalDate = Temporal.PlainDate

export const instantOf = (value: Date | string): Instant =>
  value instanceof Date
    ? Temporal.Instant.fromEpochMilliseconds(value.getTime())
    : Temporal.Instant.from(value)

/** Facts are stored to the millisecond: what is recorded is what is read back. */
export const toMillisecond = (instant: Instant): Instant =>
  Temporal.Instant.fromEpochMilliseconds(instant.epochMilliseconds)

export const inLondon = (instant: Instant): Temporal.ZonedDateTime => instant.toZonedDateTimeISO(zone)

const hour = 3_600_000
const dates = new Map<number, LocalDate>()

/** Kept by hour, because a list asks for thousands: since 1970 a London day has begun on a whole hour of UTC. */
export function dateOf(instant: Instant): LocalDate {
  const at = Math.floor(instant.epochMilliseconds / hour)
  const kept = dates.get(at)
  if (kept) return kept
  const date = inLondon(instant).toPlainDate()
  if (at >= 0) {
    if (dates.size > 20_000) dates.clear()
    dates.set(at, date)
  }
  return date
}

/** The instant at which a civil date begins in London. */
export const startOf = (date: LocalDate): Instant => date.toZonedDateTime({ timeZone: zone }).toInstant()

/**
 * The instant of a London wall-clock time.
 * @throws RangeError where the clock change makes the time missing or ambiguous: nobody guesses which hour was meant.
 */
export const instantAt = (date: LocalDate, time: Temporal.PlainTime): Instant =>
  date.toPlainDateTime(time).toZonedDateTime(zone, { disambiguation: 'reject' }).toInstant()

const epoch = Temporal.PlainDate.from('1970-01-01')

// Arithmetic, because a list asks for thousands; Date.UTC takes a year below 100 for one of the last century.
const dayNumber = (date: LocalDate): number =>
  date.year < 100
    ? epoch.until(date, { largestUnit: 'days' }).days
    : Date.UTC(date.year, date.month - 1, date.day) / 86_400_000

/** The Monday of the date's week. */
export const mondayOf = (date: LocalDate): LocalDate => date.subtract({ days: date.dayOfWeek - 1 })

/** Midnights between two civil dates; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from)
