/** Additive level and season, no trend: `season` holds the next season in order, `mean` the days ahead. */
export type HoltWinters = { level: number; season: number[]; mean: number[] }

/**
 * Holt and Winters with given shares: `alpha` moves the level, `gamma` the season. It starts from the first two seasons:
 * their moving average, through which a straight line gives the level, and the mean distance of each day from it.
 */
export function holtWinters(
  values: readonly number[],
  { season: m, alpha, gamma, ahead }: { season: number; alpha: number; gamma: number; ahead: number },
): HoltWinters {
  if (values.length < 2 * m)
    throw new RangeError(`Two seasons are needed: ${2 * m} values; there are ${values.length}.`)
  const average = movingAverage(values.slice(0, 2 * m), m)
  const start = lineAtZero(average.filter((value) => value !== null))
  const figure = Array.from({ length: m }, (_, i) =>
    meanOf([i, i + m].flatMap((at) => (average[at] === null ? [] : [values[at]! - average[at]!]))),
  )
  const centre = meanOf(figure)
  const seasons = figure.map((value) => value - centre)
  let level = start
  for (let t = m; t < values.length; t++) {
    const seasonal = seasons[t % m]!
    const before = level
    level = before + alpha * (values[t]! - seasonal - before)
    seasons[t % m] = seasonal + gamma * (values[t]! - level - seasonal)
  }
  const next = Array.from({ length: m }, (_, i) => seasons[(values.length + i) % m]!)
  return { level, season: next, mean: Array.from({ length: ahead }, (_, i) => level + next[i % m]!) }
}

// Centred; where the season is even, the two ends count half. Null where the window leaves the series.
function movingAverage(values: readonly number[], m: number): (number | null)[] {
  const half = Math.floor(m / 2)
  return values.map((_, at) => {
    if (at < half || at + half >= values.length) return null
    const window = values.slice(at - half, at + half + 1)
    const sum = window.reduce((total, value) => total + value, 0)
    return m % 2 === 1 ? sum / m : (sum - (window[0]! + window.at(-1)!) / 2) / m
  })
}

// The least-squares line through (1, y1), (2, y2)…, read at 0.
function lineAtZero(values: readonly number[]): number {
  const n = values.length
  const meanX = (n + 1) / 2
  const meanY = meanOf(values)
  const above = values.reduce((sum, y, i) => sum + (i + 1 - meanX) * (y - meanY), 0)
  const below = values.reduce((sum, _, i) => sum + (i + 1 - meanX) ** 2, 0)
  return meanY - (above / below) * meanX
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
