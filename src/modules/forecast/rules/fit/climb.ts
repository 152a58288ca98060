type Place = readonly [number, number]
type Tried = { at: Place; value: number }

/** Where a function of two numbers is highest near a start: the simplex of Nelder and Mead (1965). */
export function climb(of: (at: Place) => number, start: Place): Tried {
  const tried = (at: Place): Tried => {
    const value = of(at)
    return { at, value: Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value }
  }
  let three = [start, [start[0] + 0.4, start[1]] as const, [start[0], start[1] + 0.4] as const].map(tried)
  for (let n = 0; n < 200; n++) {
    three = three.toSorted((a, b) => b.value - a.value)
    const [best, good, worst] = three as [Tried, Tried, Tried]
    if (best.value - worst.value < 1e-7 && apart(best.at, worst.at) < 1e-5) break
    const middle = between(best.at, good.at, 0.5)
    const along = (times: number) => tried(between(worst.at, middle, times))
    const over = along(2)
    const next =
      over.value > best.value
        ? higher(along(3), over)
        : over.value > good.value
          ? over
          : higher(along(over.value > worst.value ? 1.5 : 0.5), worst)
    three =
      next === worst
        ? [best, ...[good, worst].map((one) => tried(between(best.at, one.at, 0.5)))]
        : [best, good, next]
  }
  return three.reduce(higher)
}

const higher = (a: Tried, b: Tried): Tried => (a.value > b.value ? a : b)
const between = (a: Place, b: Place, times: number): Place => [
  a[0] + times * (b[0] - a[0]),
  a[1] + times * (b[1] - a[1]),
]
const apart = (a: Place, b: Place): number => Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1])
