import type { Problem, Scenario } from '../../../simulation/index.ts'
import type { LeverAsked } from './question-schema.ts'

type Station = Scenario['stations'][number]

/** The scenario with so many more of what a lever adds, wherever it has some already: closed hours stay closed. */
export const moreOf = (scenario: Scenario, lever: LeverAsked, more: number): Scenario => ({
  ...scenario,
  stations: scenario.stations.map((station) =>
    station.name === lever.station && more > 0 ? added(station, lever, more) : station,
  ),
})

function added(station: Station, { adds, window }: LeverAsked, more: number): Station {
  if (adds === 'places') return { ...station, places: morePlaces(station.places!, more) }
  if (adds === 'starts a week') return { ...station, starts: moreStarts(station.starts!, more) }
  return {
    ...station,
    windows: station.windows!.map((one) =>
      window === undefined || one.name === window ? { ...one, hours: moreHours(one.hours, more) } : one,
    ),
  }
}

type Places = NonNullable<Station['places']>
const morePlaces = (places: Places, more: number): Places =>
  typeof places === 'number'
    ? places + more
    : places.map((rule) => (rule.places > 0 ? { ...rule, places: rule.places + more } : rule))

// The first rule by the week takes them, on its own days.
function moreStarts(starts: NonNullable<Station['starts']>, more: number) {
  const first = starts.findIndex(({ aWeek }) => aWeek !== undefined)
  return starts.map((rule, i) => (i === first ? { ...rule, aWeek: rule.aWeek! + more } : rule))
}

type Hours = NonNullable<Station['windows']>[number]['hours']
const moreHours = (hours: Hours, more: number): Hours =>
  typeof hours === 'number'
    ? hours + more
    : hours.map((rule) => (rule.hours > 0 ? { ...rule, hours: rule.hours + more } : rule))

/** Why a lever cannot be pulled in this scenario, in words; null where it can. */
export function whyNot(scenario: Scenario, lever: LeverAsked, at: string): Problem | null {
  const station = scenario.stations.find(({ name }) => name === lever.station)
  const wrong = (problem: string): Problem => ({ at, problem })
  if (!station) return wrong(`there is no station ${lever.station}`)
  if (lever.adds === 'places') {
    if (station.places === undefined)
      return wrong(`${lever.station} has no limit of places: more change nothing`)
    if (!Number.isInteger(lever.step)) return wrong('places are whole: its step must be')
    return null
  }
  if (lever.adds === 'starts a week')
    return station.starts?.some(({ aWeek }) => aWeek !== undefined)
      ? null
      : wrong(`${lever.station} has no starts by the week ("aWeek")`)
  const windows = station.windows ?? []
  if (windows.length === 0) return wrong(`${lever.station} has no windows of hours`)
  return lever.window === undefined || windows.some(({ name }) => name === lever.window)
    ? null
    : wrong(`${lever.station} has no window ${lever.window}`)
}
