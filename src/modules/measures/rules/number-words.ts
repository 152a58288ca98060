/** "1,204", "3.5": as many decimals as are asked for at most, and none that are zero. */
export const numberWords = (value: number, digits = 1): string =>
  (Object.is(Math.round(value * 10 ** digits), -0) ? 0 : value)
    .toLocaleString('en-GB', { maximumFractionDigits: digits })
    .replace('-', '−')

/** "+10", "−13", "on it": how far a value is from what was promised. */
export function overWords(over: number, digits = 1): string {
  const words = numberWords(over, digits)
  if (words === '0') return 'on it'
  return over > 0 ? `+${words}` : words
}

/** Limits and averages are said as finely as the distance between them deserves. */
export function digitsFor(spread: number): number {
  if (!Number.isFinite(spread) || spread >= 40) return 0
  return spread >= 4 ? 1 : 2
}

/** The same with the sign of a share: "46.2%". */
export const amountWords = (value: number, { unit, digits }: { unit: string; digits: number }): string =>
  `${numberWords(value, digits)}${unit === 'per cent' ? '%' : ''}`
