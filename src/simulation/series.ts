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
  return Array.from({ length: model.periods }, (_, p) => {
    const at = layout.series + p * layout.columns
    const band = (column: number) => bandOf(Float64Array.from(results, (result) => result[at + column]!))
    return {
      day: model.warmUp + p * model.every,
      stations: Array.from({ length: model.stations }, (_, s) => ({
        occupied: band(layout.occupied + s),
        ready: band(layout.ready + s),
      })),
      lists: model.lists.all.map((_, l) => ({
        waiting: band(layout.waiting + l),
        began: band(layout.began + l),
        lost: band(layout.lost + l),
      })),
    }
  })
}

function bandOf(values: Float64Array): Band {
  const figure = estimate(values)
  values.sort()
  return { ...figure, low: quantile(values, 0.1), high: quantile(values, 0.9) }
}

function quantile(sorted: Float64Array, share: number): number {
  const at = (sorted.length - 1) * share
  const low = sorted[Math.floor(at)]!
  return low + (sorted[Math.ceil(at)]! - low) * (at - Math.floor(at))
}
