import { daysBetween, type LocalDate, Temporal } from '../../../../platform/time.ts'

/** A trajectory of delayed days: what is promised for each month, and how to read it as days. */
export type Trajectory = {
  measure: string
  name: string
  /** 'days': so many delayed days in the month. 'people': so many people delayed on a day of it. */
  of: 'days' | 'people'
  targets: readonly { month: LocalDate; value: number }[]
  /** The delayed days of each day that has a figure, for the month that has begun. */
  soFar: readonly { date: LocalDate; value: number | null }[]
}

/**
 * What a trajectory leaves of delayed days. `rest`: for the days from `from` to the end of the month. `target`: for all of
 * it. `counted`: days lost since its first, where every one of them has a figure; null where it is shared by days instead.
 */
export type Allowed = { target: number; counted: number | null; rest: number; over: number }

/** What a trajectory leaves for the rest of a month; null where nothing is promised for it. */
export function allowedOf(trajectory: Trajectory, month: LocalDate, from: LocalDate): Allowed | null {
  const found = trajectory.targets.find((one) => one.month.equals(month))
  if (!found) return null
  const target = trajectory.of === 'days' ? found.value : found.value * month.daysInMonth
  const begun = daysBetween(month, from)
  if (begun <= 0) return { target, counted: null, rest: target, over: 0 }
  const days = trajectory.soFar.filter(
    ({ date }) => daysBetween(month, date) >= 0 && daysBetween(date, from) > 0,
  )
  const known = days.filter(({ value }) => value !== null)
  if (known.length < begun)
    return {
      target,
      counted: null,
      rest: (target * (month.daysInMonth - begun)) / month.daysInMonth,
      over: 0,
    }
  const counted = known.reduce((sum, { value }) => sum + value!, 0)
  return { target, counted, rest: Math.max(target - counted, 0), over: Math.max(counted - target, 0) }
}

/** The months to be worked out: this one from today, and so many after it. */
export function monthsAhead(
  today: LocalDate,
  many: number,
): { month: LocalDate; from: LocalDate; to: LocalDate }[] {
  const first = today.with({ day: 1 })
  return Array.from({ length: many }, (_, i) => {
    const month = first.add({ months: i })
    const from = Temporal.PlainDate.compare(month, today) < 0 ? today : month
    return { month, from, to: month.with({ day: month.daysInMonth }) }
  })
}
