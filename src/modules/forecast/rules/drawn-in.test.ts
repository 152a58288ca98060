import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawnIn } from './drawn-in.ts'

const numbers = (length: number) =>
  fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: length, maxLength: length })
const asked = fc.record({
  columns: fc.array(numbers(12), { minLength: 1, maxLength: 5 }),
  values: numbers(12),
  row: numbers(5),
  drawn: fc.array(fc.double({ min: 0.1, max: 30, noNaN: true }), { minLength: 5, maxLength: 5 }),
})

const product = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, one, i) => sum + one * b[i]!, 0)

test('no other shares leave less of errors and shares; the variance of a row is that of its own shares', () => {
  fc.assert(
    fc.property(asked, ({ columns, values, row, drawn }) => {
      const products = columns.map((one, i) => columns.slice(0, i + 1).map((other) => product(one, other)))
      const of = (targets: number[]) => drawnIn(products, targets, drawn)
      const { shares, explained, unsure } = of(columns.map((one) => product(one, values)))
      const errors = values.map(
        (value, t) =>
          value -
          product(
            shares,
            columns.map((one) => one[t]!),
          ),
      )
      // Where the loss is least it does not change with any share: each column meets the errors as far as it is drawn in.
      for (const [i, column] of columns.entries())
        expect(product(column, errors)).toBeCloseTo(drawn[i]! * shares[i]!, 6)
      const loss =
        product(errors, errors) +
        product(
          shares.map((share) => share ** 2),
          drawn,
        )
      expect(product(values, values) - explained).toBeCloseTo(loss, 6)
      const its = row.slice(0, columns.length)
      expect(unsure(its)).toBeCloseTo(product(its, of(its).shares), 6)
    }),
  )
})

test('what freedom costs is half the logarithm of the determinant: 2 and 3 beside 1', () => {
  expect(drawnIn([[1], [1, 2]], [0, 0], [1, 1]).freedom).toBeCloseTo(Math.log(2 * 3 - 1) / 2, 12)
})
