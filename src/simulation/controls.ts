import { momentsOf } from './distribution.ts'
import { layoutOf } from './layout.ts'
import type { Model } from './model.ts'
import { ways } from './sources.ts'

/**
 * What is known of chance in each replication, by station: how much work came to it beyond what was to be expected, from
 * the streams, the routes taken and the lengths of stay begun, in days of one person. Each has a true mean of exactly 0,
 * whatever is full or lost, because every part is a sum of draws less their own means.
 * @returns one row a station, one value a replication
 */
function controlsOf(model: Model, results: readonly Float64Array[]): Float64Array[] {
  const { stations, kinds, lists, routes, sources } = model
  const layout = layoutOf(model)
  const work = workOf(model)
  const expected = expectedArrivals(model)
  const means = model.distributions.map((of) => momentsOf(of).mean)
  return Array.from({ length: stations }, (_, s) =>
    Float64Array.from(results, (result) => {
      let sum = 0
      for (let a = 0; a < sources.count; a++) {
        const node = lists.station[sources.list[a]!]! * kinds + sources.kind[a]!
        if (expected[a] !== null) sum += (result[layout.arrivals + a]! - expected[a]!) * work[node]![s]!
      }
      for (let node = 0; node < stations * kinds; node++)
        for (let r = routes.from[node]!; r < routes.from[node + 1]!; r++) {
          const more = result[layout.routes + r]! - routes.share[r]! * result[layout.choices + node]!
          sum += more * work[nextOf(model, node, r)]![s]!
        }
      for (let node = s * kinds; node < (s + 1) * kinds; node++)
        sum += result[layout.stayDays + node]! - result[layout.stays + node]! * means[model.stayOf[node]!]!
      return sum
    }),
  )
}

const nextOf = ({ kinds, lists, routes }: Model, node: number, route: number): number =>
  lists.station[routes.list[route]!]! * kinds +
  (routes.kind[route]! >= 0 ? routes.kind[route]! : node % kinds)

/** Days somebody is expected to spend in each station from entering one, later visits and all; by station and kind. */
function workOf(model: Model): Float64Array[] {
  const { stations, kinds, routes } = model
  const means = model.distributions.map((of) => momentsOf(of).mean)
  let work = Array.from({ length: stations * kinds }, () => new Float64Array(stations))
  for (let round = 0; round < 200; round++) {
    let moved = 0
    work = work.map((before, node) => {
      const row = new Float64Array(stations)
      const s = Math.floor(node / kinds)
      row[s] = means[model.stayOf[node]!]!
      for (let r = routes.from[node]!; r < routes.from[node + 1]!; r++)
        for (let t = 0; t < stations; t++)
          row[t] = row[t]! + routes.share[r]! * work[nextOf(model, node, r)]![t]!
      row.forEach((value, t) => (moved = Math.max(moved, Math.abs(value - before[t]!))))
      return row
    })
    if (moved < 1e-9) break
  }
  return work
}

/** How many are expected of each stream while measuring; null where that is not known exactly. */
function expectedArrivals(model: Model): (number | null)[] {
  const { sources, calendar, warmUp, end } = model
  return Array.from({ length: sources.count }, (_, a) => {
    if (sources.way[a] === ways.intervals) return null
    if (sources.way[a] === ways.constant) return sources.rate[a]! * (end - warmUp)
    const hours = sources.hours[a]!
    let sum = 0
    for (let day = warmUp; day < end; day++) {
      const from = calendar.weekday[day]! * 24
      const weight =
        hours.length > 0 && sources.way[a] === ways.shaped
          ? hours.subarray(from, from + 24).reduce((total, hour) => total + hour, 0) / 24
          : 1
      sum += sources.daily[a]![day]! * weight
    }
    return sum
  })
}

/** One control for each ten replications at most, those of the most work first: more would cost more than they save. */
export function knownChance(model: Model, results: readonly Float64Array[]): Float64Array[] {
  const all = controlsOf(model, results)
    .map((values) => ({ values, spread: values.reduce((sum, value) => sum + value * value, 0) }))
    .filter(({ spread }) => spread > 0)
    .sort((a, b) => b.spread - a.spread)
  return all.slice(0, Math.floor(results.length / 10)).map(({ values }) => values)
}
