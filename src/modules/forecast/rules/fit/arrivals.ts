import { bankHolidayOn } from '../../../../platform/bank-holidays.ts'
import { inLondon, type LocalDate, Temporal } from '../../../../platform/time.ts'
import { normal975 } from '../bands.ts'
import { doubtOf } from '../by-pathway/demands.ts'
import { type Day, problemOf } from '../days.ts'
import { type DaysAhead, forecastDays } from '../forecast-days.ts'
import { countedDays, fewestWeeks } from './by-day.ts'
import { holidayHalfWidth, meanHalfWidth } from './doubt.ts'
import { usualFigures } from './usual.ts'

/** How many come in a day, and when. */
export type FittedArrivals = {
  /** How many, on how many whole days. */
  seen: number
  days: number
  aDay: number
  /** The 95% half-width of it; null where nobody came. */
  aDayHalfWidth: number | null
  /** Weights with a mean of 1; null where the usual ones are used. */
  byWeekday: readonly number[] | null
  byHour: readonly number[] | null
  /** What a bank holiday does to its day: −0.16 is 16% fewer; null where none was seen. */
  onBankHoliday: number | null
  onBankHolidayHalfWidth: number | null
  /** The mean of each day ahead from today, where there is history enough; it knows the season. */
  ahead: readonly number[] | null
  /** What the days ahead were learned from, where that is another count than the stays. */
  learnedFrom: { days: number; what: 'stays' | 'the count of admissions' } | null
}

/** People below which an hour’s own mean is chance. A setting of ours, as the next. */
const fewestByHour = 200
/** Days below which the level of a longer count says more than that of the days themselves. */
const fewestDays = 14

/**
 * @param came moments in days since 1970, of those who came from `first` on
 * @param counted a longer daily count, up to yesterday, in which they are a share: its rhythm and its course are used, and
 * where few days have been seen its level too
 */
export function fitArrivals(
  came: readonly number[],
  {
    first,
    today,
    ahead,
    counted,
    share,
  }: { first: LocalDate; today: LocalDate; ahead: number; counted: readonly Day[]; share: number },
): FittedArrivals {
  const days: Day[] = countedDays(came, { first, today }).map(({ date, count }) => ({ date, value: count }))
  const values = days.map(({ value }) => value!)
  const seen = values.reduce((sum, one) => sum + one, 0)
  const series = longest(days, counted)
  const forecast = series && forecastDays(series.days, ahead)
  const level = series && levelOf(series.days)
  const plain = days.length === 0 ? 0 : seen / days.length
  const byLevel = days.length < fewestDays && level
  const aDay = byLevel ? level * share : plain
  const effect = forecast?.effects['bank holiday']
  const holiday = effect && effect.seen > 0 ? effect.share : null
  return {
    seen,
    days: days.length,
    aDay,
    aDayHalfWidth: byLevel ? sharedHalfWidth(lastWeeks(series.days), share, seen) : meanHalfWidth(values),
    byWeekday: weekdaysOf(series?.days ?? days),
    byHour: hoursOf(came),
    onBankHoliday: holiday,
    onBankHolidayHalfWidth: holiday === null ? null : holidayHalfWidth(series!.days, holiday),
    ahead: forecast && level ? aheadOf(forecast, aDay / level) : null,
    learnedFrom: series && { days: series.days.length, what: series.what },
  }
}

/** The stays themselves where they reach back far enough, else the count. */
function longest(days: readonly Day[], counted: readonly Day[]) {
  if (problemOf(days) === null) return { days, what: 'stays' as const }
  return problemOf(counted) === null ? { days: counted, what: 'the count of admissions' as const } : null
}

const lastWeeks = (days: readonly Day[]): number[] =>
  days.slice(-28).flatMap(({ value }) => (value === null ? [] : [value]))

/** Of the last four weeks, which are what the days ahead go on from. */
function levelOf(days: readonly Day[]): number {
  const last = lastWeeks(days)
  return last.reduce((sum, one) => sum + one, 0) / Math.max(1, last.length)
}

/** Of a share of a level: neither is certain. @param seen of how many the share was counted, those who have it */
function sharedHalfWidth(counts: readonly number[], share: number, seen: number): number | null {
  const half = meanHalfWidth(counts)
  if (half === null || share <= 0) return null
  const level = counts.reduce((sum, one) => sum + one, 0) / counts.length
  return Math.hypot(half * share, level * normal975 * doubtOf(share, seen / share))
}

/** Its course is kept, at the level of those who come into these beds. */
const aheadOf = ({ days }: DaysAhead, share: number): number[] =>
  days.map(({ mean }) => Number((mean * (Math.abs(share - 1) < 0.02 ? 1 : share)).toPrecision(5)))

function weekdaysOf(days: readonly Day[]): number[] | null {
  const usual = days.filter(({ date, value }) => value !== null && bankHolidayOn(date) === null)
  if (usual.length < 7 * fewestWeeks) return null
  const means = Array.from({ length: 7 }, (_, i) => {
    const own = usual.filter(({ date }) => date.dayOfWeek === i + 1)
    return own.reduce((sum, { value }) => sum + value!, 0) / Math.max(1, own.length)
  })
  return scaled(means)
}

function hoursOf(came: readonly number[]): number[] | null {
  if (came.length < fewestByHour) return null
  const counts = Array.from({ length: 24 }, () => 0)
  for (const moment of came) counts[inLondon(instant(moment)).hour]!++
  return scaled(counts)
}

function scaled(values: readonly number[]): number[] | null {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length
  return mean > 0 ? values.map((one) => Number((one / mean).toFixed(3))) : null
}

export const weekdayWeights = ({ byWeekday }: FittedArrivals): readonly number[] =>
  byWeekday ?? usualFigures.byWeekday
export const hourWeights = ({ byHour }: FittedArrivals): readonly number[] => byHour ?? usualFigures.byHour

const instant = (moment: number) => Temporal.Instant.fromEpochMilliseconds(Math.round(moment * 86_400_000))
