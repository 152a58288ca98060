import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnWidths } from './pdf-columns.ts'

test.each([
  ['by their shares, where every word fits', 300, [2, 1], [50, 50], [200, 100]],
  ['a long word takes from the others by their shares', 300, [1, 1, 1], [160, 20, 20], [160, 70, 70]],
  ['who gives too much is held too', 300, [1, 1, 1], [160, 75, 20], [160, 75, 65]],
  ['words that need more than there is leave the shares', 300, [2, 1], [280, 90], [200, 100]],
])('%s', (_, whole, shares, least, widths) => {
  expect(columnWidths(whole, shares, least)).toEqual(widths)
})

test('the whole is shared out, and no column is narrower than its longest word', () => {
  const column = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.double({ min: 1, max: 60, noNaN: true }))
  fc.assert(
    fc.property(fc.array(column, { minLength: 1, maxLength: 12 }), (columns) => {
      const least = columns.map(([, word]) => word)
      const widths = columnWidths(
        720,
        columns.map(([share]) => share),
        least,
      )
      expect(widths.reduce((total, one) => total + one)).toBeCloseTo(720)
      for (const [i, width] of widths.entries()) expect(width).toBeGreaterThanOrEqual(least[i]! - 1e-9)
    }),
  )
})
