import { momentsOf } from './distribution.ts'
import type { Scenario } from './scenario.ts'

const second = 1 / 86_400

type At = { station: string; kind: string }

/**
 * Stations that somebody could go round without end while no time goes by: a circle of routes along which every stay, and
 * every wait that is given up, takes less than a second. In words; null when there is none.
 */
export function timelessCircle(scenario: Scenario): string | null {
  const stations = new Map(scenario.stations.map((station) => [station.name, station]))
  const open: { key: string; at: At; further: At[] }[] = []
  const seen = new Set<string>()
  const enter = (at: At) => {
    const key = JSON.stringify(at)
    if (seen.has(key)) return
    seen.add(key)
    open.push({ key, at, further: after(at) })
  }
  for (const kind of scenario.kinds?.length ? scenario.kinds : [''])
    for (const station of stations.keys()) {
      enter({ station, kind })
      // With a stack of its own: there may be more of them than calls may lie within one another.
      while (open.length > 0) {
        const next = open.at(-1)!.further.pop()
        if (!next) {
          open.pop()
          continue
        }
        const from = open.findIndex(({ key }) => key === JSON.stringify(next))
        if (from >= 0) return words(open.slice(from).map(({ at }) => at.station))
        enter(next)
      }
    }
  return null

  function after({ station: name, kind }: At): At[] {
    const station = stations.get(name)!
    if (momentsOf(station.stayByKind?.[kind] ?? station.stay).mean >= second) return []
    const routes = station.nextByKind?.[kind] ?? station.next ?? []
    return routes
      .filter(({ share }) => share > 0)
      .flatMap(({ to, kind: then = kind, givesUp }) => [
        { station: to, kind: then },
        ...(givesUp?.to !== undefined && momentsOf(givesUp.after).mean < second
          ? [{ station: givesUp.to, kind: then }]
          : []),
      ])
  }
}

function words(names: readonly string[]): string {
  const round = [...new Set(names)]
  return `people could go round ${round.join(' and ')} for ever without any time going by: give one of them a longer stay, such as { "distribution": "deterministic", "value": 0.01 }`
}
