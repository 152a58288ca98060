/** The standard normal quantile, to about 1 part in 10^16: Wichura, "Algorithm AS 241" (Applied Statistics 37, 1988), PPND16. */
export function normalQuantile(p: number): number {
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q
    return (
      (q *
        (((((((r * 2509.0809287301226727 + 33430.575583588128105) * r + 67265.770927008700853) * r +
          45921.953931549871457) *
          r +
          13731.693765509461125) *
          r +
          1971.5909503065514427) *
          r +
          133.14166789178437745) *
          r +
          3.387132872796366608)) /
      (((((((r * 5226.495278852545925 + 28729.085735721942674) * r + 39307.89580009271061) * r +
        21213.794301586595867) *
        r +
        5394.1960214247511077) *
        r +
        687.1870074920579083) *
        r +
        42.313330701600911252) *
        r +
        1)
    )
  }
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p))
  const z = r <= 5 ? tail(r - 1.6) : farTail(r - 5)
  return q < 0 ? -z : z
}

const tail = (r: number): number =>
  (((((((r * 7.7454501427834140764e-4 + 0.0227238449892691845833) * r + 0.24178072517745061177) * r +
    1.27045825245236838258) *
    r +
    3.64784832476320460504) *
    r +
    5.7694972214606914055) *
    r +
    4.6303378461565452959) *
    r +
    1.42343711074968357734) /
  (((((((r * 1.05075007164441684324e-9 + 5.475938084995344946e-4) * r + 0.0151986665636164571966) * r +
    0.14810397642748007459) *
    r +
    0.68976733498510000455) *
    r +
    1.6763848301838038494) *
    r +
    2.05319162663775882187) *
    r +
    1)

const farTail = (r: number): number =>
  (((((((r * 2.01033439929228813265e-7 + 2.71155556874348757815e-5) * r + 0.0012426609473880784386) * r +
    0.026532189526576123093) *
    r +
    0.29656057182850489123) *
    r +
    1.7848265399172913358) *
    r +
    5.4637849111641143699) *
    r +
    6.6579046435011037772) /
  (((((((r * 2.04426310338993978564e-15 + 1.4215117583164458887e-7) * r + 1.8463183175100546818e-5) * r +
    7.868691311456132591e-4) *
    r +
    0.0148753612908506148525) *
    r +
    0.13692988092273580531) *
    r +
    0.59983220655588793769) *
    r +
    1)

/** The chance that a standard normal exceeds z, accurate far out as well. */
export const normalTail = (z: number): number =>
  z >= 0 ? 0.5 * gammaTail(0.5, (z * z) / 2) : 1 - 0.5 * gammaTail(0.5, (z * z) / 2)

/** The natural logarithm of the gamma function for x > 0: Lanczos with g = 7 and nine terms, about 15 digits. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  let sum = 0.99999999999980993
  for (let i = 0; i < lanczos.length; i++) sum += lanczos[i]! / (x + i)
  const t = x + 6.5
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum)
}

const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

/** The chance that a gamma variable of this shape and scale 1 exceeds x: series below shape + 1, continued fraction above. */
export function gammaTail(shape: number, x: number): number {
  if (x <= 0) return 1
  const front = Math.exp(shape * Math.log(x) - x - logGamma(shape))
  if (x < shape + 1) {
    let term = 1 / shape
    let sum = term
    for (let n = 1; n < 1000 && term > sum * 1e-16; n++) sum += term *= x / (shape + n)
    return 1 - front * sum
  }
  let b = x + 1 - shape
  let c = 1e300
  let d = 1 / b
  let h = d
  for (let i = 1; i < 1000; i++) {
    const an = -i * (i - shape)
    b += 2
    d = 1 / (an * d + b)
    c = b + an / c
    h *= d * c
    if (Math.abs(d * c - 1) < 1e-16) break
  }
  return front * h
}
