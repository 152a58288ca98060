/** How many of these would have to move for one order to become the other; both hold the same names. */
export function moved(from: readonly string[], to: readonly string[]): number {
  const at = new Map(from.map((id, i) => [id, i]))
  // The longest run that need not move: the longest rising subsequence, by its smallest ends.
  const ends: number[] = []
  for (const id of to) {
    const place = at.get(id) ?? 0
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (ends[middle]! < place) low = middle + 1
      else high = middle
    }
    ends[low] = place
  }
  return to.length - ends.length
}
