import { expect, test } from 'vitest'
import { threefry, unit, wordOf } from './threefry.ts'

// Random123, kat_vectors: threefry2x32 with 20 rounds; counter, key, answer.
const known = [
  [0, 0, 0, 0, 0x6b200159, 0x99ba4efe],
  [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0x1cb996fc, 0xbb002be7],
  [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xc4923a9c, 0x483df7a0],
] as const

test.each(known)('its published vectors: %i %i', (c0, c1, k0, k1, a, b) => {
  const out = new Int32Array(2)
  threefry(k0 | 0, k1 | 0, c0 | 0, c1 | 0, out)
  expect([out[0]! >>> 0, out[1]! >>> 0]).toEqual([a, b])
})

test('a word is a number strictly between 0 and 1', () => {
  expect(unit(0)).toBe(2 ** -33)
  expect(unit(-1)).toBe(1 - 2 ** -33)
  expect(unit(1 << 31)).toBeCloseTo(0.5, 9)
})

test('streams of neighbouring keys are even and not alike', () => {
  const out = new Int32Array(2)
  const n = 100_000
  let [sum, product] = [0, 0]
  for (let i = 0; i < n; i++) {
    threefry(1, 2, i, wordOf('Acute'), out)
    const u = unit(out[0]!)
    threefry(1, 3, i, wordOf('Acute'), out)
    sum += u
    product += (u - 0.5) * (unit(out[0]!) - 0.5)
  }
  expect(Math.abs(sum / n - 0.5)).toBeLessThan(4 / Math.sqrt(12 * n))
  expect(Math.abs(product / n)).toBeLessThan(4 / 12 / Math.sqrt(n))
})
