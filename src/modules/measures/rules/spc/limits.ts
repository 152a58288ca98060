export type Limits = { mean: number; lower: number; upper: number; nearLower: number; nearUpper: number }

/** Whether ranges far out of the ordinary are left out before the limits are drawn; it is said on every chart. */
export type Screening = 'screened' | 'not screened'
/** As the NHS Excel tool draws them. */
export const usualScreening: Screening = 'not screened'

/** 2.66 is 3 / 1.128 as it is printed and used everywhere; the near lines stand two thirds of the way out. */
const toLimit = 2.66
const toNear = 2 * (toLimit / 3)
const tooWide = 3.267

/**
 * Limits of an XmR chart from the values `from` (in) to `to` (out) of a series: mean and 2.66 times the mean moving range.
 * A moving range lies between two neighbours that both have a figure. Null where there is no figure at all; limits are
 * NaN where no moving range is left, which screening does to a series whose values are all equal.
 * Source: NHS England, Making Data Count; constants as in NHSRplotthedots 0.2.2.
 */
export function limitsOf(
  values: readonly (number | null)[],
  { from, to }: { from: number; to: number },
  screening: Screening,
): Limits | null {
  const figures: number[] = []
  const ranges: number[] = []
  for (let i = from; i < to; i++) {
    const value = values[i]!
    if (value === null) continue
    figures.push(value)
    const before = i > from ? values[i - 1]! : null
    if (before !== null) ranges.push(Math.abs(value - before))
  }
  if (figures.length === 0) return null
  const mean = meanOf(figures)
  const all = meanOf(ranges)
  const range = screening === 'screened' ? meanOf(ranges.filter((one) => one < tooWide * all)) : all
  return {
    mean,
    lower: mean - toLimit * range,
    upper: mean + toLimit * range,
    nearLower: mean - toNear * range,
    nearUpper: mean + toNear * range,
  }
}

/**
 * The mean to the last bit that a double holds, because a point exactly on the mean breaks a run: a sum that carries what
 * rounding lost, and once more with the mean taken off each. NaN of nothing.
 */
export function meanOf(values: readonly number[]): number {
  const rough = carefulSum(values, 0) / values.length
  return rough + carefulSum(values, rough) / values.length
}

/** The sum of the values less `off` for each of them. Written out, because a chart of a board pack asks for it twice a series. */
function carefulSum(values: readonly number[], off: number): number {
  let [sum, lost] = [0, 0]
  const count = off === 0 ? values.length : 2 * values.length
  for (let i = 0; i < count; i++) {
    const value = i < values.length ? values[i]! : -off
    const next = sum + value
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum
    sum = next
  }
  return sum + lost
}
