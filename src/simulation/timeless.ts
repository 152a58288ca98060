import { momentsOf } from './distribution.ts'
import type { Scenario } from './scenario.ts'

const second = 1 / 86_400

/**
 * Stations that somebody could go round for ever while no time goes by: from none of them does anybody leave or come to a
 * stay of a second or more. In words; null when there are none. Where some leave, a run ends, if need be by `mostMoves`.
 */
export function timelessCircle(scenario: Scenario): string | null {
  const further = nextOf(scenario)
  const before = new Map<string, string[]>()
  for (const [from, all] of further)
    for (const to of all ?? []) {
      const those = before.get(to)
      if (those) those.push(from)
      else before.set(to, [from])
    }
  // Out of the question is whoever takes time or lets somebody leave, and so are all who lead there.
  const out = [...further].flatMap(([key, all]) => (all === null ? [key] : []))
  const left = new Set([...further].flatMap(([key, all]) => (all === null ? [] : [key])))
  for (let key = out.pop(); key !== undefined; key = out.pop())
    for (const one of before.get(key) ?? []) if (left.delete(one)) out.push(one)
  const path = new Set<string>()
  for (let [key] = left; key !== undefined; key = further.get(key)![0]!) {
    if (path.has(key)) return words([...path].slice([...path].indexOf(key)))
    path.add(key)
  }
  return null
}

const keyOf = (station: string, kind: string) => JSON.stringify([station, kind])

// By station and kind where everybody goes next; null where it takes time, or some leave.
function nextOf({ stations, kinds }: Scenario): Map<string, string[] | null> {
  const next = new Map<string, string[] | null>()
  for (const station of stations)
    for (const kind of kinds?.length ? kinds : ['']) {
      const routes = (station.nextByKind?.[kind] ?? station.next ?? []).filter(({ share }) => share > 0)
      const stays = momentsOf(station.stayByKind?.[kind] ?? station.stay).mean >= second
      const leave = routes.reduce((sum, { share }) => sum + share, 0) < 1 - 1e-9
      next.set(
        keyOf(station.name, kind),
        stays || leave ? null : routes.map((route) => keyOf(route.to, route.kind ?? kind)),
      )
    }
  return next
}

function words(keys: readonly string[]): string {
  const round = [...new Set(keys.map((key) => JSON.parse(key)[0]))]
  return `people could go round ${round.join(' and ')} for ever without any time going by: give one of them a longer stay, such as { "distribution": "deterministic", "value": 0.01 }`
}
