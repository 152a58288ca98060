import { daysBetween, Temporal } from '../../../../platform/time.ts'
import type { Scenario } from '../../../../simulation/index.ts'
import type { Lever } from '../what-if/levers.ts'

type Rule = {
  days?: readonly string[] | undefined
  since?: string | number | undefined
  until?: string | number | undefined
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/**
 * How many units one more of a lever comes to in the measured days: of places and hours the days on which its rule holds, of
 * starts the weeks, of days shorter the days.
 */
export function timesOf(
  scenario: Scenario,
  lever: Pick<Lever, 'station' | 'of' | 'window' | 'rule'>,
): number {
  const { days } = scenario
  if (lever.of === 'starts a week') return days / 7
  if (lever.of === 'days' || lever.rule === undefined) return days
  const station = scenario.stations.find(({ name }) => name === lever.station)
  const rules: Rule[] | number | undefined =
    lever.of === 'places'
      ? (station?.places as Rule[] | number | undefined)
      : (station?.windows?.find(({ name }) => name === lever.window)?.hours as Rule[] | number | undefined)
  const rule = Array.isArray(rules) ? rules[lever.rule] : undefined
  if (!rule) return days
  const warmUp = scenario.warmUp ?? 0
  let times = 0
  for (let day = warmUp; day < warmUp + days; day++) if (holds(scenario, rule, day)) times++
  return times
}

/** As the engine reads them: on a bank holiday only rules hold that name it, or no day at all; both dates are included. */
function holds(scenario: Scenario, { days, since, until }: Rule, day: number): boolean {
  if (since !== undefined && day < dayNumber(scenario, since)) return false
  if (until !== undefined && day > dayNumber(scenario, until)) return false
  return !days || days.includes(nameOf(scenario, day))
}

function nameOf({ firstDay, bankHolidays = [] }: Scenario, day: number): string {
  if (!firstDay) return weekdays[day % 7]!
  const date = Temporal.PlainDate.from(firstDay).add({ days: day })
  return bankHolidays.includes(date.toString()) ? 'bank holiday' : weekdays[date.dayOfWeek - 1]!
}

const dayNumber = ({ firstDay }: Scenario, day: string | number): number =>
  typeof day === 'number'
    ? day
    : daysBetween(Temporal.PlainDate.from(firstDay ?? day), Temporal.PlainDate.from(day))
