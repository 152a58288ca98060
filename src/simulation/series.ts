import { estimate, type Figure } from './estimate.ts'
import { type Layout, layoutOf } from './layout.ts'
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
  const { stations, lists } = model
  const told = [
    ...range(layout.occupied, stations),
    ...range(layout.ready, stations),
    ...[layout.waiting, layout.began, layout.lost].flatMap((column) => range(column, lists.all.length)),
  ]
  return Array.from({ length: model.periods }, (_, p) => {
    const bands = columnsOf(results, layout.series + p * layout.columns, told).map(bandOf)
    const next = () => bands.shift()!
    const occupied = Array.from({ length: stations }, next)
    const ready = Array.from({ length: stations }, next)
    const [waiting, began, lost] = Array.from({ length: 3 }, () => lists.all.map(next))
    return {
      day: model.warmUp + p * model.every,
      stations: occupied.map((one, s) => ({ occupied: one, ready: ready[s]! })),
      lists: lists.all.map((_list, l) => ({ waiting: waiting![l]!, began: began![l]!, lost: lost![l]! })),
    }
  })
}

/**
 * By period and replication: some columns of the periods' lines added up.
 * @param columns as `layoutOf` says, each counted from the beginning of a line
 */
export function sumsOf(
  model: Model,
  results: readonly Float64Array[],
  columns: readonly number[],
): Float64Array[] {
  const layout = layoutOf(model)
  const sums = Array.from({ length: model.periods }, () => new Float64Array(results.length))
  results.forEach((result, k) => {
    for (let p = 0, at = layout.series; p < model.periods; p++, at += layout.columns) {
      let sum = 0
      for (const column of columns) sum += result[at + column]!
      sums[p]![k] = sum
    }
  })
  return sums
}

const range = (from: number, length: number) => Array.from({ length }, (_, i) => from + i)

// Replications that are read side by side, so that what lies together is read and written together.
const abreast = 16

/** Some places of every replication's numbers, column by column. */
function columnsOf(results: readonly Float64Array[], at: number, places: readonly number[]): Float64Array[] {
  const columns = places.map(() => new Float64Array(results.length))
  for (let from = 0; from < results.length; from += abreast) {
    const to = Math.min(from + abreast, results.length)
    for (let c = 0; c < places.length; c++) {
      const column = columns[c]!
      const place = at + places[c]!
      for (let k = from; k < to; k++) column[k] = results[k]![place]!
    }
  }
  return columns
}

/** Puts the values in another order. */
export function bandOf(values: Float64Array): Band {
  const first = values[0]!
  let same = 1
  while (same < values.length && values[same] === first) same++
  if (same >= values.length)
    return { mean: first, halfWidth: values.length < 2 ? null : 0, low: first, high: first }
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
