import { student95 } from './student.ts'

/** A mean over replications, with the half-width of its 95% interval by Student's t; null from one replication alone. */
export type Figure = { mean: number; halfWidth: number | null }

/**
 * The mean of one value a replication. Controls are other values of the same replications whose true mean is 0: what of the
 * values goes along with them is taken out, which leaves the mean right and its interval narrower (control variates by
 * regression: Lavenberg and Welch 1981).
 */
export const estimate = (values: ArrayLike<number>, controls: readonly ArrayLike<number>[] = []): Figure =>
  estimateWith(controls)(values)

/** `estimate` of one row of values after another with the same controls, of which what they have in common is found once. */
export function estimateWith(controls: readonly ArrayLike<number>[]): (values: ArrayLike<number>) => Figure {
  const common = commonOf(controls)
  return (values) => {
    const n = values.length
    const used = n > controls.length + 2 ? common : none
    const { own, centres, wider } = used
    const plain = meanOf(values)
    const { slopes, freedom } = fit(values, plain, used)
    let mean = plain
    slopes.forEach((slope, j) => (mean -= slope * centres[j]!))
    if (n < 2) return { mean, halfWidth: null }
    let squares = 0
    for (let i = 0; i < n; i++) {
      let rest = values[i]! - plain
      for (let j = 0; j < slopes.length; j++) rest -= slopes[j]! * (own[j]![i]! - centres[j]!)
      squares += rest * rest
    }
    const spread = squares / freedom
    return { mean, halfWidth: student95(freedom) * Math.sqrt((spread / n) * wider) }
  }
}

/** Controls with their means and covariances, and how much wider they make an interval. */
type Common = {
  own: readonly ArrayLike<number>[]
  centres: readonly number[]
  between: readonly (readonly number[])[]
  wider: number
}

const none: Common = { own: [], centres: [], between: [], wider: 1 }

function commonOf(controls: readonly ArrayLike<number>[]): Common {
  if (controls.length === 0) return none
  const centres = controls.map(meanOf)
  const between = controls.map((a, i) => controls.map((b, j) => covariance(a, centres[i]!, b, centres[j]!)))
  return { own: controls, centres, between, wider: widening(controls, centres) }
}

/**
 * The mean of a ratio of two totals, such as days waited in people who began: their sums divided, not the mean of ratios,
 * with the interval by linearising.
 * @returns null where there is nothing to divide by: a wait of nobody is not a wait of 0 days
 */
export function linearised(over: ArrayLike<number>, under: ArrayLike<number>): Float64Array | null {
  const bottom = meanOf(under)
  if (bottom === 0) return null
  const ratio = meanOf(over) / bottom
  return Float64Array.from(over, (value, i) => ratio + (value - ratio * under[i]!) / bottom)
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]!
  return sum / values.length
}

// The slopes of a regression on all controls; one that says nothing new, or nothing at all, gets 0.
function fit(values: ArrayLike<number>, centre: number, { own: controls, centres, between }: Common) {
  const q = controls.length
  const m = controls.map((control, i) => [...between[i]!, covariance(control, centres[i]!, values, centre)])
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

function covariance(a: ArrayLike<number>, centreA: number, b: ArrayLike<number>, centreB: number): number {
  let sum = 0
  for (let k = 0; k < a.length; k++) sum += (a[k]! - centreA) * (b[k]! - centreB)
  return sum / Math.max(1, a.length - 1)
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
