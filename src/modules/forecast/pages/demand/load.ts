import type { Asked } from '../../../../platform/http/page.ts'
import { type Refusal, refuse } from '../../../../platform/outcome.ts'
import { dateOf, type LocalDate } from '../../../../platform/time.ts'
import { capacitySettingsOf } from '../../../capacity/index.ts'
import { countedByDay, type Definition } from '../../../measures/index.ts'
import { countsOf, type DailyCount, dailyCounts } from '../../queries/daily-counts.ts'
import { problemOf } from '../../rules/days.ts'
import { type DaysAhead, forecastDays } from '../../rules/forecast-days.ts'
import { type Rolled, roll } from '../../rules/roll.ts'

/** Days ahead that are worked out; the table shows the first ten. */
export const daysAhead = 28

export type Loaded = {
  today: LocalDate
  choices: readonly Definition[]
  /** null where no measure of the place has a figure of any day. */
  chosen: DailyCount | null
  /** Why there is no forecast, in words; null where there is one. */
  problem: string | null
  forecast: DaysAhead | null
  past: Rolled | null
}

/** What comes in is what every plan begins with. */
const usual = 'admissions'

/** The count asked for, or that of admissions, or the first that has enough days, with its forecast and how good such forecasts have been. */
export async function loadDemand(asked: Asked): Promise<Loaded | Refusal> {
  const { tx, viewer, now, query } = asked
  const today = dateOf(now)
  const definitions = await countsOf(tx, viewer.systemId)
  const wanted = query.get('measure')
  if (wanted !== null && !definitions.some(({ key }) => key === wanted))
    return refuse('not-found', 'There is no such count: choose one of those on this page')
  const byDay = await countedByDay(tx, viewer, today)
  const choices = definitions.filter(({ key }) => byDay.has(key))
  const chosen = await chosenOf(asked, today, choices, wanted)
  const problem = chosen && problemOf(chosen.days)
  if (!chosen || problem) return { today, choices, chosen, problem, forecast: null, past: null }
  const { bankHolidays } = await capacitySettingsOf(tx, viewer.systemId)
  return {
    today,
    choices,
    chosen,
    problem: null,
    forecast: forecastDays(chosen.days, daysAhead, bankHolidays),
    past: roll(chosen.days, daysAhead, bankHolidays),
  }
}

/** The one asked for; else admissions where they have days enough, else the first that has: only then are all of them read. */
async function chosenOf(
  { tx, viewer }: Asked,
  today: LocalDate,
  choices: readonly Definition[],
  wanted: string | null,
): Promise<DailyCount | null> {
  const read = (definitions: readonly Definition[]) =>
    dailyCounts(tx, viewer, { definitions, slice: { by: 'whole' }, today })
  const [one] = await read(choices.filter(({ key }) => key === (wanted ?? usual)))
  if (wanted !== null || (one && problemOf(one.days) === null)) return one ?? null
  const all = await read(choices)
  return all.find(({ days }) => problemOf(days) === null) ?? one ?? all[0] ?? null
}
