/** How one pass of loess looks at its values: over `window` neighbours, a level (0) or a line (1), every `jump`-th place. */
export type Window = { window: number; degree: 0 | 1; jump: number }

/**
 * Loess of evenly spaced values by tricube weights, worked out at every `jump`-th place and joined by straight lines
 * between, as Cleveland, Cleveland, McRae and Terpenning (1990) do it for STL. `trust` is a weight for each value.
 */
export function localLine(values: Float64Array, own: Window, trust: Float64Array | null): Float64Array {
  const n = values.length
  const smooth = new Float64Array(n)
  if (n < 2) return values.slice()
  const jump = Math.min(own.jump, n - 1)
  const at = (place: number): number => {
    const [left, right] = neighbours(place, n, own.window)
    return localAt(values, place, [left, right], own, trust) ?? values[place]!
  }
  let last = 0
  for (let place = 0; place < n; place += jump) {
    smooth[place] = at(place)
    join(smooth, place - jump, place)
    last = place
  }
  if (last < n - 1) {
    // The end keeps the neighbours of the last jump.
    const [left, right] = neighbours(last, n, own.window)
    smooth[n - 1] = localAt(values, n - 1, [left, right], own, trust) ?? values[n - 1]!
    join(smooth, last, n - 1)
  }
  return smooth
}

/** The smooth at one place, which may lie outside the values; null where every weight is nothing. Places count from 0. */
export function localAt(
  values: Float64Array,
  place: number,
  [left, right]: readonly [number, number],
  { window, degree }: Window,
  trust: Float64Array | null,
): number | null {
  const n = values.length
  const reach = Math.max(place - left, right - place) + (window > n ? Math.floor((window - n) / 2) : 0)
  const weights = new Float64Array(right - left + 1)
  let total = 0
  for (let j = left; j <= right; j++) {
    const away = Math.abs(j - place)
    if (away > 0.999 * reach) continue
    const near = away <= 0.001 * reach ? 1 : (1 - (away / reach) ** 3) ** 3
    weights[j - left] = trust ? near * trust[j]! : near
    total += weights[j - left]!
  }
  if (total <= 0) return null
  for (let j = 0; j < weights.length; j++) weights[j] = weights[j]! / total
  if (reach > 0 && degree > 0) slope(weights, left, place, n)
  let sum = 0
  for (let j = left; j <= right; j++) sum += weights[j - left]! * values[j]!
  return sum
}

// Turns the weights of a level into those of a line, unless the values lie too close together for one.
function slope(weights: Float64Array, left: number, place: number, n: number): void {
  let centre = 0
  for (let j = 0; j < weights.length; j++) centre += weights[j]! * (left + j)
  let spread = 0
  for (let j = 0; j < weights.length; j++) spread += weights[j]! * (left + j - centre) ** 2
  if (Math.sqrt(spread) <= 0.001 * (n - 1)) return
  const tilt = (place - centre) / spread
  for (let j = 0; j < weights.length; j++) weights[j] = weights[j]! * (tilt * (left + j - centre) + 1)
}

/** First and last neighbour of a place: centred where there is room, shifted inwards at the ends. */
export function neighbours(place: number, n: number, window: number): [number, number] {
  if (window >= n) return [0, n - 1]
  const left = Math.min(Math.max(place - Math.floor((window + 1) / 2) + 1, 0), n - window)
  return [left, left + window - 1]
}

function join(smooth: Float64Array, from: number, to: number): void {
  if (from < 0) return
  const step = (smooth[to]! - smooth[from]!) / (to - from)
  for (let j = from + 1; j < to; j++) smooth[j] = smooth[from]! + step * (j - from)
}
