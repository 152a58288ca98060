import { student95 } from './student.ts'

/** A mean over replications, with the half-width of its 95% interval by Student's t; null from one replication alone. */
export type Figure = { mean: number; halfWidth: number | null }

/**
 * The mean of one value a replication. Controls are other values of the same replications whose true mean is 0: what of the
 * values goes along with them is taken out, which leaves the mean right and its interval narrower (control variates by
 * regression: Lavenberg and Welch 1981).
 */
export function estimate(values: ArrayLike<number>, controls: readonly ArrayLike<number>[] = []): Figure {
  const n = values.length
  const plain = meanOf(values)
  const used = n > controls.length + 2 ? controls : []
  const { slopes, freedom } = fit(values, used)
  const centres = used.map(meanOf)
  let mean = plain
  slopes.forEach((slope, j) => (mean -= slope * centres[j]!))
  if (n < 2) return { mean, halfWidth: null }
  let squares = 0
  for (let i = 0; i < n; i++) {
    let rest = values[i]! - plain
    for (let j = 0; j < slopes.length; j++) rest -= slopes[j]! * (used[j]![i]! - centres[j]!)
    squares += rest * rest
  }
  const spread = squares / freedom
  return { mean, halfWidth: student95(freedom) * Math.sqrt((spread / n) * widening(used, centres)) }
}

/**
 * The mean of a ratio of two totals, such as days waited in people who began: their sums divided, not the mean of ratios,
 * with the interval by linearising.
 */
export function linearised(over: ArrayLike<number>, under: ArrayLike<number>): Float64Array {
  const bottom = meanOf(under)
  const ratio = bottom === 0 ? 0 : meanOf(over) / bottom
  return Float64Array.from(over, (value, i) =>
    bottom === 0 ? 0 : ratio + (value - ratio * under[i]!) / bottom,
  )
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]!
  return sum / values.length
}

// The slopes of a regression on all controls; one that says nothing new, or nothing at all, gets 0.
function fit(values: ArrayLike<number>, controls: readonly ArrayLike<number>[]) {
  const q = controls.length
  const m = covariances([...controls, values])
  const slopes = Array.from({ length: q }, () => 0)
  const scale = controls.map((_, j) => m[j]![j]!)
  let used = 0
  for (let j = 0; j < q; j++) {
    if (!(m[j]![j]! > scale[j]! * 1e-9)) {
      for (let i = 0; i < q; i++) m[i]![j] = 0
      continue
    }
    used++
    for (let i = 0; i < q; i++) {
      if (i === j || m[i]![j] === 0) continue
      const factor = m[i]![j]! / m[j]![j]!
      for (let c = j; c <= q; c++) m[i]![c] = m[i]![c]! - factor * m[j]![c]!
    }
  }
  for (let j = 0; j < q; j++) slopes[j] = m[j]![j]! > scale[j]! * 1e-9 ? m[j]![q]! / m[j]![j]! : 0
  return { slopes, freedom: Math.max(1, values.length - 1 - used) }
}

function covariances(columns: readonly ArrayLike<number>[]): number[][] {
  const centres = columns.map(meanOf)
  return columns.map((a, i) =>
    columns.map((b, j) => {
      let sum = 0
      for (let k = 0; k < a.length; k++) sum += (a[k]! - centres[i]!) * (b[k]! - centres[j]!)
      return sum / Math.max(1, a.length - 1)
    }),
  )
}

// The slopes are themselves estimated: 1 and the squared distance of the controls from their true means, each by its spread.
function widening(controls: readonly ArrayLike<number>[], centres: readonly number[]): number {
  let factor = 1
  controls.forEach((control, j) => {
    let squares = 0
    for (let i = 0; i < control.length; i++) squares += (control[i]! - centres[j]!) ** 2
    if (squares > 0) factor += centres[j]! ** 2 / (squares / control.length)
  })
  return factor
}
