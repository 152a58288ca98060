import { localAt, localLine, neighbours, type Window } from './local-line.ts'

/** A series in three parts that add up to it, each as long as the series. */
export type Parts = { seasonal: Float64Array; trend: Float64Array; remainder: Float64Array }

type Decomposing = {
  /** Values in a season: 7 for days of a week, 12 for months of a year. */
  season: number
  /** The same season for ever, or one that changes over so many seasons (odd, 7 or more). */
  seasonal: 'for ever' | number
  /** Distrusts outliers: fifteen rounds of weights by the size of the remainder. */
  robust?: true
}

/**
 * Seasonal and trend decomposition by loess (STL; Cleveland and others, 1990), with the windows and jumps that R's
 * `stl` chooses. At least two seasons; no value may be missing.
 */
export function decompose(values: readonly number[], { season, seasonal, robust }: Decomposing): Parts {
  const n = values.length
  if (n < 2 * season) throw new RangeError(`Two seasons are needed: ${2 * season} values; there are ${n}.`)
  const forEver = seasonal === 'for ever'
  const width = forEver ? 10 * n + 1 : seasonal
  const windows = {
    seasonal: { window: width, degree: 0, jump: Math.ceil(width / 10) },
    trend: line(odd(Math.ceil((1.5 * season) / (1 - 1.5 / width)))),
    low: line(odd(season)),
  } satisfies Record<string, Window>
  const y = Float64Array.from(values)
  let parts: Omit<Parts, 'remainder'> = { seasonal: new Float64Array(n), trend: new Float64Array(n) }
  let trust: Float64Array | null = null
  for (let round = 0; round <= (robust ? 15 : 0); round++) {
    for (let inner = 0; inner < (robust ? 1 : 2); inner++)
      parts = pass(y, parts.trend, season, windows, trust)
    if (robust) trust = trustOf(y.map((value, i) => value - parts.seasonal[i]! - parts.trend[i]!))
  }
  const seasons = forEver ? cycleMeans(parts.seasonal, season) : parts.seasonal
  return {
    seasonal: seasons,
    trend: parts.trend,
    remainder: y.map((value, i) => value - seasons[i]! - parts.trend[i]!),
  }
}

function pass(
  y: Float64Array,
  trend: Float64Array,
  season: number,
  windows: Record<'seasonal' | 'trend' | 'low', Window>,
  trust: Float64Array | null,
): Omit<Parts, 'remainder'> {
  const cycles = cycleSmooth(
    y.map((value, i) => value - trend[i]!),
    season,
    windows.seasonal,
    trust,
  )
  const low = localLine(average(average(average(cycles, season), season), 3), windows.low, null)
  const seasonal = y.map((_, i) => cycles[season + i]! - low[i]!)
  return {
    seasonal,
    trend: localLine(
      y.map((value, i) => value - seasonal[i]!),
      windows.trend,
      trust,
    ),
  }
}

// Each place of the season smoothed by itself and carried on by one season at either end.
function cycleSmooth(
  values: Float64Array,
  season: number,
  own: Window,
  trust: Float64Array | null,
): Float64Array {
  const all = new Float64Array(values.length + 2 * season)
  for (let place = 0; place < season; place++) {
    const its = every(values, place, season)
    const trusts = trust && every(trust, place, season)
    const smooth = localLine(its, own, trusts)
    const k = its.length
    all[place] = localAt(its, -1, [0, Math.min(own.window, k) - 1], own, trusts) ?? smooth[0]!
    smooth.forEach((value, i) => {
      all[season + i * season + place] = value
    })
    const last = localAt(its, k, [neighbours(k - 1, k, own.window)[0], k - 1], own, trusts) ?? smooth[k - 1]!
    all[season + k * season + place] = last
  }
  return all
}

const every = (values: Float64Array, from: number, step: number): Float64Array =>
  values.filter((_, i) => i % step === from)

const line = (window: number): Window => ({ window, degree: 1, jump: Math.ceil(window / 10) })

const odd = (window: number): number => (window % 2 === 1 ? window : window + 1)

function average(values: Float64Array, over: number): Float64Array {
  const means = new Float64Array(values.length - over + 1)
  let sum = values.slice(0, over).reduce((total, value) => total + value, 0)
  means[0] = sum / over
  for (let i = 1; i < means.length; i++) {
    sum += values[i + over - 1]! - values[i - 1]!
    means[i] = sum / over
  }
  return means
}

// Bisquare weights over six times the median remainder.
function trustOf(remainder: Float64Array): Float64Array {
  const sizes = remainder.map(Math.abs)
  const sorted = sizes.toSorted()
  const middle = Math.floor(sorted.length / 2)
  const limit = 3 * (sorted[middle]! + sorted[sorted.length - middle - 1]!)
  return sizes.map((size) => {
    if (size <= 0.001 * limit) return 1
    return size <= 0.999 * limit ? (1 - (size / limit) ** 2) ** 2 : 0
  })
}

function cycleMeans(values: Float64Array, season: number): Float64Array {
  const means = Array.from({ length: season }, (_, place) => {
    const its = every(values, place, season)
    return its.reduce((sum, value) => sum + value, 0) / its.length
  })
  return values.map((_, i) => means[i % season]!)
}
