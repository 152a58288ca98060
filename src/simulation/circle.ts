import { type Route, routeLists, type Scenario, type Station } from './scenario.ts'

/**
 * Stations that could block one another for ever: a circle of routes on which people wait in bed, all the way round, with
 * no station that takes everybody. In words; null when there is none.
 */
export function blockingCircle(scenario: Scenario): string | null {
  const byName = new Map(scenario.stations.map((station) => [station.name, station]))
  const path: string[] = []
  const done = new Set<string>()
  const visit = (station: Station): string | null => {
    const at = path.indexOf(station.name)
    if (at >= 0)
      return `${path.slice(at).join(' and ')} could block each other for ever: let somebody on the way round wait outside`
    if (done.has(station.name)) return null
    path.push(station.name)
    for (const route of blockingRoutes(station)) {
      const found = visit(byName.get(route.to)!)
      if (found) return found
    }
    path.pop()
    done.add(station.name)
    return null
  }
  for (const station of scenario.stations) {
    const found = visit(station)
    if (found) return found
  }
  return null

  function blockingRoutes(station: Station): Route[] {
    return routeLists(station)
      .flat()
      .filter((route) => route.share > 0 && route.waits !== 'outside' && limited(byName.get(route.to)!))
  }
}

// A service in the bed passes the wait on, so it counts whether or not it is limited itself.
const limited = (station: Station) =>
  station.inBed === true ||
  station.places !== undefined ||
  station.starts !== undefined ||
  station.windows !== undefined
