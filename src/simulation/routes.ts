import type { Lists } from './lists.ts'
import type { Scenario } from './scenario.ts'

/** Where people go next, by station and kind: those of station s and kind k are from[s * kinds + k] up to the next. */
export type Routes = {
  from: Int32Array
  /** Cumulative shares; what is left to 1 leaves. */
  upTo: Float64Array
  share: Float64Array
  /** The list they join. */
  list: Int32Array
  /** The kind they become; -1 to stay what they are. */
  kind: Int32Array
}

export function routesOf(scenario: Scenario, kindNames: readonly string[], lists: Lists): Routes {
  const from = [0]
  const upTo: number[] = []
  const share: number[] = []
  const list: number[] = []
  const kind: number[] = []
  for (const station of scenario.stations)
    for (const name of kindNames) {
      let sum = 0
      for (const route of station.nextByKind?.[name] ?? station.next ?? []) {
        sum += route.share
        // Shares that are meant to be everybody leave no gap of rounding.
        upTo.push(Math.abs(sum - 1) < 1e-9 ? 1 : sum)
        share.push(route.share)
        list.push(lists.of.get(route)!)
        kind.push(route.kind === undefined ? -1 : kindNames.indexOf(route.kind))
      }
      from.push(upTo.length)
    }
  return {
    from: Int32Array.from(from),
    upTo: Float64Array.from(upTo),
    share: Float64Array.from(share),
    list: Int32Array.from(list),
    kind: Int32Array.from(kind),
  }
}
