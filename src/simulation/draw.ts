import { type Distribution, sigmaOf } from './distribution.ts'
import { normalQuantile } from './special.ts'
import { threefry, unit } from './threefry.ts'

/** Distributions as numbers, for the inner loop; `tables` holds what does not fit in three. */
export type Draws = {
  kind: Uint8Array
  a: Float64Array
  b: Float64Array
  c: Float64Array
  tables: Float64Array[]
}

/** What the numbers of a kind mean: deterministic a; exponential mean a; lognormal mu a, sigma b; weibull scale a, 1/shape b … */
const kinds = {
  deterministic: 0,
  exponential: 1,
  lognormal: 2,
  weibull: 3,
  uniform: 4,
  triangular: 5,
  empirical: 6,
  hyperexponential: 7,
  gamma: 8,
  erlang: 8,
  hypoexponential: 9,
} as const

/** Distributions in the order given; their place is the number by which `draw` knows them. */
export function drawsOf(all: readonly Distribution[]): Draws {
  const draws: Draws = {
    kind: Uint8Array.from(all, (of) => kinds[of.distribution]),
    a: new Float64Array(all.length),
    b: new Float64Array(all.length),
    c: new Float64Array(all.length),
    tables: [],
  }
  all.forEach((of, i) => {
    const [a, b, c, table] = numbersOf(of)
    draws.a[i] = a
    draws.b[i] = b ?? 0
    draws.c[i] = c ?? 0
    draws.tables.push(Float64Array.from(table ?? []))
  })
  return draws
}

function numbersOf(of: Distribution): [a: number, b?: number, c?: number, table?: readonly number[]] {
  switch (of.distribution) {
    case 'deterministic':
      return [of.value]
    case 'exponential':
      return [of.mean]
    case 'lognormal':
      return [Math.log(of.mean) - sigmaOf(of) ** 2 / 2, sigmaOf(of)]
    case 'weibull':
      return [of.scale, 1 / of.shape]
    case 'uniform':
      return [of.from, of.to]
    case 'triangular':
      return [of.from, of.mode, of.to]
    // Cumulative shares, then the values they lead to.
    case 'empirical': {
      const order = of.values.map((_, i) => i).sort((x, y) => of.values[x]! - of.values[y]!)
      const weights = order.map((i) => of.weights?.[i] ?? 1)
      return [of.values.length, 0, 0, [...cumulative(weights), ...order.map((i) => of.values[i]!)]]
    }
    case 'hyperexponential':
      return [of.means.length, 0, 0, [...cumulative(of.shares), ...of.means]]
    case 'gamma':
      return gammaNumbers((of.mean / of.sd) ** 2, of.sd ** 2 / of.mean)
    case 'erlang':
      return gammaNumbers(of.phases, of.mean / of.phases)
    case 'hypoexponential':
      return [of.means.length, 0, 0, of.means]
  }
}

const gammaNumbers = (shape: number, scale: number): [number, number, number] => [
  shape,
  scale,
  (shape < 1 ? shape + 1 : shape) - 1 / 3,
]

/** Shares added up, so that the last is 1 whatever the rounding. */
export function cumulative(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let sum = 0
  return weights.map((weight, i) => (i === weights.length - 1 ? 1 : (sum += weight) / total))
}

/** Where u falls among cumulative shares at the front of a table. */
export function pickShare(table: Float64Array, size: number, u: number): number {
  let low = 0
  let high = size - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (table[middle]! > u) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * One value of distribution i, in days. Kinds that one uniform inverts use `word`, so that a longer distribution makes
 * every person's stay longer; the others ask the generator for words of their own under the same key and counter.
 */
export function draw(
  draws: Draws,
  i: number,
  word: number,
  k0: number,
  k1: number,
  c0: number,
  c1: number,
  out: Int32Array,
): number {
  const a = draws.a[i]!
  switch (draws.kind[i]) {
    case 0:
      return a
    case 1:
      return -a * Math.log(unit(word))
    case 2:
      return Math.exp(a + draws.b[i]! * normalQuantile(unit(word)))
    case 3:
      return a * Math.pow(-Math.log(unit(word)), draws.b[i]!)
    case 4:
      return a + (draws.b[i]! - a) * unit(word)
    case 5:
      return triangular(a, draws.b[i]!, draws.c[i]!, unit(word))
    case 6: {
      const table = draws.tables[i]!
      return table[a + pickShare(table, a, unit(word))]!
    }
    case 7: {
      const table = draws.tables[i]!
      const u = unit(word)
      const at = pickShare(table, a, u)
      const below = at === 0 ? 0 : table[at - 1]!
      return -table[a + at]! * Math.log((u - below) / (table[at]! - below))
    }
    case 8:
      return gamma(a, draws.b[i]!, draws.c[i]!, k0, k1, c0, c1, out)
    default:
      return sumOfExponentials(draws.tables[i]!, k0, k1, c0, c1, out)
  }
}

/** At the uniform u the value that a share u stays below. */
function triangular(from: number, mode: number, to: number, u: number): number {
  const width = to - from
  if (width === 0) return from
  return u < (mode - from) / width
    ? from + Math.sqrt(u * width * (mode - from))
    : to - Math.sqrt((1 - u) * width * (to - mode))
}

// Odd, so that the attempts of one draw never meet those of another before 2^32 of them.
const step = 0x6c078965

/** Marsaglia and Tsang, "A simple method for generating gamma variables" (2000), with their boost for shapes below 1. */
function gamma(
  shape: number,
  scale: number,
  d: number,
  k0: number,
  k1: number,
  c0: number,
  c1: number,
  out: Int32Array,
): number {
  const c = 1 / Math.sqrt(9 * d)
  for (let at = (c1 + step) | 0; ; at = (at + step) | 0) {
    threefry(k0, k1, c0, at, out)
    const x = normalQuantile(unit(out[0]!))
    const t = 1 + c * x
    const v = t * t * t
    if (v <= 0 || Math.log(unit(out[1]!)) >= 0.5 * x * x + d - d * v + d * Math.log(v)) continue
    if (shape >= 1) return d * v * scale
    threefry(k0, k1, c0, (at + step) | 0, out)
    return d * v * scale * Math.pow(unit(out[0]!), 1 / shape)
  }
}

function sumOfExponentials(
  means: Float64Array,
  k0: number,
  k1: number,
  c0: number,
  c1: number,
  out: Int32Array,
): number {
  let total = 0
  for (let j = 0; j < means.length; j++) {
    if ((j & 1) === 0) threefry(k0, k1, c0, (c1 + Math.imul(step, 1 + (j >> 1))) | 0, out)
    total -= means[j]! * Math.log(unit(out[j & 1]!))
  }
  return total
}
