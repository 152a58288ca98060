import { bankHolidayOn } from '../../../../platform/bank-holidays.ts'
import { normal975 } from '../bands.ts'
import type { Day } from '../days.ts'
import { sum } from './by-day.ts'

/** Counts of days as their mean and the variance of one of them: never less than chance alone makes it (Poisson). */
function spreadOf(counts: readonly number[]): { mean: number; variance: number } {
  const mean = sum(counts) / counts.length
  const square = sum(counts.map((one) => (one - mean) ** 2))
  return { mean, variance: Math.max(mean, counts.length > 1 ? square / (counts.length - 1) : 0) }
}

/** The 95% half-width of the mean of so many daily counts; null where there is none, or where all of them are nothing. */
export function meanHalfWidth(counts: readonly number[]): number | null {
  if (sum(counts) === 0) return null
  return normal975 * Math.sqrt(spreadOf(counts).variance / counts.length)
}

/**
 * The 95% half-width of what a bank holiday does to its day, as a share: what so many people on so many holidays say by
 * themselves, where counts vary as those of usual days of the same weekday do. The forecast draws few holidays towards other
 * days, so that it is rather too wide than too narrow.
 * @param share −0.16 is 16% fewer
 * @returns null where no bank holiday or no usual day was seen
 */
export function holidayHalfWidth(days: readonly Day[], share: number): number | null {
  const known = days.flatMap(({ date, value }) => (value === null ? [] : [{ date, value }]))
  const usual = Map.groupBy(
    known.filter(({ date }) => bankHolidayOn(date) === null),
    ({ date }) => date.dayOfWeek,
  )
  const weekdays = new Map([...usual].map(([day, own]) => [day, spreadOf(own.map(({ value }) => value))]))
  const beside = known.flatMap(({ date }) => {
    const own = bankHolidayOn(date) === null ? undefined : weekdays.get(date.dayOfWeek)
    return own && own.mean > 0 ? [own] : []
  })
  if (beside.length === 0) return null
  const expected = sum(beside.map(({ mean }) => mean))
  const more = sum(beside.map(({ mean, variance }) => variance / mean)) / beside.length
  // Where nobody came on any of them half a person stands for what might have.
  const came = Math.max((1 + share) * expected, 0.5)
  return (normal975 * Math.sqrt(more * came)) / expected
}
