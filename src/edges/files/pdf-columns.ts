/**
 * How wide each column of a table is: its share of the whole, and never narrower than its longest word, so that no word is
 * broken in two. What one column gains the others give by their shares. Where the longest words together need more than
 * there is, the shares stand.
 *
 * @param whole points from edge to edge
 * @param least points that each column's longest word needs
 */
export function columnWidths(whole: number, shares: readonly number[], least: readonly number[]): number[] {
  if (sum(least) > whole) return shares.map((share) => (whole * share) / sum(shares))
  const held = new Set<number>()
  for (;;) {
    const left = whole - sum(least.filter((_, i) => held.has(i)))
    const among = sum(shares.filter((_, i) => !held.has(i)))
    const widths = shares.map((share, i) => (held.has(i) ? least[i]! : (left * share) / among))
    const narrow = widths.flatMap((width, i) => (width < least[i]! ? [i] : []))
    if (narrow.length === 0) return widths
    for (const i of narrow) held.add(i)
  }
}

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0)
