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

export const inLondon = (instant: Instant): Temporal.ZonedDateTime => instant.toZonedDateTimeISO(zone)

export const dateOf = (instant: Instant): LocalDate => inLondon(instant).toPlainDate()

/** The instant at which a civil date begins in London. */
export const startOf = (date: LocalDate): Instant => date.toZonedDateTime({ timeZone: zone }).toInstant()

/**
 * The instant of a London wall-clock time.
 * @throws RangeError where the clock change makes the time missing or ambiguous: nobody guesses which hour was meant.
 */
export const instantAt = (date: LocalDate, time: Temporal.PlainTime): Instant =>
  date.toPlainDateTime(time).toZonedDateTime(zone, { disambiguation: 'reject' }).toInstant()

/** Midnights between two civil dates; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  from.until(to, { largestUnit: 'days' }).days
