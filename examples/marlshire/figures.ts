import type { Awaits } from '../../src/modules/discharge/index.ts'
import type { Slice } from '../../src/modules/measures/index.ts'
import { bankHolidayOn } from '../../src/platform/bank-holidays.ts'
import { type LocalDate, mondayOf, Temporal } from '../../src/platform/time.ts'
import type { Builder } from '../builder.ts'
import { file, type LoadedFigure } from '../measures/figures.ts'
import { comesOn, comesOnHoliday } from '../past/habits.ts'
import { shareOut } from '../share-out.ts'
import { recordedFrom, weeksRecorded } from './recorded.ts'
import { beforeMidday, delayedNights, reablementStarts } from './weeks.ts'

const source =
  'Invented: weekly and daily figures of the year before the county began to record everybody here'

/** A year of figures from files, up to the day on which the county began to record everybody here. */
export function figures(b: Builder): void {
  b.world.countsFrom = recordedFrom(b.when)
  const luck = b.luck('figures')
  file(b, 'weekly-figures.csv', source, [
    ...weekly(b, { measure: 'delayed-days', slice: { by: 'whole' } }, delayedNights),
    ...parts(b),
    ...weekly(b, { measure: 'reablement-starts', slice: { by: 'whole' } }, reablementStarts),
    ...beforeMidday
      .map((perCent, i) => {
        const denominator = luck.between(430, 490)
        const numerator = Math.round((denominator * perCent) / 100)
        return share(b, { measure: 'midday-discharges', i, numerator, denominator })
      })
      .slice(0, weeksLoaded),
    ...beforeMidday
      .map((_, i) => {
        const denominator = luck.between(430, 490)
        return share(b, { measure: 'weekend-discharges', i, numerator: luck.between(68, 88), denominator })
      })
      .slice(0, weeksLoaded),
  ])
  file(b, 'monthly-figures.csv', source, monthly(b))
  file(b, 'daily-figures.csv', source, [
    ...daily(
      b,
      'people-in-hospital',
      (day) => 708 + Math.round(14 * Math.cos((day / 365) * 2 * Math.PI)) + luck.between(-11, 11),
    ),
    ...daily(b, 'admissions', admissions(b)),
    ...daily(b, 'ready-people', (day) => 82 + Math.round((day / 365) * 16) + luck.between(-9, 9)),
  ])
}

/** Some 68 a day: the week's rhythm, a winter a tenth above the summer, fewer on bank holidays. */
export function admissionsExpected(date: LocalDate): number {
  const season = 1 + 0.05 * Math.cos((2 * Math.PI * (date.dayOfYear - 15)) / 365)
  const holiday = bankHolidayOn(date) === null ? 1 : comesOnHoliday
  return 68 * comesOn[date.dayOfWeek - 1]! * season * holiday
}

function admissions(b: Builder): (day: number) => number {
  const luck = b.luck('admissions by day')
  return (day) => {
    const mean = admissionsExpected(dayLoaded(b, day))
    // As spread as people who come by themselves are.
    const chance = Math.sqrt(-2 * Math.log(1 - luck.next())) * Math.cos(2 * Math.PI * luck.next())
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * chance))
  }
}

const daysLoaded = 364
const dayLoaded = (b: Builder, day: number): LocalDate => recordedFrom(b.when).add({ days: day - daysLoaded })

const monday = (b: Builder, weeksAgo: number): LocalDate =>
  mondayOf(b.when.today).subtract({ weeks: weeksAgo })

/** The Monday of a week so many weeks before this one, as a date of a plan. */
export const mondayAgo = (b: Builder, weeksAgo: number): string => monday(b, weeksAgo).toString()

/** Of the year's weeks: the others are those that are recorded here. */
const weeksLoaded = delayedNights.length - weeksRecorded

type Of = { measure: string; slice: Slice }

const weekly = (b: Builder, of: Of, values: readonly (number | null)[]): LoadedFigure[] =>
  values.slice(0, weeksLoaded).map((value, i) => ({
    ...of,
    step: 'week',
    from: mondayAgo(b, delayedNights.length - i),
    value,
    ...(value === null ? { missing: 'Not sent: the hospitals’ system was down' } : {}),
  }))

function share(
  b: Builder,
  {
    measure,
    i,
    numerator,
    denominator,
  }: { measure: string; i: number; numerator: number; denominator: number },
): LoadedFigure {
  const value = (100 * numerator) / denominator
  const from = mondayAgo(b, delayedNights.length - i)
  return { measure, slice: { by: 'whole' }, step: 'week', from, value, numerator, denominator }
}

/** Delayed nights by trust and by what is awaited: each adds to the whole. St Oswin’s share has grown since the summer. */
function parts(b: Builder): LoadedFigure[] {
  const weeks = weeklyParts(b)
  const series = (by: 'trust' | 'reason', keys: string[], keyOf: (key: string) => string) =>
    keys.flatMap((key) =>
      weekly(
        b,
        { measure: 'delayed-days', slice: { by, key: keyOf(key) } },
        weeks.map((week) => week?.[by][key] ?? null),
      ),
    )
  return [
    ...series('trust', Object.keys(trusts), (key) => b.ids.of(`organisation ${key}`)),
    ...series('reason', Object.keys(awaited), (key) => key),
  ]
}

function weeklyParts(
  b: Builder,
): ({ trust: Record<string, number>; reason: Record<string, number> } | null)[] {
  const luck = b.luck('parts')
  const perturbed = (shares: Record<string, number>) =>
    Object.fromEntries(Object.entries(shares).map(([key, part]) => [key, part * (0.93 + luck.next() * 0.14)]))
  return delayedNights.map((all, i) =>
    all === null
      ? null
      : {
          trust: shareOut(perturbed(i < 34 ? trusts : trustsNow), all),
          reason: shareOut(perturbed(awaited), all),
        },
  )
}

/**
 * Delayed nights of whole months, in all and by trust: of each week the days that are in the month. The hospitals' monthly
 * return was sent in the month of the week that was not; there, and in the week that is not over, it goes on as the week before.
 */
function monthly(b: Builder): LoadedFigure[] {
  const first = monday(b, delayedNights.length)
  const weeks = weeklyParts(b)
  const months = Array.from({ length: 12 }, (_, i) =>
    b.when.today.with({ day: 1 }).subtract({ months: 12 - i }),
  ).filter(
    (month) =>
      Temporal.PlainDate.compare(month, first) >= 0 &&
      Temporal.PlainDate.compare(month, recordedFrom(b.when)) < 0,
  )
  const of = (slice: Slice, nightsOf: (week: number) => number | null | undefined) => {
    const nights: number[] = []
    for (let week = 0; week <= delayedNights.length; week++) nights.push(nightsOf(week) ?? nights.at(-1)!)
    return months.map((month): LoadedFigure => {
      const days = Array.from(
        { length: month.daysInMonth },
        (_, i) => first.until(month.add({ days: i })).days,
      )
      const value = Math.round(days.reduce((sum, day) => sum + nights[Math.floor(day / 7)]! / 7, 0))
      return { measure: 'delayed-days', slice, step: 'month', from: month.toString(), value }
    })
  }
  return [
    ...of({ by: 'whole' }, (week) => delayedNights[week]),
    ...Object.keys(trusts).flatMap((key) =>
      of({ by: 'trust', key: b.ids.of(`organisation ${key}`) }, (week) => weeks[week]?.trust[key]),
    ),
  ]
}

const trusts = { 'marl-royal': 50, 'st-oswins': 28, 'marl-valley': 22 }
const trustsNow = { 'marl-royal': 44, 'st-oswins': 37, 'marl-valley': 19 }

const awaited: Partial<Record<Awaits, number>> & Record<string, number> = {
  'home-care': 26,
  'reablement-start': 17,
  'community-bed': 16,
  'care-home-search': 11,
  'nursing-home-search': 9,
  'care-act-assessment': 9,
  'funding-decision': 7,
  'family-choice': 5,
}

const daily = (b: Builder, measure: string, valueOf: (day: number) => number): LoadedFigure[] =>
  Array.from({ length: daysLoaded }, (_, i) => ({
    measure,
    slice: { by: 'whole' },
    step: 'day',
    from: dayLoaded(b, i).toString(),
    value: valueOf(i),
  }))
