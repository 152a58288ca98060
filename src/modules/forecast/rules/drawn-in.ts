/** Least squares with shares that are drawn in. */
export type Fit = {
  shares: number[]
  /** Half the logarithm of the determinant of what was solved: what the fit's freedom costs in evidence. */
  freedom: number
  /** How much of the sum of squares the shares explain, less what they were drawn in for. */
  explained: number
  /** The variance of a row's sum of shares, in variances of one error. */
  unsure: (row: readonly number[]) => number
}

/**
 * The shares of columns that leave least of the squares of errors and, `drawn` times, of the shares themselves (ridge
 * regression; Hoerl and Kennard 1970), by Cholesky's factor.
 * @param products of each column with each before it and itself, by row
 * @param targets products of each column with what is to be explained
 */
export function drawnIn(
  products: readonly (readonly number[])[],
  targets: readonly number[],
  drawn: readonly number[],
): Fit {
  const factor = factorOf(products, drawn)
  const half = down(factor, targets)
  return {
    shares: up(factor, half),
    freedom: factor.reduce((sum, row, i) => sum + Math.log(row[i]!), 0),
    explained: half.reduce((sum, one) => sum + one ** 2, 0),
    unsure: (row) => down(factor, row).reduce((sum, one) => sum + one ** 2, 0),
  }
}

// The lower triangle whose square the products are, with what is drawn added to each column's own.
function factorOf(products: readonly (readonly number[])[], drawn: readonly number[]): number[][] {
  const factor = products.map((row) => [...row])
  for (let i = 0; i < factor.length; i++) {
    const row = factor[i]!
    for (let j = 0; j < i; j++) row[j] = (row[j]! - dot(row, factor[j]!, j)) / factor[j]![j]!
    row[i] = Math.sqrt(row[i]! + drawn[i]! - dot(row, row, i))
  }
  return factor
}

function dot(a: readonly number[], b: readonly number[], of: number): number {
  let sum = 0
  for (let k = 0; k < of; k++) sum += a[k]! * b[k]!
  return sum
}

function down(factor: readonly (readonly number[])[], target: readonly number[]): number[] {
  const solved = [...target]
  for (let i = 0; i < solved.length; i++)
    solved[i] = (solved[i]! - dot(factor[i]!, solved, i)) / factor[i]![i]!
  return solved
}

function up(factor: readonly (readonly number[])[], target: readonly number[]): number[] {
  const solved = [...target]
  for (let i = solved.length - 1; i >= 0; i--) {
    for (let k = i + 1; k < solved.length; k++) solved[i]! -= factor[k]![i]! * solved[k]!
    solved[i]! /= factor[i]![i]!
  }
  return solved
}
