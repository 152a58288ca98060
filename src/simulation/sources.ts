import type { Calendar } from './calendar.ts'
import type { Distribution } from './distribution.ts'
import type { Lists } from './lists.ts'
import type { Arrivals, Scenario } from './scenario.ts'
import { wordOf } from './threefry.ts'

/** How a stream comes: at a constant rate, at a rate that changes by day and hour, so many each day, or at intervals. */
export const ways = { constant: 0, shaped: 1, exact: 2, intervals: 3 } as const

/** The streams of arrivals as numbers. */
export type Sources = {
  count: number
  way: Uint8Array
  list: Int32Array
  kind: Int32Array
  /** The word of each stream, from its name. */
  word: Int32Array
  /** Constant: people a day. */
  rate: Float64Array
  /** Shaped and exact: the mean or number of each day. */
  daily: readonly Float64Array[]
  /** Shaped and exact: weights of the 168 hours of a week, whose mean is 1; empty when all hours are alike. */
  hours: readonly Float64Array[]
  /** Intervals: their distribution. */
  between: Int32Array
}

export function sourcesOf(
  scenario: Scenario,
  kindNames: readonly string[],
  lists: Lists,
  calendar: Calendar,
  number: (of: Distribution) => number,
): Sources {
  const { arrivals } = scenario
  return {
    count: arrivals.length,
    way: Uint8Array.from(arrivals, wayOf),
    list: Int32Array.from(arrivals, (source) => lists.of.get(source)!),
    kind: Int32Array.from(arrivals, ({ kind }) => (kind === undefined ? 0 : kindNames.indexOf(kind))),
    word: Int32Array.from(arrivals, ({ name }) => wordOf(name)),
    rate: Float64Array.from(arrivals, ({ perDay }) => perDay ?? 0),
    daily: arrivals.map((source) => dailyOf(source, calendar)),
    hours: arrivals.map(hoursOf),
    between: Int32Array.from(arrivals, ({ between }) => (between ? number(between) : -1)),
  }
}

function wayOf(source: Arrivals): number {
  if (source.between) return ways.intervals
  if (source.exactly) return ways.exact
  const shaped = source.series ?? source.byWeekday ?? source.byHour ?? source.byMonth ?? source.onBankHoliday
  return shaped === undefined ? ways.constant : ways.shaped
}

function dailyOf(source: Arrivals, { weekday, month, holiday }: Calendar): Float64Array {
  const way = wayOf(source)
  if (way !== ways.shaped && way !== ways.exact) return new Float64Array()
  const byWeekday = scaled(source.byWeekday)
  const byMonth = scaled(source.byMonth)
  return Float64Array.from(weekday, (day, i) => {
    const base = source.series ? (source.series[i] ?? 0) : source.perDay!
    if (way === ways.exact) return base
    const factor = (byWeekday?.[day] ?? 1) * (byMonth?.[month[i]!] ?? 1)
    return base * factor * (holiday[i] ? (source.onBankHoliday ?? 1) : 1)
  })
}

// By the hour of the day each day comes to its own number; by the hour of the week the days differ as the hours do.
function hoursOf({ byHour }: Arrivals): Float64Array {
  const weights = scaled(byHour) ?? []
  return Float64Array.from(weights.length === 24 ? Array.from({ length: 7 }, () => weights).flat() : weights)
}

function scaled(weights: readonly number[] | undefined): number[] | undefined {
  const total = weights?.reduce((sum, weight) => sum + weight, 0) ?? 0
  return weights?.map((weight) => (weight * weights.length) / total)
}
