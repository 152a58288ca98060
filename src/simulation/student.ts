import { logGamma } from './special.ts'

const kept = new Map<number, number>()

/** The factor of a 95% half-width: the 0.975 quantile of Student's t. @param freedom degrees of freedom, 1 or more */
export function student95(freedom: number): number {
  const known = kept.get(freedom)
  if (known !== undefined) return known
  let low = 1.9
  let high = 13
  for (let n = 0; n < 60; n++) {
    const middle = (low + high) / 2
    if (tailOf(middle, freedom) > 0.025) low = middle
    else high = middle
  }
  kept.set(freedom, low)
  return low
}

const tailOf = (t: number, freedom: number) =>
  0.5 * incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5)

/** The regularised incomplete beta function by its continued fraction (Lentz). */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a)
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x))
  let f = 1
  let c = 1
  let d = 0
  for (let i = 0; i < 500; i++) {
    const m = i >> 1
    const numerator =
      i === 0
        ? 1
        : i % 2 === 0
          ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
          : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / (1 + numerator * d || 1e-300)
    c = 1 + numerator / c || 1e-300
    f *= c * d
    if (Math.abs(1 - c * d) < 1e-15) break
  }
  return (front * (f - 1)) / a
}
