/**
 * A share of few is worth little: 1 of 1 is not a hundred per cent. The share is drawn towards what is believed without it,
 * as strongly as `weight` more answers would. Only the order uses it; the page prints the numbers as they are.
 */
export const shrunk = (yes: number, of: number, towards: number, weight: number): number =>
  (yes + towards * weight) / (of + weight)
