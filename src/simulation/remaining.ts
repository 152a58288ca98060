import { type Draws, draw, pickShare } from './draw.ts'
import { gammaTail, normalQuantile, normalTail } from './special.ts'
import { unit } from './threefry.ts'

/** The chance that a stay is longer than `elapsed`, for those kinds that need it again and again; 1 for the others. */
export function chanceBeyond(draws: Draws, i: number, elapsed: number): number {
  if (elapsed <= 0) return 1
  const a = draws.a[i]!
  const b = draws.b[i]!
  if (draws.kind[i] === 2 && b > 0) return normalTail((Math.log(elapsed) - a) / b)
  return draws.kind[i] === 8 ? gammaTail(a, elapsed / b) : 1
}

/**
 * How much longer somebody stays who has stayed `elapsed` days already: the distribution given that it is longer, not a
 * part of a fresh stay drawn at random. Who has outstayed every possible value (deterministic, uniform, triangular,
 * empirical) leaves at once.
 * @param beyond as `chanceBeyond` says
 * @returns days, 0 or more
 */
export function drawRemaining(
  draws: Draws,
  i: number,
  elapsed: number,
  beyond: number,
  word: number,
  k0: number,
  k1: number,
  c0: number,
  c1: number,
  out: Int32Array,
): number {
  if (elapsed <= 0) return draw(draws, i, word, k0, k1, c0, c1, out)
  const a = draws.a[i]!
  const b = draws.b[i]!
  const u = unit(word)
  switch (draws.kind[i]) {
    case 0:
      return Math.max(0, a - elapsed)
    case 1:
      return -a * Math.log(u)
    case 2: {
      if (b === 0) return Math.max(0, Math.exp(a) - elapsed)
      return beyond > 0 ? Math.max(0, Math.exp(a - b * normalQuantile(u * beyond)) - elapsed) : 0
    }
    case 3:
      return a * Math.pow(Math.pow(elapsed / a, 1 / b) - Math.log(u), b) - elapsed
    case 4: {
      const from = Math.max(a, elapsed)
      return Math.max(0, from + (b - from) * u - elapsed)
    }
    case 5:
      return beyondTriangular(a, b, draws.c[i]!, elapsed, u)
    case 6:
      return beyondEmpirical(draws.tables[i]!, a, elapsed, u)
    case 7:
      return beyondHyper(draws.tables[i]!, a, elapsed, u)
    case 8:
      return beyond > 0.05
        ? longerStay(draws, i, elapsed, word, k0, k1, c0, c1, out)
        : beyondGamma(a, b, elapsed, u * beyond, u)
    default:
      return longerStay(draws, i, elapsed, word, k0, k1, c0, c1, out)
  }
}

function beyondTriangular(from: number, mode: number, to: number, elapsed: number, u: number): number {
  if (elapsed >= to) return 0
  const width = to - from
  const tailAt = (x: number) =>
    x <= from
      ? 1
      : x < mode
        ? 1 - (x - from) ** 2 / (width * (mode - from))
        : (to - x) ** 2 / (width * (to - mode))
  const wanted = u * tailAt(elapsed)
  const below = 1 - wanted
  const x =
    below < (mode - from) / width
      ? from + Math.sqrt(below * width * (mode - from))
      : to - Math.sqrt(wanted * width * (to - mode))
  return Math.max(0, x - elapsed)
}

function beyondEmpirical(table: Float64Array, size: number, elapsed: number, u: number): number {
  let first = 0
  while (first < size && table[size + first]! <= elapsed) first++
  if (first === size) return 0
  const gone = first === 0 ? 0 : table[first - 1]!
  return table[size + pickShare(table, size, gone + u * (1 - gone))]! - elapsed
}

// Which of the exponentials it was is more surely a long one the longer the stay; each has no memory.
function beyondHyper(table: Float64Array, size: number, elapsed: number, u: number): number {
  const longest = Math.max(...table.subarray(size))
  const weight = (j: number) =>
    (table[j]! - (j === 0 ? 0 : table[j - 1]!)) * Math.exp(elapsed / longest - elapsed / table[size + j]!)
  let total = 0
  for (let j = 0; j < size; j++) total += weight(j)
  let left = u * total
  for (let j = 0; j < size; j++) {
    const own = weight(j)
    if (left < own || j === size - 1) return -table[size + j]! * Math.log(Math.max(left, 1e-300) / own)
    left -= own
  }
  return 0
}

function beyondGamma(shape: number, scale: number, elapsed: number, wanted: number, u: number): number {
  if (!(wanted > 0)) return -scale * Math.log(u)
  let low = elapsed / scale
  let high = low + 1
  while (gammaTail(shape, high) > wanted) high = low + 2 * (high - low)
  for (let n = 0; n < 50; n++) {
    const middle = (low + high) / 2
    if (gammaTail(shape, middle) > wanted) low = middle
    else high = middle
  }
  return Math.max(0, low * scale - elapsed)
}

// Whole stays are drawn until one is long enough; far out in a sum of exponentials only the slowest part is left.
function longerStay(
  draws: Draws,
  i: number,
  elapsed: number,
  word: number,
  k0: number,
  k1: number,
  c0: number,
  c1: number,
  out: Int32Array,
): number {
  for (let n = 0; n < 2000; n++) {
    const stay = draw(draws, i, word, k0, k1, c0, (c1 + Math.imul(n, 0x3c6ef372)) | 0, out)
    if (stay > elapsed) return stay - elapsed
  }
  const slowest = draws.kind[i] === 8 ? draws.b[i]! : Math.max(...draws.tables[i]!)
  return -slowest * Math.log(unit(word))
}
