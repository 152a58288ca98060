import { estimate, type Figure } from './estimate.ts'
import type { Layout } from './layout.ts'
import type { Model } from './model.ts'

/** A mean over replications with its half-width, and the band in which 80% of them lie. */
export type Band = Figure & { low: number; high: number }

/** One day, or one period of several. */
export type SeriesLine = {
  /** The first day of it, counted from day 0 of the scenario. */
  day: number
  stations: { occupied: Band; ready: Band }[]
  lists: { waiting: Band; began: Band; lost: Band }[]
}

export function seriesOf(model: Model, layout: Layout, results: readonly Float64Array[]): SeriesLine[] {
  const { columns } = layout
  const n = results.length
  // One period of all replications, column by column: read once in the order in which it lies.
  const period = Array.from({ length: columns }, () => new Float64Array(n))
  return Array.from({ length: model.periods }, (_, p) => {
    const at = layout.series + p * columns
    for (let k = 0; k < n; k++) {
      const result = results[k]!
      for (let c = 0; c < columns; c++) period[c]![k] = result[at + c]!
    }
    const band = (column: number) => bandOf(period[column]!)
    return {
      day: model.warmUp + p * model.every,
      stations: Array.from({ length: model.stations }, (_station, s) => ({
        occupied: band(layout.occupied + s),
        ready: band(layout.ready + s),
      })),
      lists: model.lists.all.map((_list, l) => ({
        waiting: band(layout.waiting + l),
        began: band(layout.began + l),
        lost: band(layout.lost + l),
      })),
    }
  })
}

function bandOf(values: Float64Array): Band {
  const figure = estimate(values)
  return { ...figure, low: quantile(values, 0.1), high: quantile(values, 0.9) }
}

function quantile(values: Float64Array, share: number): number {
  const at = (values.length - 1) * share
  const below = Math.floor(at)
  const low = select(values, below)
  if (below === at) return low
  // All that stand after it are no smaller: the least of them is the next.
  let high = Number.POSITIVE_INFINITY
  for (let i = below + 1; i < values.length; i++) if (values[i]! < high) high = values[i]!
  return low + (high - low) * (at - below)
}

/** The value that would be k-th in order, put there; smaller ones before it, larger ones after (Hoare's find, 1961). */
function select(values: Float64Array, k: number): number {
  let left = 0
  let right = values.length - 1
  while (left < right) {
    const pivot = values[k]!
    let i = left
    let j = right
    do {
      while (values[i]! < pivot) i++
      while (pivot < values[j]!) j--
      if (i <= j) {
        const held = values[i]!
        values[i++] = values[j]!
        values[j--] = held
      }
    } while (i <= j)
    if (j < k) left = i
    if (k < i) right = j
  }
  return values[k]!
}
