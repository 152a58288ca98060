import type { Problem, Scenario } from '../../../simulation/index.ts'
import type { LeverAsked } from './question-schema.ts'

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
