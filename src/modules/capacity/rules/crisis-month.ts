import { z } from 'zod'
import { bankHolidayOn, type OneOff } from '../../../platform/bank-holidays.ts'
import { monthText } from '../../../platform/month-text.ts'
import {
  dateOf,
  daysBetween,
  type Instant,
  inLondon,
  type LocalDate,
  Temporal,
} from '../../../platform/time.ts'
import { type CrisisPath, crisisAllowance } from './crisis.ts'
import { keepBack } from './summary-delayed.ts'
import { hoursAWeek } from './visit-hours.ts'

/** Crisis care or night nursing that began: whose it was is not in it. */
export type CrisisCourse = {
  kind: 'crisis care' | 'night nursing'
  /** Somebody at home, so that they need not be admitted; else it follows a hospital stay. */
  fromHome: boolean
  visits: readonly { minutes: number; carers: number; weekdays?: readonly number[] | undefined }[]
  path: CrisisPath
  openedAt: Instant
  answeredAt: Instant | null
  startedOn: LocalDate
  endedOn: LocalDate | null
  outcome: string | null
}

const people = z.number().int().min(0).nullable()

/** The report of a month as it is kept and sent: counts, no person. Null is kept back, because it is of few. */
const crisisMonthContent = z.object({
  asAt: z.string(),
  /** "2026-11" */
  month: z.string(),
  /** Starts as recorded, placed or from a file; and of how many the rest speaks: those placed through Homeward. */
  starts: people,
  placed: people,
  fromHome: people,
  fromHospital: people,
  /** Of those at home: not said to be back in hospital. */
  avoided: people,
  nightNursing: people,
  outOfHours: people,
  /** Hours given so far, and the middle of the minutes from being asked for to a yes. Null where nobody was placed. */
  hours: z.number().min(0).nullable(),
  minutesToYes: z.number().min(0).nullable(),
  within: people,
  over: people,
  underWay: people,
  outcomes: z.array(z.object({ outcome: z.string(), people })),
})
export type CrisisMonth = z.infer<typeof crisisMonthContent>

/** What was kept, or null where it is of another shape. */
export const readCrisisMonth = (kept: unknown): CrisisMonth | null =>
  crisisMonthContent.safeParse(kept).data ?? null

type Of = {
  month: LocalDate
  now: Instant
  courses: readonly CrisisCourse[]
  starts: number
  bankHolidays: readonly OneOff[]
}

/** Every number of a month, as it stands now. */
export function crisisMonth({ month, now, courses, starts, bankHolidays }: Of): CrisisMonth {
  const today = dateOf(now)
  const crisis = courses.filter(({ kind }) => kind === 'crisis care')
  const count = (which: (one: CrisisCourse) => boolean) => crisis.filter(which).length
  const stands = (one: CrisisCourse) => standing(one, today, bankHolidays)
  const minutes = crisis
    .flatMap(({ openedAt, answeredAt }) => (answeredAt ? [openedAt.until(answeredAt).total('minutes')] : []))
    .sort((a, b) => a - b)
  const hours = crisis.reduce((sum, one) => sum + hoursGiven(one, today), 0)
  return {
    asAt: now.toString(),
    month: monthText(month),
    starts,
    placed: crisis.length,
    fromHome: count(({ fromHome }) => fromHome),
    fromHospital: count(({ fromHome }) => !fromHome),
    avoided: count(({ fromHome, outcome }) => fromHome && outcome !== 'back in hospital'),
    nightNursing: courses.length - crisis.length,
    outOfHours: count(({ openedAt }) => isOutOfHours(openedAt, bankHolidays)),
    hours: crisis.length === 0 ? null : Math.round(hours),
    minutesToYes: minutes.length === 0 ? null : Math.round(minutes[Math.floor((minutes.length - 1) / 2)]!),
    within: count((one) => stands(one) === 'within'),
    over: count((one) => stands(one) === 'over'),
    underWay: count((one) => stands(one) === 'under way'),
    outcomes: [
      ...Map.groupBy(
        crisis.filter(({ endedOn }) => endedOn),
        ({ outcome }) => outcome ?? 'other',
      ),
    ]
      .map(([outcome, own]) => ({ outcome, people: own.length }))
      .sort((a, b) => b.people - a.people || (a.outcome < b.outcome ? -1 : 1)),
  }
}

const everyDay = 7

/** Each day from the first to the last on which it was given. */
function hoursGiven({ visits, startedOn, endedOn }: CrisisCourse, today: LocalDate): number {
  const last = endedOn ?? today
  return (hoursAWeek(visits) / everyDay) * Math.max(0, daysBetween(startedOn, last) + 1)
}

/** Within the days and hours of the rule, over them, or still given on a day within them. */
function standing(
  one: CrisisCourse,
  today: LocalDate,
  bankHolidays: readonly OneOff[],
): 'within' | 'over' | 'under way' {
  const { rule, to } = crisisAllowance(one.startedOn, one.path, bankHolidays)
  const last = one.endedOn ?? today
  if (daysBetween(to, last) > 0 || hoursGiven(one, today) > rule.hours) return 'over'
  return one.endedOn ? 'within' : 'under way'
}

/** Asked for at a weekend, on a bank holiday, or before 08:00 or from 18:00. Ours; no rule says when hours are. */
export function isOutOfHours(at: Instant, bankHolidays: readonly OneOff[] = []): boolean {
  const local = inLondon(at)
  const day = local.toPlainDate()
  return day.dayOfWeek > 5 || bankHolidayOn(day, bankHolidays) !== null || local.hour < 8 || local.hour >= 18
}

/**
 * The same with small numbers kept back, for whatever is sent and whoever may not know who is behind a count: no number of
 * fewer than six people, and none that gives one by taking away. Where few began at all, nothing of them is said.
 */
export function withoutFew(all: CrisisMonth): CrisisMonth {
  const none = keepBack([all.placed ?? 0]).includes(false)
  const split = (...parts: (number | null)[]) => {
    const shown = none ? parts.map(() => false) : keepBack(parts.map((part) => part ?? 0))
    return parts.map((part, i) => (shown[i] ? part : null))
  }
  const rest = (part: number | null, of: number | null) => (of ?? 0) - (part ?? 0)
  const [fromHome, fromHospital] = split(all.fromHome, all.fromHospital)
  const [avoided] = fromHome === null ? [null] : split(all.avoided, rest(all.avoided, all.fromHome))
  const [outOfHours] = split(all.outOfHours, rest(all.outOfHours, all.placed))
  const [within, over, underWay] = split(all.within, all.over, all.underWay)
  const ended = all.outcomes.reduce((sum, one) => sum + (one.people ?? 0), 0)
  const [, ...outcomes] = split(rest(ended, all.placed), ...all.outcomes.map((one) => one.people))
  const [placed] = split(all.placed)
  // Starts of a file beside those placed: the difference is a number of people too.
  const [starts] = placed === null ? keepBackOne(all.starts) : split(all.starts, ...fewBeside(all))
  const [nightNursing] = keepBackOne(all.nightNursing)
  return {
    ...all,
    starts: starts ?? null,
    placed: placed ?? null,
    fromHome: fromHome ?? null,
    fromHospital: fromHospital ?? null,
    avoided: avoided ?? null,
    nightNursing: nightNursing ?? null,
    outOfHours: outOfHours ?? null,
    hours: none ? null : all.hours,
    minutesToYes: none ? null : all.minutesToYes,
    within: within ?? null,
    over: over ?? null,
    underWay: underWay ?? null,
    outcomes: none ? [] : all.outcomes.map((one, i) => ({ ...one, people: outcomes[i] ?? null })),
  }
}

const fewBeside = ({ starts, placed }: CrisisMonth) =>
  starts !== null && starts !== placed ? [Math.abs(starts - (placed ?? 0))] : []
const keepBackOne = (number: number | null) => [number !== null && keepBack([number])[0] ? number : null]

/** The month before a day: of which the report speaks that is sent on it. */
export const monthBefore = (day: LocalDate): LocalDate => day.with({ day: 1 }).subtract({ months: 1 })
export const monthOf = ({ month }: CrisisMonth): LocalDate => Temporal.PlainDate.from(`${month}-01`)
