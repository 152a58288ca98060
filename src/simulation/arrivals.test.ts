import { expect, test } from 'vitest'
import { fixed, modelOf, replicate, watched } from '../../test/support/simulate.ts'
import type { Scenario } from './index.ts'

type Stream = Omit<Scenario['arrivals'][number], 'name' | 'to'>
const days = 365
const reps = 12
/** England's of 2026. Day 0 is a Thursday. */
const bankHolidays = [
  '2026-01-01',
  '2026-04-03',
  '2026-04-06',
  '2026-05-04',
  '2026-05-25',
  '2026-08-31',
  '2026-12-25',
  '2026-12-28',
]
const dates = Array.from({ length: days }, (_, day) => new Date(Date.UTC(2026, 0, 1 + day)))
const weekdayOf = (day: number) => (dates[day]!.getUTCDay() + 6) % 7
const monthOf = (day: number) => dates[day]!.getUTCMonth()
const isOff = (day: number) => bankHolidays.includes(dates[day]!.toISOString().slice(0, 10))

// Quiet nights with an hour in which nobody comes, and a busy afternoon.
const byHour = Array.from({ length: 24 }, (_, hour) => (hour === 3 ? 0 : hour < 8 ? 0.3 : hour < 18 ? 2 : 1))
// Alike on no two days of the week; nobody on Sunday morning.
const by168 = Array.from({ length: 168 }, (_, at) =>
  at >= 144 && at < 156 ? 0 : (1 + Math.floor(at / 24) / 4) * (at % 24 < 8 ? 0.4 : 1.5),
)
const byMonth = [1.4, 1.3, 1.1, 1, 0.9, 0.8, 0.8, 0.7, 0.9, 1, 1.2, 1.5]
const byWeekday = [2, 1, 1, 1, 1, 0.5, 0.5]
const series = dates.map((_, day) => 150 + 100 * Math.cos((2 * Math.PI * day) / days))

const yearOf = (stream: Stream): Scenario => ({
  name: 'profile',
  days,
  firstDay: '2026-01-01',
  bankHolidays,
  arrivals: [{ name: 'in', to: 'Door', ...stream }],
  stations: [{ name: 'Door', stay: fixed(0) }],
})

/** People who came in each hour of the year, in all replications. */
function came(stream: Stream): Float64Array {
  const counts = new Float64Array(24 * days)
  let last = -1
  const run = watched(modelOf(yearOf(stream)), ({ arrivalAt }) => {
    if (arrivalAt !== last && arrivalAt < days) {
      const hour = Math.floor(arrivalAt * 24)
      counts[hour] = counts[hour]! + 1
    }
    last = arrivalAt
  })
  for (let k = 0; k < reps; k++) replicate(run, 1, k)
  return counts
}

/** As the how-to says: the day's number by the weights, each of which has a mean of 1, and its hours by theirs. */
function expected(stream: Stream): Float64Array {
  const weight = (weights: readonly number[] | undefined, at: number) =>
    weights ? weights[at]! / (weights.reduce((sum, one) => sum + one, 0) / weights.length) : 1
  return Float64Array.from({ length: 24 * days }, (_, at) => {
    const day = Math.floor(at / 24)
    const hour = stream.byHour?.length === 168 ? weekdayOf(day) * 24 + (at % 24) : at % 24
    const ofDay = (stream.series?.[day] ?? stream.perDay!) * (isOff(day) ? (stream.onBankHoliday ?? 1) : 1)
    const shaped = weight(stream.byWeekday, weekdayOf(day)) * weight(stream.byMonth, monthOf(day))
    return (reps * ofDay * shaped * weight(stream.byHour, hour)) / 24
  })
}

const groupings: Record<string, (at: number) => string> = {
  'hour of the day': (at) => String(at % 24),
  'hour of the week': (at) => String(weekdayOf(Math.floor(at / 24)) * 24 + (at % 24)),
  weekday: (at) => String(weekdayOf(Math.floor(at / 24))),
  month: (at) => String(monthOf(Math.floor(at / 24))),
  'bank holiday': (at) => String(isOff(Math.floor(at / 24))),
  day: (at) => String(Math.floor(at / 24)),
  all: () => 'the year',
}

/** Where the counts are more than 4 standard errors of a Poisson number from what is expected, or any where nobody comes. */
function far(counts: Float64Array, wanted: Float64Array): string[] {
  return Object.entries(groupings).flatMap(([grouping, cellOf]) => {
    const cells = new Map<string, [number, number]>()
    wanted.forEach((mean, at) => {
      const [count, sum] = cells.get(cellOf(at)) ?? [0, 0]
      cells.set(cellOf(at), [count + counts[at]!, sum + mean])
    })
    return [...cells].flatMap(([cell, [count, mean]]) =>
      Math.abs(count - mean) > 4 * Math.sqrt(mean) ? [`${grouping} ${cell}: ${count}, not ${mean}`] : [],
    )
  })
}

const streams: Record<string, Stream> = {
  'a rate, alike at all times': { perDay: 200, onBankHoliday: 1 },
  'a rate by 24 hours, weekday, month and bank holiday': {
    perDay: 200,
    byHour,
    byWeekday,
    byMonth,
    onBankHoliday: 0.4,
  },
  'a rate by the 168 hours of the week, month and bank holiday': {
    perDay: 200,
    byHour: by168,
    byMonth,
    onBankHoliday: 1.8,
  },
  'a series by 24 hours': { series, byHour },
  'a series by 24 hours, with bank holidays': { series, byHour, onBankHoliday: 0.5 },
  'a series by the 168 hours of the week': { series, byHour: by168 },
}

test.each(Object.entries(streams))(
  '%s: as many by hour, day, month and on bank holidays as it says',
  (_, stream) => {
    expect(far(came(stream), expected(stream))).toEqual([])
  },
)

test('who is counted by another profile is found out: the test can fail', () => {
  const profile = streams['a rate by 24 hours, weekday, month and bank holiday']!
  const counts = came(profile)
  for (const other of [
    { byHour: byHour.toReversed() },
    { byWeekday: byWeekday.toReversed() },
    { byMonth: byMonth.toReversed() },
    { onBankHoliday: 0.5 },
    { perDay: 202 },
  ])
    expect(far(counts, expected({ ...profile, ...other }))).not.toEqual([])
})

test('hours move people within their day, and leave the total as it was', () => {
  const sum = (stream: Stream) => expected(stream).reduce((total, mean) => total + mean, 0)
  for (const [flat, shaped] of [
    [
      { perDay: 200, onBankHoliday: 0.4 },
      { perDay: 200, onBankHoliday: 0.4, byHour },
    ],
    [{ series }, { series, byHour }],
  ] as const) {
    expect(sum(shaped)).toBeCloseTo(sum(flat), 6)
    const total = came(shaped).reduce((all, count) => all + count, 0)
    expect(Math.abs(total - sum(flat))).toBeLessThan(4 * Math.sqrt(sum(flat)))
  }
})

test('a series of exact numbers by 24 hours: each day its own number, and the hours as they should be', () => {
  const whole = series.map(Math.round)
  const stream = { series: whole, exactly: true, byHour }
  const counts = came(stream)
  const aDay = whole.map((_, day) => counts.subarray(24 * day, 24 * day + 24).reduce((a, b) => a + b, 0))
  expect(aDay).toEqual(whole.map((people) => people * reps))
  expect(far(counts, expected(stream))).toEqual([])
})

test.each<[string, Stream]>([
  ['byWeekday does not go with exactly', { series, byWeekday }],
  ['byMonth does not go with exactly', { series, byMonth }],
  ['onBankHoliday does not go with exactly', { series, onBankHoliday: 0.5 }],
])('a weight that would do nothing is refused: %s', (problem, stream) => {
  expect(() => modelOf(yearOf({ ...stream, series: series.map(Math.round), exactly: true }))).toThrow(problem)
})

test('a bank holiday does not change the time between two arrivals, and is refused beside it', () => {
  expect(() => modelOf(yearOf({ between: fixed(1), onBankHoliday: 0.5 }))).toThrow(
    'onBankHoliday does not go with between',
  )
})
