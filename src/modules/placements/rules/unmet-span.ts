/** Sums of the same unknown numbers: some are told, some are kept back, and no told ones together give a kept one. */
export type Telling = {
  /** Keeps a sum back. False where what was told gives it already: then there is nothing to keep. */
  keep: (sum: readonly string[]) => boolean
  /** Tells a sum, unless what is told would then give one that is kept back: then it is kept back too, and the answer is false. */
  tell: (sum: readonly string[]) => boolean
}

type Row = Float64Array

// Counting goes on modulo a prime, so that nothing is rounded; a product of two remainders stays below 2^53.
const prime = 67_108_859

/**
 * Which sums can be worked out from others by adding and taking away, whatever their factors: elimination as Gauss has it.
 * A kept sum is held by what is left of it once all that was told is taken away; telling another gives it where the two
 * remainders are multiples of one another.
 * @param unknowns each number that the sums are made of, once
 */
export function telling(unknowns: readonly string[]): Telling {
  const columns = new Map(unknowns.map((name, i) => [name, i]))
  const told: { row: Row; pivot: number }[] = []
  const kept: Row[] = []
  const restOf = (sum: readonly string[]): Row => {
    const row = new Float64Array(columns.size)
    for (const name of sum) row[columns.get(name)!]! += 1
    for (const { row: known, pivot } of told) clear(row, known, pivot)
    return row
  }
  return {
    keep(sum) {
      const rest = restOf(sum)
      if (pivotOf(rest) === -1) return false
      kept.push(rest)
      return true
    },
    tell(sum) {
      const rest = restOf(sum)
      const pivot = pivotOf(rest)
      if (pivot === -1) return true
      scale(rest, inverse(rest[pivot]!))
      if (kept.some((one) => isMultiple(one, rest, pivot))) {
        kept.push(rest)
        return false
      }
      told.push({ row: rest, pivot })
      for (const one of kept) clear(one, rest, pivot)
      return true
    },
  }
}

const pivotOf = (row: Row): number => row.findIndex((value) => value !== 0)

/** Takes as much of a known row, which has a 1 at its pivot, as leaves nothing there. */
function clear(row: Row, known: Row, pivot: number): void {
  const factor = row[pivot]!
  if (factor === 0) return
  for (let i = pivot; i < row.length; i++) row[i] = (row[i]! + (prime - factor) * known[i]!) % prime
}

function scale(row: Row, factor: number): void {
  for (let i = 0; i < row.length; i++) row[i] = (row[i]! * factor) % prime
}

const isMultiple = (one: Row, of: Row, pivot: number): boolean =>
  one[pivot] !== 0 && one.every((value, i) => value === (one[pivot]! * of[i]!) % prime)

/** What a remainder is multiplied by to give 1: its power to the prime less two. */
function inverse(value: number): number {
  let [result, base] = [1, value]
  for (let left = prime - 2; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * base) % prime
    base = (base * base) % prime
  }
  return result
}
