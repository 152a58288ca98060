/**
 * Our answer as the expected one is printed: each number rounded to as many decimals as stand there, at any depth, and
 * of each object only what is expected of it.
 * @param decimals of the same shape as expected, with the number of printed decimals in place of each number
 */
export function asPrinted(ours: unknown, expected: unknown, decimals: unknown): unknown {
  if (typeof ours === 'number' && typeof expected === 'number') return rounded(ours, Number(decimals))
  if (Array.isArray(ours) && Array.isArray(expected))
    return ours.map((one, i) => asPrinted(one, expected[i], (decimals as unknown[])[i]))
  if (isObject(ours) && isObject(expected))
    return Object.fromEntries(
      Object.entries(expected).flatMap(([key, value]) =>
        key in ours ? [[key, asPrinted(ours[key], value, (decimals as Record<string, unknown>)[key])]] : [],
      ),
    )
  return ours
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Half away from zero, as people round: 13.675 is 13.68 whatever its binary form. */
function rounded(number: number, decimals: number): number {
  if (!Number.isFinite(number) || Number.isInteger(number)) return number
  const shifted = Math.abs(number) * 10 ** decimals
  return (Math.sign(number) * Math.round(shifted * (1 + Number.EPSILON * 4))) / 10 ** decimals
}
